import { Carrier, readSource, type SourceFile } from '#app'
import { submissionNames } from '#core'
import { digest, readWorkbook, WantedNames } from '#files'
import { catalogue } from '../support/catalogue'
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
  const names = [...submissionNames(catalogue), 'table', 'blank', 'gone']
  const wanted = new WantedNames(names)
  const [there, here] = [new Carrier(names), new Carrier(names)]
  let refused = 0
  for (const file of files) {
    const read = await readSource(file, { digest, readWorkbook: (bytes) => readWorkbook(bytes, wanted) })
    expect(here.unload(structuredClone(there.load(read)))).toEqual(read)
    if ('problem' in read) refused++
  }
  expect(refused).toBeGreaterThan(0)
})

test('a name or a sheet that is not there is refused, and so are areas that were cut off', () => {
  const content = { sheets: [{ name: '甲', hidden: false }], brokenNames: [], date1904: false }
  const named = (sheet: string) => ({ sheet, row: 1, column: 1, rows: 1, columns: 1, values: [[7]] })
  const read = (sheet: string) => ({
    digest: '',
    content: { ...content, names: new Map([['f', named(sheet)]]) },
  })
  const carrier = new Carrier(['e', 'f'])
  expect(() => carrier.load(read('乙'))).toThrow('has no sheet 乙')
  expect(() => new Carrier(['e']).load(read('甲'))).toThrow('has no name f of those known')
  const whole = carrier.load(read('甲'))
  if (!('areas' in whole)) throw new Error('it was refused')
  expect(() => new Carrier(['e']).unload(whole)).toThrow('has no name that is known')
  expect(() => carrier.unload({ ...whole, areas: whole.areas.subarray(0, 5) })).toThrow('has no whole area')
  expect(() => carrier.unload({ ...whole, values: [] })).toThrow('has no values of all names')
  expect(() => carrier.unload({ ...whole, content: { ...content, sheets: [] } })).toThrow('has no sheet of f')
})
