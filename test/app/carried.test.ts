import { carried, readSource, unloaded, type SourceFile } from '#app'
import { digest, readWorkbook } from '#files'
import { countyFolder } from '../support/countyFiles'
import { workbook } from '../support/xlsxFixture'

test('what was read on another thread is the same on this one, figures and refusals alike', async () => {
  const odd = workbook({
    sheets: [
      { name: '空', rows: '' },
      { name: "it's", rows: '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="C1"><f>1</f></c></row>' },
    ],
    names:
      `<definedName name="table">'it''s'!$A$1:$C$2</definedName><definedName name="blank">空!$Z$9</definedName>` +
      '<definedName name="gone">#REF!</definedName>',
  })
  const files: SourceFile[] = [
    ...(await countyFolder()).files.map(({ name, bytes }) => ({ name, read: () => Promise.resolve(bytes) })),
    { name: '空.xlsx', read: () => Promise.resolve(odd) },
  ]
  let refused = 0
  for (const file of files) {
    const here = await readSource(file, { digest, readWorkbook })
    expect(unloaded(structuredClone(carried(here)))).toEqual(here)
    if ('problem' in here) refused++
  }
  expect(refused).toBeGreaterThan(0)
})

test('a name on a sheet that is not there is refused, and so are areas that were cut off', () => {
  const content = { sheets: [{ name: '甲', hidden: false }], brokenNames: [], date1904: false }
  const named = (sheet: string) => ({ sheet, row: 1, column: 1, rows: 1, columns: 1, values: [[7]] })
  const read = (sheet: string) => ({
    digest: '',
    content: { ...content, names: new Map([['f', named(sheet)]]) },
  })
  expect(() => carried(read('乙'))).toThrow('has no sheet 乙')
  const whole = carried(read('甲'))
  if (!('areas' in whole)) throw new Error('it was refused')
  expect(() => unloaded({ ...whole, areas: whole.areas.subarray(0, 4) })).toThrow('has no area of f')
  expect(() => unloaded({ ...whole, content: { ...content, sheets: [] } })).toThrow('has no sheet of f')
})
