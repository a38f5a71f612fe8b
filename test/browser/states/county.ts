import { chosen, countyFolder } from '../../support/countyFiles'
import { further, inExcel, type Hand } from './hand'
import * as workbooks from './workbooks'

/** The county's side of the pane, from the first file to the cell behind a figure. */

async function begin({ excel, see, words, county }: Hand): Promise<void> {
  await see(words.stage.otherForm.what)
  await excel.pressRibbon('rollUp')
  await see(county.files.choose)
}

async function receive(hand: Hand): Promise<void> {
  const { files, roster } = await countyFolder()
  const { pane } = hand.excel
  const { where, files: words } = hand.county
  await pane
    .getByRole('group', { name: where.roster })
    .locator('input[type=file]')
    .setInputFiles(chosen(roster))
  await pane.getByLabel(words.choose, { exact: true }).setInputFiles(files.map(chosen))
  await hand.see(hand.county.twice.title(1))
}

async function fill(hand: Hand): Promise<void> {
  await hand.press(hand.county.fill.open)
  await hand.see(hand.county.board.title)
  await pane(hand).locator('.stripCard').nth(1).waitFor()
}

const pane = ({ excel }: Hand) => excel.pane
const scrollTo = (hand: Hand, name: string): Promise<void> =>
  pane(hand)
    .getByRole('region', { name })
    .evaluate((section) => section.scrollIntoView())

const county = inExcel(
  'county',
  { zh: '县级汇总', en: 'The county’s rollup' },
  {
    zh: '汇总：选汇总表、应报名册、上学年的文件，再选各校文件或整个文件夹。',
    en: 'County: which workbook, roster and last year’s files, then the schools’ files or a folder.',
  },
  workbooks.openForeign,
  begin,
)

const files = further(
  county,
  'county-files',
  { zh: '收文件', en: 'Files received' },
  {
    zh: '收文件：每个文件一行，封没封存、改没改过、几处问题；无法读取的说明怎么办。',
    en: 'Files received: a line each with seal and findings; what is unreadable is refused in words.',
  },
  async (hand) => {
    await receive(hand)
    await pane(hand)
      .locator('.filters')
      .evaluate((list) => list.scrollIntoView())
  },
)

const twice = further(
  files,
  'county-twice',
  { zh: '重复报送', en: 'Sent twice' },
  {
    zh: '同一学校报送了不同的文件：列出两个文件名，由人来定。',
    en: 'A school sent two different files: both are named, and the official picks.',
  },
  async (hand) => {
    await pane(hand)
      .locator('.twice')
      .evaluate((list) => list.scrollIntoView())
  },
)

const exclude = further(
  twice,
  'county-exclude',
  { zh: '不计入', en: 'Left out' },
  { zh: '不计入要写理由。', en: 'Nothing is left out without a reason.' },
  async (hand) => {
    await pane(hand).locator('.arrival .ms-Link').first().click()
    await pane(hand)
      .locator('.arrival')
      .first()
      .evaluate((line) => line.scrollIntoView())
  },
)

const beside = further(
  files,
  'county-beside',
  { zh: '打回清单和长表', en: 'Send-back list and long table' },
  {
    zh: '读完文件就能存打回清单和长表；截止日期可不填。',
    en: 'Once files are read, the send-back list and the long table can be saved; the day is optional.',
  },
  async (hand) => {
    await pane(hand).getByLabel(hand.county.beside.deadline).fill('2025-10-15')
    await scrollTo(hand, hand.county.beside.title)
  },
)

const board = further(
  exclude,
  'county-board',
  { zh: '收到没有', en: 'Who reported' },
  {
    zh: '填入之后先看图：谁报了、谁没报，按镇街排列。',
    en: 'After filling in, pictures first: who reported and who did not, by township.',
  },
  async (hand) => {
    await fill(hand)
    await scrollTo(hand, hand.county.board.title)
  },
)

const strips = further(
  board,
  'county-strips',
  { zh: '各校与目标', en: 'Schools and targets' },
  {
    zh: '每所学校一个点，对着目标线；旁边是差异系数。',
    en: 'Every school a dot against its targets, with the coefficient of variation beside it.',
  },
  async (hand) => {
    await scrollTo(hand, hand.county.strips.title)
  },
)

const plans = further(
  strips,
  'county-plans',
  { zh: '各规划的目标', en: 'Targets of the plans' },
  {
    zh: '各规划的目标：达到、进行中、未达到各多少，点开看是哪些。',
    en: 'Each plan’s targets: how many reached, in progress, not reached, and which.',
  },
  async (hand) => {
    await pane(hand).locator('.planGroup summary').first().click()
    await scrollTo(hand, hand.county.plans.title)
  },
)

const school = further(
  plans,
  'county-school',
  { zh: '一所学校', en: 'One school' },
  {
    zh: '点一个点，看这所学校：文件、摘要、校验码、各项指标和校验结果。',
    en: 'A click on a dot: the school’s file, digest, seal, figures and findings.',
  },
  async (hand) => {
    await pane(hand).locator('.stripCard .dot').first().click()
    await hand.see(hand.county.school.digest)
  },
)

const proof = further(
  school,
  'county-proof',
  { zh: '怎么来的', en: 'How a figure is made' },
  {
    zh: '一个数怎么来的：分子、分母、每所学校的文件和单元格。',
    en: 'How a figure is made: numerator, denominator, each school’s file and cells.',
  },
  async (hand) => {
    await pane(hand).locator('.measures .ms-Link').first().click()
    // By its role: the word alone stands in hidden notes of the page, too.
    await pane(hand).getByRole('columnheader', { name: hand.county.proof.head.cell }).first().waitFor()
  },
)

export const COUNTY = [county, files, twice, exclude, beside, board, strips, plans, school, proof]
