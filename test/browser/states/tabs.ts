import type { ExcelHost } from '../../host/excelHost'
import { further, inExcel, seeFindings, type Hand } from './hand'
import * as workbooks from './workbooks'

const slips = (): ExcelHost => workbooks.openWith(workbooks.withSlips(), workbooks.lastYear())
const falling = (): ExcelHost => workbooks.openWith(workbooks.withGaps(), workbooks.aYearBefore())
const finished = (): ExcelHost => workbooks.openWith(workbooks.clean(), workbooks.lastYear())
const half = (): ExcelHost => workbooks.openWith(workbooks.halfFilled())

async function seal({ tab, press, see, words }: Hand): Promise<void> {
  await tab('send')
  await press(words.send.seal)
  await see(words.send.sealedNow)
}

/** Chooses the last reason of the list, which is one’s own words, and writes some. */
async function beginExplaining({ excel: { pane }, press, words }: Hand, text: string): Promise<void> {
  await press(words.findings.explain)
  await pane.getByRole('combobox').first().click()
  await pane.getByRole('option').last().click()
  await pane.getByRole('textbox').first().fill(text)
}

const blank = inExcel(
  'blank',
  { zh: '刚打开的空白模板', en: 'A template just opened' },
  { zh: '空白不算错，只列出还有哪些没填。', en: 'Blank is no mistake: what is still to fill is listed.' },
  workbooks.openBlank,
  seeFindings,
)

const findings = inExcel(
  'findings',
  { zh: '须改正', en: 'To correct' },
  {
    zh: '按表排列，说清哪里不对、两个数、怎么办；能判断出错在哪一格的，直接给出改法。',
    en: 'By form: what is wrong, both numbers and what to do; where one cell stands out, its repair.',
  },
  slips,
  async (hand) => {
    await seeFindings(hand)
    await hand.press(new RegExp(hand.words.counts.logical))
  },
)

const why = further(
  findings,
  'findings-why',
  { zh: '为什么', en: 'Why' },
  { zh: '每一条都能展开依据的文件和条款。', en: 'Each finding opens its reason: document and clause.' },
  async (hand) => {
    await hand.press(new RegExp(hand.words.counts.empirical))
    await hand.excel.pane.locator('.card summary').first().click()
  },
)

const gaps = inExcel(
  'findings-gaps',
  { zh: '有差距', en: 'Short of a target' },
  {
    zh: '低于规划目标的真实数字只作提示，用蓝色，从不算错。',
    en: 'True figures below a plan are shown in blue, never as mistakes.',
  },
  falling,
  async (hand) => {
    await seeFindings(hand)
    await hand.press(new RegExp(hand.words.counts.plan))
  },
)

const none = inExcel(
  'findings-none',
  { zh: '没有问题', en: 'Nothing found' },
  { zh: '可以报送。', en: 'Ready to send.' },
  finished,
  ({ see, words }) => see(words.findings.none.all),
)

const progress = inExcel(
  'progress',
  { zh: '填报进度', en: 'How far it is' },
  {
    zh: '每张表填了多少、缺哪几格，一点就到。',
    en: 'How far each form is, which cells are blank, one click away.',
  },
  half,
  async (hand) => {
    await seeFindings(hand)
    await hand.tab('progress')
    await hand.excel.pane.locator('.form summary').first().click()
  },
)

const zeros = further(
  progress,
  'progress-zeros',
  { zh: '其余空格填 0', en: 'Fill the rest with 0' },
  { zh: '先确认，只动本表的数字空格。', en: 'Asked first, and only blank number cells of this form.' },
  async (hand) => {
    await hand.press(hand.words.zeros.offer)
  },
)

const done = further(
  none,
  'progress-done',
  { zh: '全部填完', en: 'Complete' },
  { zh: '每张表都打上勾。', en: 'Every form is ticked.' },
  async (hand) => {
    await hand.tab('progress')
    await hand.see(hand.words.progress.lastYearInside)
  },
)

