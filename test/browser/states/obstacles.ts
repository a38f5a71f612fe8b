import { messages } from '#messages'
import type { ExcelHost } from '../../host/excelHost'
import { HostError } from '../../host/hostError'
import { OFFICE_JS, PANE, type Browser } from '../chromium'
import { further, inExcel, LOCALES, seeFindings } from './hand'
import type { State } from './state'
import * as workbooks from './workbooks'

const refusing = (host: ExcelHost, code: string, times: number): ExcelHost => {
  host.faults.fail(new HostError(code, 'a fault of the test'), times)
  return host
}

const silent = (host: ExcelHost): ExcelHost => {
  host.faults.hang()
  return host
}

const slips = (): ExcelHost => workbooks.openWith(workbooks.withSlips(), workbooks.lastYear())

/** Time that a test can let pass. */
const ownClock = (browser: Browser): Promise<void> => browser.context.clock.install()
/** More than Excel is given to answer. */
const LONG = '00:16'

const otherEdition = inExcel(
  'other-edition',
  { zh: '旧版模板', en: 'An older edition' },
  { zh: '照常核查，并可换成本版。', en: 'Checked all the same, and moved to this one on request.' },
  () => workbooks.openMarked('edition', '2024.1'),
  ({ see, words }) => see(words.upgrade.action),
)

/** What is open is not what it should be. */
export const WORKBOOKS: readonly State[] = [
  inExcel(
    'other-workbook',
    { zh: '不是填报表', en: 'Another workbook' },
    { zh: '打开的不是学表的填报表。', en: 'What is open is none of our workbooks.' },
    workbooks.openForeign,
    ({ see, words }) => see(words.stage.otherForm.what),
  ),
  inExcel(
    'county-workbook',
    { zh: '县级汇总表', en: 'A county workbook' },
    { zh: '汇总表不在这里填报。', en: 'It is not filled in here.' },
    () => workbooks.openMarked('kind', workbooks.countyKind()),
    ({ see, words }) => see(words.stage.countyWorkbook.what),
  ),
  inExcel(
    'unknown-kind',
    { zh: '办学类型不认识', en: 'An unknown kind' },
    { zh: '办学类型本版不认识。', en: 'A kind of school that this edition does not know.' },
    () => workbooks.openMarked('kind', 'moonSchool'),
    ({ see, words }) => see(words.stage.unknownKind.what),
  ),
  inExcel(
    'no-year',
    { zh: '缺少学年', en: 'No school year' },
    { zh: '模板里的学年标记不见了。', en: 'The template lacks its school year.' },
    () => workbooks.openMarked('year', '去年'),
    ({ see, words }) => see(words.stage.noYear.what),
  ),
  otherEdition,
  further(
    otherEdition,
    'edition-moved',
    { zh: '已换成本版模板', en: 'Moved to this edition' },
    { zh: '说清新的一份在哪里。', en: 'Says where the new one is.' },
    async ({ see, press, words }) => {
      await press(words.upgrade.action)
      await see(words.upgrade.opened)
    },
  ),
  inExcel(
    'later-edition',
    { zh: '更新的模板', en: 'A later edition' },
    { zh: '模板比窗格新。', en: 'The template is later than the pane.' },
    () => workbooks.openMarked('edition', '2099.1'),
    ({ see, words }) => see(words.stage.laterEdition.what),
  ),
]

