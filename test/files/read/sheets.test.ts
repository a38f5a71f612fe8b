import { row, sheetXml } from '../../support/xlsxFixture'
import { expectCells } from './cells'

describe('places', () => {
  expectCells([
    [
      'a cell without one follows the cell before',
      { rows: row(2, '<c><v>1</v></c><c><v>2</v></c><c r="E2"><v>5</v></c><c><v>6</v></c>') },
      { A2: 1, B2: 2, E2: 5, F2: 6 },
    ],
    [
      'in and after a run of blank cells',
      {
        rows:
          row(1, '<c r="A1" s="1"/><c r="B1" s="12"/><c r="D1" s="1"/><c><v>5</v></c>') +
          row(2, '<c r="A2" s="1"/><c r="B2"/><c s="1"/><c r="D2" s="1"/><c r="E2"><v>6</v></c>') +
          row(3, "<c r='A3' s='1'/><c r='B3' s='1'/><c r=\"C3\" s=\"1\"><v>7</v></c>") +
          row(4, '<c r="A4" s="1"/><c r="B4" s="1" t="s"/><c s="1"/><c><v>8</v></c>'),
      },
      { E1: 5, E2: 6, C3: 7, D4: 8 },
    ],
    ['blank cells count', { rows: row(1, '<c/><c s="1"></c><c><v>3</v></c>') }, { C1: 3 }],
    [
      'a row without one follows the row before',
      { rows: '<row><c r="A1"><v>1</v></c></row><row/><row><c r="A3"><v>2</v></c></row>' },
      { A1: 1, A3: 2 },
    ],
    [
      'neither has one',
      { rows: '<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>' },
      { A1: 1, A2: 2, B2: 3 },
    ],
    ['the last cell of a sheet', { rows: row(1048576, '<c r="XFD1048576"><v>1</v></c>') }, { XFD1048576: 1 }],
    [
      'rows and cells in any order',
      {
        rows: row(5, '<c r="B5"><v>5</v></c><c r="A5"><v>4</v></c>') + row(2, '<c r="A2"><v>2</v></c>'),
      },
      { A5: 4, B5: 5, A2: 2 },
    ],
  ])
})

describe('XML as it may be written', () => {
  expectCells([
    [
      'comments and instructions between elements and in values',
      {
        rows: `<!-- <c r="Z9"><v>1</v></c> -->${row(1, '<!--x--><c r="A1"><!-- > --><v>3<!-- 9 -->4</v></c><?foo <c>?>')}`,
      },
      { A1: 34 },
    ],
    [
      'single quotes, blanks, ">" in attributes',
      {
        rows: `<row  r = '1' ><c  t = 'n'\n r = 'A1' s='0' ><v >3</v ></c ><c r="B1" ph="a>b"><v>4</v></c>\n</row >`,
      },
      { A1: 3, B1: 4 },
    ],
    [
      'indented',
      {
        rows: '\n <row r="1">\n  <c r="A1">\n   <v>3</v>\n  </c>\n  <c r="B1" t="s">\n <v>0</v>\n </c>\n </row>\n',
        strings: '\n <si>\n  <t>q</t>\n </si>\n',
      },
      { A1: 3, B1: 'q' },
    ],
    [
      'blank cells of every form',
      {
        rows:
          row(1, '<c r="A1"/><c r="B1"></c><c r="C1"><v></v></c><c r="D1"><v/></c><c r="E1"><v>1</v></c>') +
          row(2, '<c r="A2" t="s"/><c r="B2" t="s"><v/></c><c r="C2" t="inlineStr"/>') +
          '<row r="3"/>',
      },
      { E1: 1 },
    ],
    ['no cells', { sheetXml: sheetXml('').replace('<sheetData></sheetData>', '<sheetData/>') }, {}],
    [
      'extensions inside cells and rows',
      {
        rows: row(
          1,
          '<c r="A1"><v>1</v><extLst><ext uri="{x}" xmlns:y="u"><y:c r="B1"><y:v>9</y:v></y:c></ext></extLst></c>' +
            '<c r="C1"><v>3</v></c><extLst><ext uri="{x}" xmlns:y="u"><c r="D1"><v>9</v></c></ext></extLst>',
        ),
      },
      { A1: 1, C1: 3 },
    ],
    [
      'extensions after the cells',
      {
        rows: row(1, '<c r="A1"><v>1</v></c>'),
        after:
          '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="u">' +
          '<x14:conditionalFormattings><row r="2"><c r="A2"><v>9</v></c></row></x14:conditionalFormattings></ext></extLst>',
      },
      { A1: 1 },
    ],
    [
      'alternate content before the cells',
      {
        before:
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
          '<mc:Choice Requires="x14" xmlns:x14="u"><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData>' +
          '</mc:Choice></mc:AlternateContent>',
        rows: row(1, '<c r="A1"><v>1</v></c>'),
      },
      { A1: 1 },
    ],
    [
      'a prefix on every element, as many .NET programs write',
      {
        prefix: 'x',
        strings: '<x:si><x:t>q</x:t></x:si><x:si><x:r><x:t>r</x:t></x:r></x:si>',
        rows:
          '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>7</x:v></x:c>' +
          '<x:c r="C1" t="s"><x:v>1</x:v></x:c><x:c r="D1" t="inlineStr"><x:is><x:t>s</x:t></x:is></x:c></x:row>',
      },
      { A1: 'q', B1: 7, C1: 'r', D1: 's' },
    ],
    [
      'the strict namespaces',
      {
        strict: true,
        strings: '<si><t>q</t></si>',
        rows: row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c>'),
      },
      { A1: 'q', B1: 7 },
    ],
    [
      'a byte order mark',
      {
        sheetXml: '\ufeff<?xml version="1.0" encoding="UTF-8"?>' + sheetXml(row(1, '<c r="A1"><v>3</v></c>')),
      },
      { A1: 3 },
    ],
    [
      'UTF-16',
      {
        sheetXml: Buffer.from(
          '\ufeff<?xml version="1.0" encoding="UTF-16"?>' +
            sheetXml(row(1, '<c r="A1"><v>3</v></c><c r="B1" t="str"><v>学校</v></c>')),
          'utf16le',
        ),
      },
      { A1: 3, B1: '学校' },
    ],
    [
      'UTF-16, big end first and without a mark',
      { sheetXml: Buffer.from(sheetXml(row(1, '<c r="A1"><v>3</v></c>')), 'utf16le').swap16() },
      { A1: 3 },
    ],
  ])
})
