import { countyMessages, messages, type Language } from '#messages'
import type { ExcelHost } from '../../host/excelHost'
import { HostError } from '../../host/hostError'
import { importSheets } from '../../host/importSheets'
import { ExcelWeb } from '../excelWeb'
import { PANE } from '../chromium'
import type { State } from './state'
import * as workbooks from './workbooks'

type Pane = (typeof messages)['zh-CN']['pane']

/** Someone at the pane: buttons, tabs and texts by their words. */
export interface Hand {
  readonly excel: ExcelWeb
  readonly words: Pane
  readonly county: (typeof countyMessages)['zh-CN']
  readonly press: (name: string | RegExp) => Promise<void>
  readonly tab: (name: keyof Pane['tabs']) => Promise<void>
  readonly see: (text: string | RegExp) => Promise<void>
}

function handOn(excel: ExcelWeb, language: Language): Hand {
  const { pane } = excel
  const words = messages[language].pane
  return {
    excel,
    words,
    county: countyMessages[language],
    press: (name) => pane.getByRole('button', { name }).first().click(),
    tab: (name) => pane.getByRole('tab', { name: new RegExp(`^${words.tabs[name]}`) }).click(),
    see: (text) => pane.getByText(text).first().waitFor({ state: 'visible', timeout: 15_000 }),
  }
}

const LOCALES: Readonly<Record<Language, string>> = { 'zh-CN': 'zh-CN', en: 'en-US' }

export function inExcel(
  name: string,
  zh: string,
  en: string,
  host: () => ExcelHost,
  act: (hand: Hand, host: ExcelHost) => Promise<void>,
  sets?: Readonly<Record<string, string>>,
): State {
  return {
    name,
    zh,
    en,
    async open(browser, language) {
      const opened = host()
      const excel = await ExcelWeb.open(browser, opened, { locale: LOCALES[language], ...(sets && { sets }) })
      await act(handOn(excel, language), opened)
      return { page: excel.page, frame: excel.pane }
    },
  }
}

const refusing = (host: ExcelHost, code: string, times: number): ExcelHost => {
  host.faults.fail(new HostError(code, 'a fault of the test'), times)
  return host
}

const silent = (host: ExcelHost): ExcelHost =>
  Object.assign(host, { answer: () => new Promise<never>(() => undefined) })

const slips = (): ExcelHost => workbooks.openWith(workbooks.withSlips(), workbooks.clean())
const gaps = (): ExcelHost => workbooks.openWith(workbooks.withGaps(), workbooks.aYearBefore())
const finished = (): ExcelHost => workbooks.openWith(workbooks.clean(), workbooks.clean())
const seeFindings = ({ see, words }: Hand): Promise<void> => see(words.counts.logical)

async function sealed({ tab, press, see, words }: Hand): Promise<void> {
  await tab('send')
  await press(words.send.seal)
  await see(words.send.sealedNow)
}