/** Excel does not do what is asked. */
export const REFUSALS: readonly State[] = [
  inExcel(
    'loading',
    { zh: '正在读取', en: 'Reading' },
    { zh: '第一次读取工作簿。', en: 'The workbook is read for the first time.' },
    () => silent(slips()),
    ({ see, words }) => see(words.loading),
  ),
  inExcel(
    'cell-edit',
    { zh: '正在单元格里打字', en: 'Somebody types in a cell' },
    { zh: '核查等着，页面不跳动。', en: 'The check waits, and nothing moves.' },
    slips,
    async (hand, host) => {
      await seeFindings(hand)
      refusing(host, 'InvalidOperationInCellEditMode', 100)
      await hand.press(hand.words.checkNow)
      await hand.see(hand.words.trouble.cellEdit.what)
    },
  ),
  inExcel(
    'protected',
    { zh: '工作表有密码保护', en: 'A protected sheet' },
    { zh: '改法写不进去。', en: 'A repair cannot be written.' },
    slips,
    async (hand, host) => {
      await seeFindings(hand)
      await hand.excel.quiet()
      refusing(host, 'AccessDenied', 1)
      await hand.press(hand.words.findings.accept('45'))
      await hand.see(hand.words.trouble.protected.what)
    },
  ),
  inExcel(
    'silent',
    { zh: 'Excel 没有回应', en: 'Excel does not answer' },
    {
      zh: '填报当中停住：原来的核查还在，恢复后自动继续。',
      en: 'In the middle of the work: the verdict stays, and it goes on by itself.',
    },
    slips,
    async (hand, host) => {
      await seeFindings(hand)
      silent(host)
      await hand.press(hand.words.checkNow)
      await hand.excel.page.clock.fastForward(LONG)
      await hand.see(hand.words.trouble.silent.what)
    },
    { prepare: ownClock },
  ),
  inExcel(
    'silent-first',
    { zh: '一次也没有读出来', en: 'Never read' },
    { zh: '打开时 Excel 就没有回应。', en: 'Excel has not answered from the first.' },
    () => silent(slips()),
    async ({ see, words, excel }) => {
      await see(words.loading)
      await excel.page.clock.fastForward(LONG)
      await see(words.trouble.silent.what)
    },
    { prepare: ownClock },
  ),
  inExcel(
    'not-read',
    { zh: 'Excel 报告错误', en: 'Excel reports an error' },
    { zh: '读取失败，可以再试。', en: 'The read failed and can be tried again.' },
    () => refusing(slips(), 'GeneralException', 100),
    ({ see, words }) => see(words.trouble.failed.what),
  ),
  inExcel(
    'too-large',
    { zh: '工作簿太大', en: 'Too large' },
    { zh: '一次读不完。', en: 'More than Excel hands over at once.' },
    () => refusing(slips(), 'ResponsePayloadSizeLimitExceeded', 100),
    ({ see, words }) => see(words.trouble.tooLarge.what),
  ),
]

/** Where the pane was opened it cannot work. */
export const PLACES: readonly State[] = [
  inExcel(
    'too-old',
    { zh: 'Excel 太旧', en: 'Excel is too old' },
    { zh: '模板自带的提示照常有效。', en: 'The template’s own marks work all the same.' },
    workbooks.openBlank,
    ({ see, words }) => see(words.stage.tooOld.what),
    { sets: { ExcelApi: '1.7' } },
  ),
  inExcel(
    'silent-host',
    { zh: 'Excel 没有把窗格接上', en: 'Excel does not take the pane up' },
    { zh: '等了 5 秒；恢复后自动继续。', en: 'After 5 seconds; it goes on by itself.' },
    workbooks.openBlank,
    ({ see, words }) => see(words.stage.silent.what),
    { isSilent: true, prepare: ownClock },
  ),
  inExcel(
    'no-library',
    { zh: '连不上 Office 的程序库', en: 'Office’s library not reached' },
    { zh: '取不到 office.js。', en: 'office.js could not be loaded.' },
    workbooks.openBlank,
    ({ see, words }) => see(words.stage.noLibrary.what),
    { prepare: ({ context }) => context.route(`${OFFICE_JS}/**`, (route) => route.abort()) },
  ),
  {
    name: 'no-excel',
    title: { zh: '不在 Excel 里', en: 'Not in Excel' },
    about: { zh: '窗格的页面在浏览器里单独打开。', en: 'The pane’s page was opened in a browser.' },
    isAlone: true,
    async open(browser, language) {
      const page = await browser.context.newPage()
      await page.addInitScript(
        (tag) => Object.defineProperty(navigator, 'language', { get: () => tag }),
        LOCALES[language],
      )
      await page.goto(`${PANE}/taskpane.html`)
      await page.getByText(messages[language].pane.stage.noOffice.what).waitFor({ timeout: 15_000 })
      return { page, frame: page.mainFrame() }
    },
  },
]
