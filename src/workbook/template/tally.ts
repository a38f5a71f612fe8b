import { byFigure } from '#core'
import { absolute, address, sheetPrefix } from '#spec'
import { listing, listingText, sentence, textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import type { Book } from './book'
import { isOwed } from './facts'
import { isGap } from './indicatorFacts'
import { targetName } from './names'
import { REVIEW as AT, reviewRow, totalRow } from './places'

/** How many things of each kind a form, or the whole report, still has open. */
export interface Tally {
  readonly asked: number
  readonly missing: number
  readonly mend: number
  readonly explain: number
}

/** Counts of a form; of the whole report where none is named. */
export function tally({ facts }: Book, form?: string): Tally {
  const fields = facts.fields.filter(({ field }) => form === undefined || field.form === form)
  const checks = facts.checks.filter(
    ({ check, open }) => open !== undefined && (form === undefined || check.form === form),
  )
  const owed = fields.filter(({ field }) => isOwed(field))
  const logical = checks.filter(({ check }) => check.kind === 'logical')
  return {
    asked: owed.length,
    missing: owed.filter(({ isBlank }) => isBlank).length,
    mend: fields.filter(({ problem }) => problem !== undefined).length + logical.length,
    explain: checks.length - logical.length,
  }
}

/** What the 核对 sheet says of a form, or of the whole report, by the counts in that row. */
export function resultContent({ mend, explain, missing }: Tally, row: number, { say }: Book): Content {
  const words = say.words.review
  const at = (column: number): string => `${address(row, column)}>0`
  return {
    formula: `IF(${at(AT.mend)},${textLiteral(words.formOpen)},IF(${at(AT.explain)},${textLiteral(words.formExplain)},IF(${at(AT.missing)},${textLiteral(words.formBlank)},${textLiteral(words.formPassed)})))`,
    value:
      mend > 0
        ? words.formOpen
        : explain > 0
          ? words.formExplain
          : missing > 0
            ? words.formBlank
            : words.formPassed,
  }
}

/** The 核对 line of one form, for the form itself. */
export function reviewContent(form: string, book: Book): Content {
  const { say, template } = book
  const words = say.words.review
  const row = reviewRow(template, form)
  const { formula, text } = counted(tally(book, form), row, book)
  const missing = reference(AT.missing, row, book)
  const all = [reference(AT.mend, row, book), reference(AT.explain, row, book), missing].join('+')
  return {
    formula: `${textLiteral(words.prefix)}&IF(${all}=0,${textLiteral(words.passed)},${formula})`,
    value: words.prefix + (text === '' ? words.passed : text),
  }
}

/** The line above all: ready to be sent, or what stands in the way. */
export function verdictContent(book: Book): Content {
  const { say, template } = book
  const words = say.words.review
  const row = totalRow(template)
  const { formula, text } = counted(tally(book), row, book)
  const result = address(row, AT.result)
  return {
    formula: `IF(${result}=${textLiteral(words.formPassed)},${textLiteral(words.ready)},LEFT(${result},2)&${textLiteral(words.notReady)}&${formula})`,
    value: text === '' ? words.ready : resultTextOf(tally(book), book).slice(0, 2) + words.notReady + text,
  }
}

const resultTextOf = (counts: Tally, book: Book): string => String(resultContent(counts, 1, book).value)

const reference = (column: number, row: number, { say }: Book): string =>
  `${sheetPrefix(say.words.sheet.review)}${absolute(row, column)}`

/** “✗ 2 处须改正，? 1 处须说明，尚缺 12 格”, as a formula over the counts in a row of 核对, and as text. */
function counted(counts: Tally, row: number, book: Book): { formula: string; text: string } {
  const words = book.say.words.review
  const parts = [
    { words: words.logical, column: AT.mend, count: counts.mend },
    { words: words.empirical, column: AT.explain, count: counts.explain },
    { words: words.blank, column: AT.missing, count: counts.missing },
  ]
  return {
    formula: listing(
      parts.map((part) => ({ words: part.words, count: reference(part.column, row, book) })),
      words.separator,
    ),
    text: listingText(parts, words.separator),
  }
}

/** Gaps to plan targets are told apart: they never stand in the way. A figure is one gap, however many plans ask it. */
export function gapsContent({ say, targets, request }: Book): Content {
  const words = say.words.review
  if (targets.length === 0) return {}
  const figures = byFigure(
    targets,
    ({ indicators }) => indicators.map(({ indicator }) => indicator),
    request.year,
  )
  const farthest = figures.flatMap(([first]) => first ?? [])
  const signs = farthest.map(
    ({ plan, target }) =>
      `(${targetName(plan.id, target.id)}=${textLiteral(say.words.indicators.signs.gap)})`,
  )
  const count = signs.join('+')
  const gaps = farthest.filter(({ standing }) => isGap(standing)).length
  return {
    formula: `IF(${count}=0,"",${sentence(words.gaps, `(${count})`)})`,
    value: gaps === 0 ? '' : words.gaps(String(gaps)),
  }
}