/** Every state of the pane in Excel. */
export const STATES_IN_EXCEL: readonly State[] = [
  inExcel(
    'findings',
    '核查：错处按表排列，说清哪里不对、两个数、怎么办；能判断出错在哪一格的，直接给出改法。',
    'Checks: findings by form, with what is wrong, both numbers and what to do; where one cell stands out, its repair.',
    slips,
    async (hand) => {
      await seeFindings(hand)
      await hand.press(new RegExp(hand.words.counts.logical))
    },
  ),
  inExcel(
    'findings-why',
    '每一条都能展开“为什么”：依据的文件和条款。',
    'Each finding opens its reason: document and clause.',
    slips,
    async (hand) => {
      await seeFindings(hand)
      await hand.press(new RegExp(hand.words.counts.empirical))
      await hand.excel.pane.locator('.card summary').first().click()
    },
  ),
  inExcel(
    'findings-gaps',
    '有差距：低于规划目标的真实数字只作提示，用蓝色，从不算错。',
    'Short of a target: true figures below a plan are shown in blue, never as mistakes.',
    gaps,
    async (hand) => {
      await seeFindings(hand)
      await hand.press(new RegExp(hand.words.counts.plan))
    },
  ),
  inExcel('findings-none', '没有问题，可以报送。', 'Nothing found.', finished, ({ see, words }) =>
    see(words.findings.none.all),
  ),
  inExcel(
    'blank',
    '刚打开的空白模板。',
    'A template that was just opened.',
    workbooks.openBlank,
    seeFindings,
  ),
  inExcel(
    'progress',
    '填报：每张表填了多少、缺哪几格，一点就到。',
    'Fill: how far each form is, which cells are blank, one click away.',
    () => workbooks.openWith(workbooks.halfFilled()),
    async (hand) => {
      await seeFindings(hand)
      await hand.tab('progress')
      await hand.excel.pane.locator('.form summary').first().click()
    },
  ),
  inExcel(
    'progress-zeros',
    '其余空格填 0：先确认，只动本表的数字空格。',
    'Fill the rest with 0: asked first, and only blank number cells of this form.',
    () => workbooks.openWith(workbooks.halfFilled()),
    async (hand) => {
      await seeFindings(hand)
      await hand.tab('progress')
      await hand.press(hand.words.zeros.offer)
    },
  ),
  inExcel(
    'explanations',
    '说明：数字异常但属实的，选原因或写明情况，存进“说明”表。',
    'Explain: a reason from the list or in one’s own words, kept on the 说明 sheet.',
    slips,
    async (hand) => {
      await seeFindings(hand)
      await hand.tab('explanations')
      await hand.press(hand.words.findings.explain)
      await hand.excel.pane.getByRole('combobox').first().click()
      await hand.excel.pane.getByRole('option').last().click()
      await hand.excel.pane.getByRole('textbox').first().fill('转学')
    },
  ),
  inExcel('explanations-none', '没有需要说明的。', 'Nothing to explain.', finished, async (hand) => {
    await hand.see(hand.words.findings.none.all)
    await hand.tab('explanations')
  }),
  inExcel(
    'targets',
    '指标：本校与目标、上学年并排，还差多少用大白话说；几份规划要求同一项时，先列要求更严的。',
    'Targets: the school beside its target and last year, what is short in plain words; of several plans the stricter first.',
    gaps,
    async (hand) => {
      await seeFindings(hand)
      await hand.tab('targets')
    },
  ),
  inExcel(
    'send-blocked',
    '报送：还差什么，各有去处。',
    'Send: what still blocks, each with the way to it.',
    slips,
    async (hand) => {
      await seeFindings(hand)
      await hand.tab('send')
    },
  ),
  inExcel(
    'send-ready',
    '核查通过，可以生成校验码；与规划的差距在这里再看一眼。',
    'Ready: make the seal; gaps to plans are seen once more.',
    gaps,
    async (hand) => {
      await seeFindings(hand)
      await hand.tab('send')
      await hand.excel.pane.locator('details.gaps summary').click()
    },
  ),
  inExcel(
    'send-sealed',
    '校验码已写在封面上，可保存回执。',
    'Sealed, with a receipt to keep.',
    finished,
    sealed,
  ),
  inExcel(
    'send-changed',
    '生成校验码之后数字改动过。',
    'Figures changed after the seal was made.',
    finished,
    async (hand, host) => {
      await sealed(hand)
      host.type('books', [Number(host.valueAt('books')) + 1])
      await hand.see(hand.words.send.sealedBefore)
    },
  ),
  inExcel(
    'loading',
    '正在读取工作簿。',
    'Reading the workbook.',
    () => silent(finished()),
    ({ see, words }) => see(words.loading),
  ),
  inExcel(
    'other-workbook',
    '打开的不是学表的填报表。',
    'Another workbook is open.',
    workbooks.openForeign,
    ({ see, words }) => see(words.stage.otherForm.what),
  ),
  inExcel(
    'county-workbook',
    '打开的是县级汇总表。',
    'A county workbook is open.',
    () => workbooks.openMarked('kind', workbooks.countyKind()),
    ({ see, words }) => see(words.stage.countyWorkbook.what),
  ),
  inExcel(
    'unknown-kind',
    '学校类别本版不认识。',
    'A kind of school that this edition does not know.',
    () => workbooks.openMarked('kind', 'moonSchool'),
    ({ see, words }) => see(words.stage.unknownKind.what),
  ),
  inExcel(
    'no-year',
    '模板缺少学年。',
    'The template lacks its school year.',
    () => workbooks.openMarked('year', '去年'),
    ({ see, words }) => see(words.stage.noYear.what),
  ),
  inExcel(
    'other-edition',
    '模板是另一版的：照常核查，并可换成本版。',
    'A template of another edition: checked all the same, and moved to this one on request.',
    () => workbooks.openMarked('edition', '2024.1'),
    ({ see, words }) => see(words.upgrade.action),
  ),
  inExcel(
    'protected',
    '工作表有密码保护，写不进去。',
    'The sheet is protected with a password.',
    slips,
    async (hand, host) => {
      await seeFindings(hand)
      refusing(host, 'AccessDenied', 1)
      await hand.press(hand.words.findings.accept('45'))
      await hand.see(hand.words.trouble.protected.what)
    },
  ),
  inExcel(
    'cell-edit',
    '正在单元格里打字：核查等着，页面不跳动。',
    'Somebody types in a cell: the check waits, and nothing moves.',
    slips,
    async (hand, host) => {
      await seeFindings(hand)
      refusing(host, 'InvalidOperationInCellEditMode', 100)
      await hand.press(hand.words.checkNow)
      await hand.see(hand.words.trouble.cellEdit.what)
    },
  ),
  inExcel(
    'not-read',
    '工作簿一次也没有读出来。',
    'The workbook could not be read even once.',
    () => refusing(slips(), 'GeneralException', 100),
    ({ see, words }) => see(words.trouble.failed.what),
  ),
  inExcel(
    'too-large',
    '工作簿太大，一次读不完。',
    'More than Excel hands over at once.',
    () => refusing(slips(), 'ResponsePayloadSizeLimitExceeded', 100),
    ({ see, words }) => see(words.trouble.tooLarge.what),
  ),
  inExcel(
    'too-old',
    '这个 Excel 版本太旧。',
    'This Excel is too old.',
    workbooks.openBlank,
    ({ see, words }) => see(words.stage.tooOld.what),
    { ExcelApi: '1.7' },
  ),
  {
    name: 'no-excel',
    zh: '加载项的页面在 Excel 以外打开。',
    en: 'The add-in’s page was opened outside of Excel.',
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
  inExcel(
    'template',
    '新建模板：选办学类型、所在地、学年；可带入上学年的文件。',
    'New template: kind, place and year, and last year’s workbook if there is one.',
    workbooks.openForeign,
    async ({ see, press, words }) => {
      await see(words.stage.otherForm.what)
      await press(words.stage.otherForm.action)
      await see(words.template.kind)
    },
  ),
  inExcel(
    'template-inserted',
    '模板已放进当前工作簿。',
    'The template is in the open workbook.',
    () => {
      const host = workbooks.openForeign()
      importSheets(host)
      return host
    },
    async ({ see, press, words }) => {
      await see(words.stage.otherForm.what)
      await press(words.stage.otherForm.action)
      await press(words.template.insert)
      await see(words.template.inserted)
    },
  ),
]
