import { checkName, toFormula, toGuardedFormula, type Check, type Form } from '#core'
import { sourceText } from '#report'
import { absolute, address, type SheetSpec } from '#spec'
import { textLiteral } from '../formula'
import { SheetDraft, type Content } from '../sheetDraft'
import { linesOf } from '../textWidth'
import { formulaContext, type Book } from './book'
import type { Drawn } from './drawn'
import { numericSides, type CheckFacts } from './facts'
import { isExplainedFormula } from './explainedFormula'
import { openName } from './names'
import { resultFormats } from './resultFormats'
import { CHECKS, columnOf, FIELDS } from './places'
import type { Say } from './say'

const WIDTHS = [5, 21, 10, 20, 50, 22, 10, 10, 9, 12, 9, 40, 26, 5, 5]

/** 校验: every check in words, with its live state, sides and result. */
export function registerSheet(book: Book): Drawn {
  const { facts, say } = book
  const words = say.words.checks
  const draft = new SheetDraft(say.words.sheet.checks, WIDTHS)
  draft.span(1, 1, 1, CHECKS.open, { value: words.title }, 'title').height(1, 30)
  draft.span(2, 1, 2, CHECKS.open, { value: words.intro }, 'plainWrapped').height(2, 28)
  const heads: readonly (readonly [number, string])[] = [
    [CHECKS.number, words.number],
    [CHECKS.id, words.id],
    [CHECKS.kind, words.kind],
    [CHECKS.form, words.form],
    [CHECKS.what, words.what],
    [CHECKS.basis, words.basis],
    [CHECKS.left, words.left],
    [CHECKS.right, words.right],
    [CHECKS.state, words.state],
    [CHECKS.result, words.result],
    [CHECKS.open, words.open],
    [CHECKS.remedy, words.remedy],
    [CHECKS.field, words.field],
    [CHECKS.candidate, ''],
    [CHECKS.apart, ''],
  ]
  for (const [column, value] of heads) draft.put(CHECKS.first - 1, column, { value }, 'head')
  draft.height(CHECKS.first - 1, 28)
  let candidates = 0
  facts.checks.forEach((each, index) => {
    const isCandidate = each.check.kind === 'empirical' && each.state === false
    if (isCandidate) candidates++
    drawCheck(draft, each, index, isCandidate ? candidates : undefined, book)
  })
  return { sheet: finish(draft, book), draft }
}

function drawCheck(
  draft: SheetDraft,
  each: CheckFacts,
  index: number,
  candidate: number | undefined,
  book: Book,
): void {
  const { say, template } = book
  const { check } = each
  const row = CHECKS.first + index
  const what = checkText(check, say)
  const basis = sourceText(check.source)
  const remedy = say.of(check.remedy)
  const cells: readonly (readonly [number, Content, string])[] = [
    [CHECKS.number, { value: index + 1 }, 'listCenter'],
    [CHECKS.id, { value: check.id }, 'listText'],
    [CHECKS.kind, { value: say.finding.kind[check.kind] }, 'listCenter'],
    [
      CHECKS.form,
      {
        value: formTitle(
          template.forms.find(({ id }) => id === check.form),
          say,
        ),
      },
      'listText',
    ],
    [CHECKS.what, { value: what }, 'listText'],
    [CHECKS.basis, { value: basis }, 'listText'],
    [CHECKS.left, side('left', each, row, book), 'listNumber'],
    [CHECKS.right, side('right', each, row, book), 'listNumber'],
    [CHECKS.state, stateContent(each, book), 'listCenter'],
    [CHECKS.result, resultContent(each, row, book), 'listCenter'],
    [CHECKS.open, openContent(each, row, book), 'listCenter'],
    [CHECKS.remedy, { value: remedy }, 'listText'],
    [CHECKS.field, { value: check.fields[0] ?? '' }, 'listId'],
  ]
  for (const [column, content, style] of cells) draft.put(row, column, content, style)
  if (check.kind === 'empirical') draft.put(row, CHECKS.candidate, candidateContent(row, candidate), 'listId')
  if (numericSides(check, template.fields)?.areCompared === false)
    draft.put(row, CHECKS.apart, { value: 1 }, 'listId')
  draft.define(checkName(check.id), row, CHECKS.state)
  draft.define(openName(check.id), row, CHECKS.open)
  const lines = Math.max(
    linesOf(check.id, (WIDTHS[CHECKS.id - 1] ?? 0) - 3, 9.5),
    linesOf(what, (WIDTHS[CHECKS.what - 1] ?? 0) - 3, 9.5),
    linesOf(basis, (WIDTHS[CHECKS.basis - 1] ?? 0) - 3, 9.5),
    linesOf(remedy, (WIDTHS[CHECKS.remedy - 1] ?? 0) - 3, 9.5),
  )
  draft.height(row, listHeight(lines))
}

