import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { countyMessages } from '#messages'
import type { ExcelHost } from '../host/excelHost'
import { contentOf, openFile } from '../host/hostContent'
import { chosen, countyFolder, earlierCounty, REASON, type CountyFile } from '../support/countyFiles'
import { run } from '../support/terminal'
import type { ExcelWeb } from './excelWeb'
import { journeys } from './journey'

/** An official refreshes the open county workbook: chosen files, filled in, a file more, filled in again. */
const words = countyMessages['zh-CN']
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-fill-'))
const [received, out] = [join(folder, '收到'), join(folder, 'county.xlsx')]
afterAll(() => rmSync(folder, { recursive: true }))

const { open } = journeys()
let host: ExcelHost
let excel: ExcelWeb
let files: readonly CountyFile[]
/** The school that reports last. */
let late: CountyFile

const OWN = '局长要的'
beforeAll(async () => {
  const all = (await countyFolder()).files
  late = all.find(({ name }) => name.startsWith('19'))!
  files = all.filter((each) => each !== late)
  mkdirSync(received)
  for (const { name, bytes } of files) writeFileSync(join(received, name), bytes)
  const earlier = await earlierCounty()
  writeFileSync(out, earlier)
  host = openFile(earlier)
  host.refusesCharts = true
  const own = host.addSheet(OWN)
  own.put(1, 1, { value: 0, formula: "'汇总'!$A$1" })
  excel = await open(host)
  await excel.pressRibbon('rollUp')
})

const choose = (label: string, of: readonly CountyFile[]): Promise<void> =>
  excel.pane.getByLabel(label, { exact: true }).setInputFiles(of.map(chosen))
const filled = (): Promise<void> =>
  excel.pane.getByText(/已填入当前工作簿/).waitFor({ state: 'visible', timeout: 60_000 })

/** The open workbook is the command line's, cell by cell, and what somebody added is there. */
async function expectCommandLines(): Promise<void> {
  expect((await run('rollup', received, '--out', out)).err).toBe('')
  const [here, there] = [contentOf(host), contentOf(openFile(new Uint8Array(readFileSync(out))))]
  expect(here.sheets.map(({ name }) => name)).toEqual([...there.sheets.map(({ name }) => name), OWN])
  expect(here.sheets.slice(0, -1)).toEqual(there.sheets)
  expect(here.names).toEqual(there.names)
  expect(host.workbook.worksheets.getItem(OWN).cell(1, 1)?.formula).toBe("'汇总'!$A$1")
}

const typed = (name: string): unknown[] => {
  const { sheet, at } = host.place(name)
  return Array.from({ length: at.rows }, (_, row) => sheet.cell(at.row + row, at.column)?.value).filter(
    Boolean,
  )
}

test('cancelled while the sheets are on their way, the workbook is as it was', async () => {
  await excel.see(/当前工作簿是济宁市兖州区/)
  await choose(words.files.choose, files)
  await excel.see(/^读完 14 个文件/)
  const before = contentOf(host)
  for (const step of [words.fill.working, words.fill.writing(0, 3), words.fill.writing(1, 3)]) {
    // Long enough to be overtaken by a person.
    host.faults.slowness.before = 500
    await excel.press(words.fill.here)
    await excel.see(step)
    host.faults.hang()
    await excel.press('取消')
    host.faults.heal()
    await excel.see(words.fill.stopped)
    expect(isDeepStrictEqual(contentOf(host), before)).toBe(true)
  }
})

test('the open workbook becomes what the command line makes of it, with what was typed into it', async () => {
  await excel.press(words.fill.here)
  await filled()
  await excel.see(new RegExp(words.fill.omitted.charts))
  await excel.see(words.board.title)
  expect(typed('reception.reason')).toEqual([REASON])
  expect(typed('county.youngTalentBatches')).toEqual([2])
  await expectCommandLines()
})

test('one more file, filled in again: the same, and what moved is listed', async () => {
  writeFileSync(join(received, late.name), late.bytes)
  await choose(words.files.more, [late])
  await excel.see(words.fill.stale)
  await excel.press(words.fill.here)
  await filled()
  await expectCommandLines()
  expect(host.sheets.some(({ name }) => name === '变更清单')).toBe(true)
})

test('a decision taken in the pane is in the workbook, and holds in a pane opened anew', async () => {
  await excel.pane.getByRole('radio', { name: /（更正）/ }).check()
  await excel.see(words.fill.stale)
  await excel.press(words.fill.here)
  await filled()
  expect(typed('reception.take')).toEqual(expect.arrayContaining(['采用', '不计入']))
  await excel.reload()
  await excel.pressRibbon('rollUp')
  await excel.see(/当前工作簿是济宁市兖州区/)
  await choose(words.files.choose, [...files, late])
  await excel.see(/^读完 15 个文件/)
  expect(await excel.pane.getByRole('radio', { name: /（更正）/ }).isChecked()).toBe(true)
  await excel.press(words.fill.here)
  await filled()
  expect(typed('reception.take')).toEqual(expect.arrayContaining(['采用', '不计入']))
})
