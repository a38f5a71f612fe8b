import { readFileSync } from 'node:fs'
import { MARKER } from '#core'
import { readWorkbook } from '#files'
import { openSpec } from '../host/openSpec'
import { catalogue, templateOf } from '../support/catalogue'
import { cleanTemplate } from '../support/filledTemplate'
import type { ExcelWeb } from './excelWeb'
import { journeys } from './journey'
import { openMarked } from './states/workbooks'

/** A clerk explains what is odd but true, and sends a finished workbook. */
const host = openSpec(cleanTemplate(templateOf('primarySchool')))
const { open } = journeys()
let excel: ExcelWeb

beforeAll(async () => {
  excel = await open(host)
  await excel.see(/可以报送/)
})

test('what is unusual has to be explained first', async () => {
  // A boarding school in which nobody boards.
  host.type('isBoardingSchool', ['是'])
  await excel.see(/待说明 [1-9]/)
  await excel.openTab('报送')
  await excel.see('还不能报送')
  await excel.openTab('说明')
  const cards = excel.pane.locator('.card.empirical')
  await cards.first().waitFor()
  for (let left = await cards.count(); left > 0; left--) {
    await cards.first().getByRole('button', { name: '去说明' }).click()
    await cards.first().getByRole('combobox').click()
    await excel.pane.getByRole('option').last().click()
    const text = cards.first().getByRole('textbox')
    // Counted as the check counts: so many blanks say no more than one.
    await text.fill('报     废')
    await excel.see('还差 3 个字')
    await text.fill('旧件报废，区里已批准')
    await excel.press('保存说明')
    await excel.pane.waitForFunction(
      (count) => document.querySelectorAll('.card.empirical').length < count,
      left,
    )
  }
  const { sheet, at } = host.place(MARKER.explanations)
  expect(sheet.cell(at.row, at.column + 2)?.value).toBe('旧件报废，区里已批准')
})

test('the seal is written on the cover, and shows what is changed afterwards', async () => {
  await excel.openTab('报送')
  host.writes.length = 0
  await excel.press('生成校验码')
  await excel.see(/与现在的数字一致/)
  const seal = host.valueAt(MARKER.seal)
  expect(seal).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  expect(host.writes.filter((what) => !/protect$/.test(what))).toHaveLength(1)
  const [download] = await Promise.all([excel.page.waitForEvent('download'), excel.press('保存回执')])
  expect(readFileSync(await download.path(), 'utf8')).toContain(seal)
  host.type('books', [Number(host.valueAt('books')) + 1])
  await excel.see(/数字改动过/)
})

test('a seal is made over what the workbook holds, though a slow Excel has not told of it yet', async () => {
  host.faults.slowness = { before: 0, after: 400 }
  const { at, sheet } = host.place('books')
  host.type(`${sheet.name}!Z${at.row}`, ['旁注'])
  await excel.press('立即核查')
  host.events.lose(1)
  host.type('books', [Number(host.valueAt('books')) + 1])
  await excel.press('生成校验码')
  host.faults.heal()
  await excel.see(/与现在的数字一致/)
})

test('everything is there again after the pane was closed and opened', async () => {
  await excel.reload()
  await excel.openTab('说明')
  await excel.see(/已说明 \d/)
})

test('a workbook of another edition is not sealed, and moves to this one with all it holds', async () => {
  const older = openMarked('edition', '2024.1')
  const excel = await open(older)
  await excel.openTab('报送')
  await excel.see('模板不是本版')
  await excel.see(/2024\.1 版模板不能按 .+ 版封存/)
  expect(await excel.pane.getByRole('button', { name: '生成校验码' }).count()).toBe(0)
  await excel.press('换成本版模板')
  await excel.pane.getByText('本版模板已在新窗口打开').waitFor({ timeout: 40_000 })
  expect(older.writes).toEqual([])
  const { names } = readWorkbook(new Uint8Array(Buffer.from(older.opened[0] ?? '', 'base64')))
  expect(names.get(MARKER.edition)?.values).toEqual([[catalogue.edition]])
  expect(names.get('books')?.values).toEqual([[older.valueAt('books')]])
  expect(names.get(MARKER.seal)?.values).toEqual([[undefined]])
})