/** Of a row in a list whose longest text takes so many lines. */
export const listHeight = (lines: number): number => Math.max(19, lines * 13.5 + 5)

/** Its name, then what must hold, in words made from the formula. */
export const checkText = ({ name, expression }: Check, say: Say): string =>
  `${say.of(name)}：${say.formula(expression)}`

/** `2-1 小学学生数` */
export const formTitle = (form: Form | undefined, say: Say): string =>
  !form ? '' : form.layout === 'cover' ? say.of(form.title) : `${form.number} ${say.of(form.title)}`

function stateContent({ check, isWatched, state }: CheckFacts, { template }: Book): Content {
  const formula = isWatched ? toGuardedFormula(check.expression, formulaContext(template)) : '""'
  return { formula, value: state ?? '' }
}

const stateAt = (row: number): string => address(row, CHECKS.state)

function side(which: 'left' | 'right', each: CheckFacts, row: number, { template }: Book): Content {
  const sides = each.isWatched ? numericSides(each.check, template.fields) : undefined
  if (!sides) return { formula: '""', value: '' }
  const formula = toFormula(sides[which], formulaContext(template))
  return { formula: `IF(${stateAt(row)}="","",IFERROR(${formula},""))`, value: each[which] ?? '' }
}

function resultContent(each: CheckFacts, row: number, book: Book): Content {
  const { say } = book
  const { check, isWatched } = each
  const words = say.words.checks
  const value = resultText(each, say)
  if (!isWatched) return { value }
  const failed =
    check.kind === 'empirical'
      ? `IF(${isExplainedFormula(check, book)},${textLiteral(words.explained)},${textLiteral(words.unexplained)})`
      : textLiteral(words.failed)
  const at = stateAt(row)
  const formula = `IF(${at}="",${textLiteral(words.unknown)},IF(${at},${textLiteral(words.passed)},${failed}))`
  return { formula, value }
}

/** What the register says of a check. */
export function resultText({ check, isWatched, state, isExplained }: CheckFacts, { words }: Say): string {
  if (!isWatched) return words.checks.needsLastYear
  if (state === undefined) return words.checks.unknown
  if (state) return words.checks.passed
  if (check.kind !== 'empirical') return words.checks.failed
  return isExplained ? words.checks.explained : words.checks.unexplained
}

/** Numbers what has to be done, after the wrong cells. */
function openContent(each: CheckFacts, row: number, { say, facts }: Book): Content {
  if (!each.isWatched) return { formula: '""', value: '' }
  const waits =
    each.check.kind === 'logical'
      ? `${stateAt(row)}=FALSE`
      : `${address(row, CHECKS.result)}=${textLiteral(say.words.checks.unexplained)}`
  const above = `${absolute(CHECKS.first - 1, CHECKS.open)}:${address(row - 1, CHECKS.open)}`
  const cells = columnOf(say.words.sheet.fields, FIELDS.open, FIELDS.first, facts.fields.length)
  return { formula: `IF(${waits},MAX(${cells},${above})+1,"")`, value: each.open ?? '' }
}

/** Numbers the checks that may be explained, for the drop-down on 说明. */
function candidateContent(row: number, candidate: number | undefined): Content {
  const above = `${absolute(CHECKS.first - 1, CHECKS.candidate)}:${address(row - 1, CHECKS.candidate)}`
  return { formula: `IF(${stateAt(row)}=FALSE,MAX(${above})+1,"")`, value: candidate ?? '' }
}

function finish(draft: SheetDraft, { facts, say }: Book): SheetSpec {
  const last = CHECKS.first + Math.max(1, facts.checks.length) - 1
  const results = `${address(CHECKS.first, CHECKS.result)}:${address(last, CHECKS.result)}`
  return draft.finish({
    state: 'visible',
    isProtected: true,
    hideGrid: true,
    freeze: { rows: CHECKS.first - 1, columns: CHECKS.id },
    filter: `${address(CHECKS.first - 1, 1)}:${address(last, CHECKS.open)}`,
    formats: resultFormats(results, address(CHECKS.first, CHECKS.result), 1),
    print: {
      orientation: 'landscape',
      pagesWide: 1,
      titleRows: `${CHECKS.first - 1}:${CHECKS.first - 1}`,
      area: `A1:${address(last, CHECKS.open)}`,
      footer: say.words.form.page,
    },
  })
}
