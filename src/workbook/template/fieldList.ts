import type { CellProblem } from '#core'
import { rawText } from '#report'
import { absolute, address } from '#spec'
import { sentence } from '../formula'
import { SheetDraft, type Content } from '../sheetDraft'
import type { Book } from './book'
import type { Drawn } from './drawn'
import { isOwed, type FieldFacts } from './facts'
import { problemFormula } from './fieldProblem'
import { CHECKS, columnOf, FIELDS } from './places'
import { formTitle } from './register'

/**
 * 数据项: a hidden row for every cell that is typed, saying what is wrong with it and whether it is still owed;
 * beside it, what drop-downs choose from. 核对 counts and lists from here.
 */
export function fieldListSheet(book: Book): Drawn {
  const { facts, say } = book
  const words = say.words.fields
  const draft = new SheetDraft(
    say.words.sheet.fields,
    [30, 40, 22, 24, 10, 6, 50, 4, 40, 60, 4, 18, 4, 18, 40],
  )
  const heads: readonly (readonly [number, string])[] = [
    [FIELDS.id, words.id],
    [FIELDS.label, words.label],
    [FIELDS.form, words.form],
    [FIELDS.problem, words.problem],
    [FIELDS.open, words.open],
    [FIELDS.blank, words.blank],
    [FIELDS.what, say.words.review.what],
    [FIELDS.problemText, words.problem],
    [FIELDS.problemRemedy, say.words.review.remedy],
    [FIELDS.candidate, words.check],
    [FIELDS.reasonCheck, words.check],
    [FIELDS.reason, words.reason],
  ]
  for (const [column, value] of heads) draft.put(FIELDS.first - 1, column, { value }, 'head')
  facts.fields.forEach((each, index) => drawField(draft, each, FIELDS.first + index, book))
  drawProblems(draft, book)
  drawChoices(draft, book)
  return { sheet: draft.finish({ state: 'hidden', isProtected: true }), draft }
}

function drawField(draft: SheetDraft, each: FieldFacts, row: number, book: Book): void {
  const { say, template } = book
  const { field, problem, isBlank, open } = each
  const at = address(row, FIELDS.problem)
  const above = `${absolute(FIELDS.first - 1, FIELDS.open)}:${address(row - 1, FIELDS.open)}`
  const form = template.forms.find(({ id }) => id === field.form)
  draft
    .put(row, FIELDS.id, { value: field.id })
    .put(row, FIELDS.label, { value: say.label(field.id) })
    .put(row, FIELDS.form, { value: formTitle(form, say) })
    .put(row, FIELDS.problem, {
      formula: problemFormula(field, field.id, say),
      value: problem === undefined ? '' : say.finding.problem[problem],
    })
    .put(row, FIELDS.what, whatContent(each, row, book))
    .put(row, FIELDS.open, { formula: `IF(${at}="","",MAX(${above})+1)`, value: open ?? '' })
  if (isOwed(field))
    draft.put(row, FIELDS.blank, {
      formula: `IF(ISERROR(${field.id}),0,IF(${field.id}="",1,0))`,
      value: isBlank ? 1 : 0,
    })
}

/** “教室数：应填数字，现为“45间””; an error cell has no content to show. */
function whatContent({ field, problem }: FieldFacts, row: number, { say, facts }: Book): Content {
  const label = say.label(field.id)
  const at = address(row, FIELDS.problem)
  const words = (wrong: string, found: string): string => say.words.review.badCell(label, wrong, found)
  return {
    formula: `IF(${at}="","",IFERROR(${sentence(words, at, field.id)},${at}))`,
    value: problem === undefined ? '' : words(say.finding.problem[problem], rawText(facts.raw(field.id))),
  }
}

/** Problems a formula can see, each with its remedy. */
export const NATIVE_PROBLEMS = [
  'error',
  'notANumber',
  'notWhole',
  'negative',
  'tooManyDecimals',
  'notAChoice',
  'wrongDigits',
  'notADate',
  'notAYear',
] as const satisfies readonly CellProblem[]

function drawProblems(draft: SheetDraft, { say }: Book): void {
  NATIVE_PROBLEMS.forEach((problem, index) => {
    draft
      .put(FIELDS.first + index, FIELDS.problemText, { value: say.finding.problem[problem] })
      .put(FIELDS.first + index, FIELDS.problemRemedy, { value: say.finding.problemRemedy[problem] })
  })
}

/** The checks that may be explained now, and the usual reasons of every empirical check. */
function drawChoices(draft: SheetDraft, book: Book): void {
  const { facts, say } = book
  const empirical = facts.checks.filter(({ check }) => check.kind === 'empirical')
  const failing = empirical.filter(({ state }) => state === false)
  const sheet = say.words.sheet.checks
  const ids = columnOf(sheet, CHECKS.id, CHECKS.first, facts.checks.length)
  const numbers = columnOf(sheet, CHECKS.candidate, CHECKS.first, facts.checks.length)
  empirical.forEach((_, index) => {
    draft.put(FIELDS.first + index, FIELDS.candidate, {
      formula: `IFERROR(INDEX(${ids},MATCH(${index + 1},${numbers},0)),"")`,
      value: failing[index]?.check.id ?? '',
    })
  })
  reasonRows(book).forEach(({ rule, reason }, index) => {
    draft
      .put(FIELDS.first + index, FIELDS.reasonCheck, { value: rule })
      .put(FIELDS.first + index, FIELDS.reason, { value: reason })
  })
}

/** The usual reasons for an empirical check to fail, by the rule it was written under. */
export function reasonRows({ facts, say }: Book): { rule: string; reason: string }[] {
  const rules = new Map(
    facts.checks
      .filter(({ check }) => check.kind === 'empirical')
      .map(({ check }) => [check.rule, check.reasons.map((reason) => say.of(reason))]),
  )
  return [...rules].flatMap(([rule, reasons]) =>
    [...reasons, say.words.explanations.other].map((reason) => ({ rule, reason })),
  )
}
