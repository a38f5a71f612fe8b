import type { UnreadableCode, UnreadableSpot } from '#core'
import { row, sheetXml, type WorkbookFixture } from '../xlsxFixture'
import { SHEET, THREE } from './brokenPackages'

const BOMB =
  '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
  sheetXml(row(1, '<c r="A1" t="inlineStr"><is><t>&b;</t></is></c>'))

type Broken = [what: string, fixture: WorkbookFixture, code: UnreadableCode, place: UnreadableSpot]

const cell = (xml: string): WorkbookFixture => ({
  rows: row(2, `<c r="B2"/>${xml}`),
  strings: '<si><t>a</t></si>',
})
const here = { sheet: 'S', part: SHEET }

/** Values that are none. */
export const BROKEN_VALUES: readonly Broken[] = [
  ['a number with a letter', cell('<c r="C2"><v>12x</v></c>'), 'badNumber', { ...here, cell: 'C2' }],
  ['a number with a comma', cell('<c r="C2"><v>1,234</v></c>'), 'badNumber', { ...here, cell: 'C2' }],
  ['a number in hexadecimal', cell('<c r="C2"><v>0x10</v></c>'), 'badNumber', { ...here, cell: 'C2' }],
  ['infinity', cell('<c r="C2"><v>1E999</v></c>'), 'badNumber', { ...here, cell: 'C2' }],
  ['the word for infinity', cell('<c r="C2"><v>INF</v></c>'), 'badNumber', { ...here, cell: 'C2' }],
  ['a boolean that is neither', cell('<c r="C2" t="b"><v>2</v></c>'), 'badValue', { ...here, cell: 'C2' }],
  [
    'a day that never was',
    cell('<c r="C2" t="d"><v>2023-02-29</v></c>'),
    'badValue',
    { ...here, cell: 'C2' },
  ],
  ['an unknown type', cell('<c r="C2" t="x"><v>1</v></c>'), 'badValue', { ...here, cell: 'C2' }],
  [
    'a text beyond the last',
    cell('<c r="C2" t="s"><v>5</v></c>'),
    'badSharedString',
    { ...here, cell: 'C2' },
  ],
  ['a text by no number', cell('<c r="C2" t="s"><v>-1</v></c>'), 'badSharedString', { ...here, cell: 'C2' }],
  [
    'a text by half a number',
    cell('<c r="C2" t="s"><v>0.5</v></c>'),
    'badSharedString',
    { ...here, cell: 'C2' },
  ],
  [
    'a text where there are none',
    { rows: row(1, '<c r="A1" t="s"><v>0</v></c>') },
    'badSharedString',
    { ...here, cell: 'A1' },
  ],
  ['a bare ampersand', cell('<c r="C2" t="str"><v>A&B</v></c>'), 'damaged', { ...here, cell: 'C2' }],
  ['an unknown entity', cell('<c r="C2" t="str"><v>&nbsp;</v></c>'), 'damaged', { ...here, cell: 'C2' }],
  ['no character', cell('<c r="C2" t="str"><v>&#x110000;</v></c>'), 'damaged', { ...here, cell: 'C2' }],
  [
    'an element in a text',
    cell('<c r="C2" t="inlineStr"><is><t>a<b/>c</t></is></c>'),
    'damaged',
    { ...here, cell: 'C2' },
  ],
  ['an element in a value', cell('<c r="C2"><v>1<b/></v></c>'), 'damaged', { ...here, cell: 'C2' }],
]

/** XML that hides something. */
export const BROKEN_XML: readonly Broken[] = [
  ['a document type in a sheet', { sheetXml: BOMB }, 'doctype', { part: SHEET, sheet: 'S' }],
  [
    'a document type in the shared strings',
    { strings: '<!DOCTYPE x>', rows: row(1, '<c t="s"><v>0</v></c>') },
    'doctype',
    { part: 'xl/sharedStrings.xml' },
  ],
  [
    'a document type in the workbook',
    { settings: '<!ENTITY a "b">' },
    'doctype',
    { part: 'xl/workbook.xml' },
  ],
  [
    'a document type in the content types',
    { moreParts: { '[Content_Types].xml': '<!DOCTYPE x><Types/>' } },
    'doctype',
    { part: '[Content_Types].xml' },
  ],
  ['a sheet that ends early', { sheetXml: sheetXml(THREE.rows).slice(0, -40) }, 'damaged', { part: SHEET }],
  ['a sheet that ends in a tag', { sheetXml: '<worksheet><sheetData><row r="1' }, 'damaged', { part: SHEET }],
  ['a sheet without cells', { sheetXml: '<worksheet></worksheet>' }, 'damaged', { part: SHEET }],
  ['a sheet that is something else', { sheetXml: '<chartsheet/>' }, 'damaged', { part: SHEET }],
  ['an empty sheet part', { sheetXml: '' }, 'damaged', { part: SHEET }],
  ['a comment without an end', { rows: '<!-- ' }, 'damaged', { part: SHEET }],
  ['a cell outside of rows', { rows: '<c r="A1"><v>1</v></c>' }, 'damaged', { part: SHEET }],
  [
    'a cell inside a cell',
    { rows: row(1, '<c r="A1"><c r="B1"><v>1</v></c></c>') },
    'damaged',
    { part: SHEET },
  ],
  ['a row under another prefix', { rows: '<x:row xmlns:x="u"/>' }, 'damaged', { part: SHEET }],
  ['an attribute without quotes', { rows: '<row r=1/>' }, 'damaged', { part: SHEET }],
  ['a place named twice', { rows: row(1, '<c r="A1" r="B1"><v>1</v></c>') }, 'damaged', { part: SHEET }],
  ['a cell of two values', { rows: row(1, '<c r="A1"><v>1</v><v>2</v></c>') }, 'damaged', { part: SHEET }],
  [
    'a shared string inside another, which shifts all behind it',
    { strings: '<si><si><t>a</t></si><si><t>b</t></si>', rows: row(1, '<c t="s"><v>1</v></c>') },
    'damaged',
    { part: 'xl/sharedStrings.xml' },
  ],
  [
    'an encoding that packages must not have',
    { sheetXml: `<?xml version="1.0" encoding="GBK"?>${sheetXml(row(1, '<c t="str"><v>ѧУ</v></c>'))}` },
    'damaged',
    { part: SHEET },
  ],
  ['a workbook that ends early', { settings: '<workbookPr>' }, 'damaged', { part: 'xl/workbook.xml' }],
  [
    'shared strings that end early',
    {
      moreParts: { 'xl/t.xml': '<sst><si><t>a</t>' },
      stringsTarget: 't.xml',
      strings: '',
      rows: row(1, '<c t="s"><v>0</v></c>'),
    },
    'damaged',
    { part: 'xl/t.xml' },
  ],
]