const blocked = further(
  why,
  'send-blocked',
  { zh: '还不能报送', en: 'Not ready to send' },
  { zh: '还差什么，各有去处。', en: 'What still blocks, each with the way to it.' },
  async (hand) => {
    await hand.tab('send')
  },
)

const explanations = further(
  blocked,
  'explanations',
  { zh: '正在写说明', en: 'An explanation in work' },
  {
    zh: '数字异常但属实的，选原因或写明情况，存进“说明”表。',
    en: 'A reason from the list or in one’s own words, kept on the 说明 sheet.',
  },
  async (hand) => {
    await hand.tab('explanations')
    await beginExplaining(hand, '转学')
  },
)

const given = further(
  explanations,
  'explanations-given',
  { zh: '已说明', en: 'Explained' },
  { zh: '已写的随时可以修改。', en: 'What was written can be changed at any time.' },
  async (hand) => {
    await hand.excel.pane.getByRole('textbox').first().fill('今年两个村并入，镇政府已批准')
    await hand.press(hand.words.explanations.save)
    await hand.see(hand.words.explanations.given(1))
  },
)

const unexplained = further(
  done,
  'explanations-none',
  { zh: '没有要说明的', en: 'Nothing to explain' },
  { zh: '没有异常数字。', en: 'No figure is unusual.' },
  ({ tab }) => tab('explanations'),
)

const targets = further(
  gaps,
  'targets',
  { zh: '指标', en: 'Targets' },
  {
    zh: '本校与目标、上学年并排，还差多少用大白话说；几份规划要求同一项时，先列要求更严的。',
    en: 'The school beside its target and last year, what is short in plain words; of several plans the stricter first.',
  },
  async (hand) => {
    await hand.tab('targets')
  },
)

const untargeted = inExcel(
  'targets-none',
  { zh: '没有目标', en: 'No targets' },
  { zh: '所在地不在任何规划之内。', en: 'A place that no plan is about.' },
  () => workbooks.openMarked('jurisdiction', 'elsewhere'),
  async (hand) => {
    await seeFindings(hand)
    await hand.tab('targets')
    await hand.see(hand.words.targets.none)
  },
)

const ready = further(
  targets,
  'send-ready',
  { zh: '可以报送', en: 'Ready to send' },
  {
    zh: '核查通过，可以生成校验码；与规划的差距在这里再看一眼。',
    en: 'Make the seal; gaps to plans are seen once more.',
  },
  async (hand) => {
    await hand.tab('send')
    await hand.excel.pane.locator('details.gaps summary').click()
  },
)

const sealed = further(
  unexplained,
  'send-sealed',
  { zh: '已生成校验码', en: 'Sealed' },
  { zh: '校验码已写在封面上，可保存回执。', en: 'The seal is on the cover, with a receipt to keep.' },
  seal,
)

const changed = further(
  sealed,
  'send-changed',
  { zh: '封存后改动过', en: 'Changed after the seal' },
  { zh: '生成校验码之后数字改动过。', en: 'Figures changed after the seal was made.' },
  async (hand, host) => {
    host.type('books', [Number(host.valueAt('books')) + 1])
    await hand.see(hand.words.send.sealedBefore)
  },
)

const edition = inExcel(
  'send-edition',
  { zh: '旧版模板不封存', en: 'Another edition is not sealed' },
  {
    zh: '说明为什么，并一步换成本版。',
    en: 'Why, and how to move to this edition in one step.',
  },
  () => workbooks.openMarked('edition', '2024.1'),
  async (hand) => {
    await seeFindings(hand)
    await hand.tab('send')
    await hand.see(hand.words.send.edition)
  },
)

/** 核查 */
export const FINDINGS = [blank, findings, why, gaps, none]

/** 填报 and 说明 */
export const FILLING = [progress, zeros, done, explanations, given, unexplained]

/** 指标 and 报送 */
export const SENDING = [targets, untargeted, blocked, ready, sealed, changed, edition]
