import type { Parts } from './mutation'
import { row, workbookParts } from '../support/xlsxFixture'

/** Each figure of the made submission: its cell, its name, and how its cell is written. */
const CELLS: readonly (readonly [cell: string, name: string, xml: string])[] = [
  ['A1', 'xuebiao.kind', '<c r="A1" t="s"><v>1</v></c>'],
  ['B1', 'xuebiao.year', '<c r="B1" s="1"><v>2025</v></c>'],
  ['C1', 'schoolId', '<c r="C1" t="s"><v>4</v></c>'],
  ['A2', 'enrolment', '<c r="A2"><v>645</v></c>'],
  ['B2', 'girls', '<c r="B2" s="4"><v>312</v></c>'],
  ['D2', 'share', '<c r="D2"><f>B2/A2</f><v>0.48372093023255813</v></c>'],
  ['E2', 'zero', '<c r="E2"><f t="shared" ref="E2:E3" si="0">A2-A2</f><v>0</v></c>'],
  ['F2', 'empty', '<c r="F2" t="str"><f>""</f><v></v></c>'],
  ['A3', 'minus', '<c r="A3"><v>-1.5</v></c>'],
  ['B3', 'tiny', '<c r="B3"><v>1E-3</v></c>'],
  ['C3', 'principal', '<c r="C3" t="s"><v>2</v></c>'],
  ['D3', 'isPublic', '<c r="D3" t="b"><v>1</v></c>'],
  ['E3', 'failed', '<c r="E3" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
  ['F3', 'day', '<c r="F3" t="d"><v>2025-09-01</v></c>'],
  ['A4', 'note', '<c r="A4" t="inlineStr"><is><t>本校 &amp; 分校</t></is></c>'],
  ['C4', 'open', '<c r="C4"><f>A2+B2</f></c>'],
  ['D4', 'remark', '<c r="D4" t="s"><v>3</v></c>'],
]

const STRINGS =
  '<si/><si><t>primarySchool</t></si>' +
  '<si><r><t>王</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 芳</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si>' +
  '<si><t xml:space="preserve"> _x0041_&lt;b&gt;&#10;二 </t></si><si><t>3708120201</t></si>'

/** A submission of a few lines in which every way to write a cell occurs. */
export function madeSubmission(): Parts {
  const rows = [1, 2, 3, 4].map((number) => {
    const cells = CELLS.filter(([cell]) => cell.endsWith(String(number))).map(([, , xml]) => xml)
    return row(number, cells.join('') + `<c r="G${number}" s="3"/>`)
  })
  const names = CELLS.map(
    ([cell, name]) => `<definedName name="${name}">'表 1'!$${cell[0]}$${cell[1]}</definedName>`,
  )
  return new Map(
    Object.entries(
      workbookParts({
        sheets: [
          { name: '表 1', rows: rows.join('') },
          { name: '表 2', rows: row(1, '<c r="A1"><v>7</v></c>'), hidden: true },
        ],
        strings: STRINGS,
        names:
          names.join('') +
          `<definedName name="table">'表 1'!$A$1:$G$5</definedName>` +
          '<definedName name="_xlnm.Print_Area" localSheetId="0">\'表 1\'!$A$1:$G$4</definedName>' +
          '<definedName name="second">\'表 2\'!$A$1</definedName>',
      }),
    ).map(([name, content]) => [name, String(content)]),
  )
}
