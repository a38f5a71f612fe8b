import { readWorkbook } from '#files'
import { ExcelHost } from '../host/excelHost'
import { importSheets } from '../host/importSheets'
import { NEWEST_SETS } from '../host/nativeBridge'
import type { ExcelWeb } from './excelWeb'
import { journeys } from './journey'

/** An empty workbook becomes a school's form, in the best way that each Excel knows. */
const { open } = journeys()

function emptyHost(): ExcelHost {
  const host = new ExcelHost()
  host.addSheet('Sheet1')
  importSheets(host)
  return host
}

/** A template takes its time on a busy machine. */
const WAIT = { timeout: 40_000 }

describe('a new Excel', () => {
  const host = emptyHost()
  let excel: ExcelWeb
  beforeAll(async () => {
    excel = await open(host)
  })

  test('is told apart, and offers one next step', async () => {
    await excel.see('这不是学表的填报表')
    await excel.press('新建模板')
    await excel.see('办学类型')
  })

  test('takes in a template, which is checked at once', async () => {
    // Nothing is guessed: a school's kind and place are for its clerk to say.
    const button = excel.pane.getByRole('button', { name: '放进当前工作簿' })
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    await excel.pick('办学类型', '小学')
    await excel.pick('所在地', '济宁市兖州区')
    await excel.press('放进当前工作簿')
    await excel.pane.getByText(/模板已放进/).waitFor(WAIT)
    expect(host.writes).toEqual(['insertWorksheetsFromBase64'])
    await excel.press('返回')
    await excel.see(/未填 [1-9]/)
    host.type('classrooms', ['45间'])
    await excel.see('改成 45')
  })

  test('that refuses the sheets opens them beside the workbook', async () => {
    host.importer = undefined
    await excel.pressRibbon('insertTemplate')
    await excel.press('放进当前工作簿')
    await excel.pane.getByText('模板已在新窗口打开').waitFor(WAIT)
    expect(host.opened).toHaveLength(1)
    const bytes = new Uint8Array(Buffer.from(host.opened[0]!, 'base64'))
    expect(readWorkbook(bytes).names.has('xuebiao.kind')).toBe(true)
    await excel.press('返回')
  })
})

describe('buttons of the ribbon', () => {
  const host = emptyHost()
  let excel: ExcelWeb
  beforeAll(async () => {
    // The first button of all only opens the pane.
    excel = await open(host)
    await excel.see('这不是学表的填报表')
  })

  test.each([
    ['insertTemplate', '办学类型'],
    ['rollUp', '汇总到哪里'],
    ['checkNow', '这不是学表的填报表'],
  ])('%s leads to its place and brings the pane to the front', async (command, words) => {
    host.calls.length = 0
    host.requests.length = 0
    await excel.pressRibbon(command)
    await excel.see(words)
    await excel.quiet()
    expect(host.calls.map(({ member }) => member)).toContain('setAppRuntimeState')
    // The county's desk asks whether the open workbook takes a county's.
    expect(host.reads > 0).toBe(command !== 'insertTemplate')
    expect(host.writes).toEqual([])
  })

  test('work as often as they are pressed, and after the pane was opened anew', async () => {
    await excel.pressRibbon('rollUp')
    await excel.pressRibbon('insertTemplate')
    await excel.see('办学类型')
    await excel.reload()
    await excel.see('这不是学表的填报表')
    await excel.pressRibbon('rollUp')
    await excel.see('汇总到哪里')
  })

  test('are not needed for a county’s first rollup', async () => {
    await excel.reload()
    await excel.press('县级汇总')
    await excel.see('汇总到哪里')
  })
})

test('an Excel without sheets from files opens the template beside the workbook', async () => {
  const host = emptyHost()
  const excel = await open(host, { sets: { ...NEWEST_SETS, ExcelApi: '1.9' } })
  await excel.press('新建模板')
  await excel.pick('办学类型')
  await excel.pick('所在地')
  expect(await excel.pane.getByRole('button', { name: '放进当前工作簿' }).count()).toBe(0)
  await excel.press('另开一个工作簿')
  await excel.pane.getByText('模板已在新窗口打开').waitFor(WAIT)
  expect(host.opened).toHaveLength(1)
})
