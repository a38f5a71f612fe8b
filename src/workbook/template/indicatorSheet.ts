import { address } from '#spec'
import { SheetDraft, type Content } from '../sheetDraft'
import { linesOf } from '../textWidth'
import type { Book } from './book'
import type { Drawn } from './drawn'
import { schoolContent } from './footer'
import type { TargetFacts } from './indicatorFacts'
import { drawIndicators, valueStyle } from './indicatorTable'
import { targetName } from './names'
import { listHeight } from './register'
import { resultFormats } from './resultFormats'
import {
  gapContent,
  reachedContent,
  signContent,
  statusContent,
  valueContent,
  wantedText,
} from './targetCells'

const WIDTHS = [5, 11, 28, 38, 12, 13, 13, 9, 11, 6, 17, 3]
const COLUMN = {
  number: 1,
  clause: 2,
  text: 3,
  indicator: 4,
  value: 5,
  wanted: 6,
  unit: 7,
  due: 8,
  gap: 9,
  sign: 10,
  status: 11,
} as const
const HEAD = 5

/** 指标: the targets that schools answer for and where this one stands, then every indicator; all live. */
export function indicatorSheet(book: Book): Drawn {
  const { say } = book
  const words = say.words.indicators
  const draft = new SheetDraft(say.words.sheet.indicators, WIDTHS)
  draft.span(1, 1, 1, COLUMN.status, { value: words.title }, 'title').height(1, 30)
  draft.span(2, 1, 2, COLUMN.status, schoolContent(book), 'plain').height(2, 18)
  draft.span(3, 1, 3, COLUMN.status, { value: words.intro }, 'plainWrapped').height(3, 18)
  const after = drawTargets(draft, book)
  const lastTarget = after - 1
  const count = book.indicators.length
  if (count > 0) drawIndicators(draft, after + 1, book)
  // Two tables cannot both head every page: on paper go the targets, and how figures are made only where there are none.
  const printsValues = book.targets.length === 0 && count > 0
  const head = printsValues ? after + 2 : HEAD
  const sheet = draft.finish({
    state: 'visible',
    isProtected: true,
    hideGrid: true,
    tabColor: '1F4E9E',
    formats: resultFormats(
      `${address(HEAD + 1, COLUMN.sign)}:${address(after, COLUMN.status)}`,
      `$${address(HEAD + 1, COLUMN.sign)}`,
      1,
    ),
    print: {
      orientation: 'landscape',
      pagesWide: 1,
      titleRows: `${head}:${head}`,
      area: `A1:${address(printsValues ? head + count : lastTarget, COLUMN.status)}`,
      footer: say.words.form.page,
    },
  })
  return { sheet, draft }
}

/** The targets, plan by plan. Returns the row after them. */
function drawTargets(draft: SheetDraft, book: Book): number {
  const { say, targets } = book
  const words = say.words.indicators
  draft.span(HEAD - 1, 1, HEAD - 1, COLUMN.status, { value: words.targets }, 'section').height(HEAD - 1, 22)
  const heads = [
    words.number,
    words.clause,
    words.target,
    words.indicator,
    words.value,
    words.comparison,
    words.unit,
    words.due,
    words.gap,
    words.sign,
    words.status,
  ]
  heads.forEach((value, index) => draft.put(HEAD, index + 1, { value }, 'head'))
  draft.height(HEAD, 20)
  let row = HEAD + 1
  if (targets.length === 0) {
    draft.span(row, 1, row, COLUMN.status, { value: words.noTargets }, 'listCenter')
    return row + 1
  }
  targets.forEach((each, index) => {
    const { plan } = each
    if (targets[index - 1]?.plan !== plan) {
      const cited = plan.number === '' ? say.of(plan.title) : `${say.of(plan.title)}（${plan.number}）`
      draft.span(row, 1, row, COLUMN.status, { value: cited }, 'sectionLabel').height(row, 20)
      row++
    }
    drawTarget(draft, row, index + 1, each, book)
    row++
  })
  return row
}

function drawTarget(draft: SheetDraft, row: number, number: number, facts: TargetFacts, book: Book): void {
  const { say } = book
  const { plan, target, indicators } = facts
  const [only] = target.shape.type === 'kOfN' ? [] : indicators
  const text = say.of(target.text)
  const measured = only ? say.of(only.indicator.label) : severalText(facts, book)
  const value: Content = only ? valueContent(only) : reachedContent(facts, say)
  const wanted = wantedText(facts, say)
  const status = address(row, COLUMN.status)
  const figureStyle = only ? valueStyle(only.indicator) : 'listCenter'
  draft
    .put(row, COLUMN.number, { value: number }, 'listCenter')
    .put(row, COLUMN.clause, { value: target.clause }, 'listCenter')
    .put(row, COLUMN.text, { value: text }, 'listText')
    .put(row, COLUMN.indicator, { value: measured }, 'listText')
    .put(row, COLUMN.value, value, figureStyle)
    .put(row, COLUMN.wanted, { value: wanted }, 'listCenter')
    .put(row, COLUMN.unit, { value: say.of(target.unit) }, 'listCenter')
    .put(row, COLUMN.due, { value: target.due ?? say.words.indicators.always }, 'listCenter')
    .put(row, COLUMN.gap, gapContent(facts, status, book), figureStyle)
    .put(row, COLUMN.sign, signContent(facts, status, book), 'listCenter')
    .put(row, COLUMN.status, statusContent(facts, book), 'listCenter')
    .define(targetName(plan.id, target.id), row, COLUMN.sign)
  const lines = Math.max(
    linesOf(text, 25, 9.5),
    linesOf(measured, 35, 9.5),
    linesOf(target.clause, 10, 9.5),
    linesOf(wanted, 12, 9.5),
    linesOf(say.of(target.unit), 12, 9.5),
  )
  draft.height(row, listHeight(lines))
}

/** What several indicators together are held to, and of which stage. */
function severalText(facts: TargetFacts, { request, say }: Book): string {
  const { shape, stage: id } = facts.target
  if (shape.type !== 'kOfN') return ''
  const stage = request.stages.find((each) => each.id === id)
  const rule = say.words.indicators.mostOf(shape.atLeast, shape.of.length, Math.round(shape.floor * 100))
  return (stage ? say.of(stage.label) : '') + rule
}
