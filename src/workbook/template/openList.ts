import { byFigure, type Form } from '#core'
import { absolute, address, sheetPrefix } from '../address'
import { listing, listingText, sentence, textLiteral } from '../formula'
import { formLayout } from '../layout'
import { SheetDraft, type Content } from '../sheetDraft'
import type { Book } from './book'
import type { Drawn } from './drawn'
import { isOwed } from './facts'
import { schoolContent } from './footer'
import { isGap } from './indicatorFacts'
import { targetName } from './names'
import { drawItem, ITEM_HEIGHT, openItems, totalOpen } from './openItems'
import { fitPage, LINE, pageHeight } from './page'
import { CHECKS, columnOf, FIELDS, listedRows, REVIEW as AT, reviewRow, totalRow } from './places'
import { formTitle, resultFormats } from './register'

/** Together as much as still goes on one upright page. */
const WIDTHS = [4.5, 10.5, 16, 13.5, 33, 8.5, 8.5, 8.5, 9, 9, 9.5, 8]

/** How many things of each kind a form, or the whole report, still has open. */
export interface Tally {
  readonly asked: number
  readonly missing: number
  readonly mend: number
  readonly explain: number
}

/** 核对: how far each form is, and everything that is still to be done, in words. */
export function openListSheet(book: Book): Drawn {
  const { say, template } = book
  const words = say.words.review
  const draft = new SheetDraft(say.words.sheet.review, WIDTHS)
  draft.span(1, 1, 1, AT.width, { value: words.title }, 'title').height(1, 32)
  draft.span(2, 1, 2, AT.width, schoolContent(book), 'plain').height(2, 20)
  draft.span(AT.verdict, 1, AT.verdict, AT.width, verdictContent(book), 'review').height(AT.verdict, 24)
  draft.span(AT.gaps, 1, AT.gaps, AT.width, gapsContent(book), 'plain').height(AT.gaps, 20)
  drawForms(draft, book)
  const { first, printed } = drawList(draft, book)
  const last = first + listedRows(book.facts) - 1
  const verdict = `$A$${AT.verdict}`
  const results = `${address(AT.firstForm, AT.result)}:${address(totalRow(template), AT.result)}`
  const sheet = draft.finish({
    state: 'visible',
    isProtected: true,
    hideGrid: true,
    tabColor: 'C00000',
    formats: [
      ...resultFormats(results, `$${address(AT.firstForm, AT.result)}`, 1),
      ...resultFormats(`A${AT.verdict}:${address(AT.verdict, AT.width)}`, verdict, 11),
      ...resultFormats(
        `${address(first, AT.kind)}:${address(last, AT.kind)}`,
        address(first, AT.kind),
        21,
        'thin',
      ),
      {
        range: `${address(first, 1)}:${address(last, AT.width)}`,
        formula: `$${address(first, 1)}<>""`,
        priority: 31,
        style: { border: 'thin' },
      },
    ],
    print: {
      ...fitPage(draft.width, draft.heightOf(1, printed, LINE)),
      area: `A1:${address(printed, AT.width)}`,
      footer: say.words.form.page,
    },
  })
  return { sheet, draft }
}

/** Counts of a form; of the whole report where none is named. */
function tally({ facts }: Book, form?: string): Tally {
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

function drawForms(draft: SheetDraft, book: Book): void {
  const { say, template } = book
  const words = say.words.review
  draft.span(AT.firstForm - 2, 1, AT.firstForm - 2, AT.width, { value: words.forms }, 'section')
  draft.height(AT.firstForm - 2, 22)
  const head = AT.firstForm - 1
  draft
    .put(head, AT.number, { value: words.number }, 'head')
    .span(head, AT.kind, head, AT.what, { value: words.form }, 'head')
    .put(head, AT.asked, { value: words.asked }, 'head')
    .put(head, AT.filled, { value: words.filled }, 'head')
    .put(head, AT.missing, { value: words.missing }, 'head')
    .put(head, AT.mend, { value: words.mustMend }, 'head')
    .put(head, AT.explain, { value: words.mustExplain }, 'head')
    .span(head, AT.result, head, AT.width, { value: words.result }, 'head')
    .height(head, 20)
  template.forms.forEach((form, index) => drawForm(draft, form, index, book))
  const row = totalRow(template)
  draft.span(row, AT.number, row, AT.what, { value: words.total }, 'countBold').height(row, 19)
  const total = tally(book)
  const sums: readonly (readonly [number, number])[] = [
    [AT.asked, total.asked],
    [AT.filled, total.asked - total.missing],
    [AT.missing, total.missing],
    [AT.mend, total.mend],
    [AT.explain, total.explain],
  ]
  for (const [column, value] of sums) {
    const range = `${address(AT.firstForm, column)}:${address(row - 1, column)}`
    draft.put(row, column, { formula: `SUM(${range})`, value }, 'countBold')
  }
  draft.span(row, AT.result, row, AT.width, resultContent(total, row, book), 'countBold')
}

function drawForm(draft: SheetDraft, form: Form, index: number, book: Book): void {
  const { say, facts, template } = book
  const row = reviewRow(template, form.id)
  const title = textLiteral(formTitle(form, say))
  const counts = tally(book, form.id)
  const field = (column: number): string =>
    columnOf(say.words.sheet.fields, column, FIELDS.first, facts.fields.length)
  const check = (column: number): string =>
    columnOf(say.words.sheet.checks, column, CHECKS.first, facts.checks.length)
  const checks = (kind: 'logical' | 'empirical'): string =>
    `COUNTIFS(${check(CHECKS.form)},${title},${check(CHECKS.kind)},${textLiteral(say.finding.kind[kind])},${check(CHECKS.open)},">0")`
  const cells = `COUNTIFS(${field(FIELDS.form)},${title},${field(FIELDS.open)},">0")`
  const link = `${sheetPrefix(formLayout(form).sheet)}A1`
  draft
    .put(row, AT.number, { value: index + 1 }, 'count')
    .span(row, AT.kind, row, AT.what, { value: formTitle(form, say), link }, 'formLink')
    .put(row, AT.asked, { value: counts.asked }, 'count')
    .put(
      row,
      AT.filled,
      {
        formula: `${address(row, AT.asked)}-${address(row, AT.missing)}`,
        value: counts.asked - counts.missing,
      },
      'count',
    )
    .put(
      row,
      AT.missing,
      { formula: `SUMIFS(${field(FIELDS.blank)},${field(FIELDS.form)},${title})`, value: counts.missing },
      'count',
    )
    .put(row, AT.mend, { formula: `${cells}+${checks('logical')}`, value: counts.mend }, 'count')
    .put(row, AT.explain, { formula: checks('empirical'), value: counts.explain }, 'count')
    .span(row, AT.result, row, AT.width, resultContent(counts, row, book), 'count')
    .height(row, 18)
}

function resultContent({ mend, explain, missing }: Tally, row: number, { say }: Book): Content {
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

function verdictContent(book: Book): Content {
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
function gapsContent({ say, targets, request }: Book): Content {
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

/** A page of it is printed with the rest of the sheet: until something is to be done, more would be empty paper. */
function drawList(draft: SheetDraft, book: Book): { first: number; printed: number } {
  const { say, template, facts } = book
  const words = say.words.review
  const section = totalRow(template) + 2
  const rows = listedRows(facts)
  draft.height(section, 22)
  draft.span(section + 1, 1, section + 1, AT.width, moreContent(rows, book), 'muted')
  const head = section + 2
  draft
    .put(head, AT.number, { value: words.number }, 'head')
    .put(head, AT.kind, { value: words.kind }, 'head')
    .put(head, AT.id, { value: say.words.checks.id }, 'head')
    .put(head, AT.form, { value: words.form }, 'head')
    .put(head, AT.what, { value: words.what }, 'head')
    .put(head, AT.asked, { value: words.left }, 'head')
    .put(head, AT.filled, { value: words.right }, 'head')
    .put(head, AT.missing, { value: words.difference }, 'head')
    .span(head, AT.mend, head, AT.result, { value: words.remedy }, 'head')
    .put(head, AT.width, { value: words.place }, 'head')
    .height(head, 20)
  const items = openItems(book)
  const first = head + 1
  for (let index = 0; index < rows; index++) drawItem(draft, first + index, index + 1, items[index], book)
  const room = pageHeight(draft.width) - draft.heightOf(1, head, LINE)
  const onPage = Math.min(rows, Math.max(1, Math.floor(room / ITEM_HEIGHT)))
  draft.span(section, 1, section, AT.width, { value: words.list(onPage) }, 'section')
  return { first, printed: head + onPage }
}

function moreContent(rows: number, book: Book): Content {
  const words = book.say.words.review
  const total = totalOpen(book)
  const { open } = book.facts
  return {
    formula: `IF(${total}=0,${textLiteral(words.none)},IF(${total}>${rows},${sentence((count) => words.more(count, rows), `(${total}-${rows})`)},""))`,
    value: open === 0 ? words.none : open > rows ? words.more(String(open - rows), rows) : '',
  }
}
