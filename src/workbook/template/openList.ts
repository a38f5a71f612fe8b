import { type Form } from '#core'
import { address, sheetPrefix } from '#spec'
import { sentence, textLiteral } from '../formula'
import { formLayout } from '../layout'
import { SheetDraft, type Content } from '../sheetDraft'
import type { Book } from './book'
import type { Drawn } from './drawn'
import { schoolContent } from './footer'
import { drawItem, ITEM_HEIGHT, openItems, totalOpen } from './openItems'
import { fitPage, LINE, pageHeight } from './page'
import { CHECKS, columnOf, FIELDS, listedRows, REVIEW as AT, reviewRow, totalRow } from './places'
import { formTitle } from './register'
import { resultFormats } from './resultFormats'
import { gapsContent, resultContent, tally, verdictContent } from './tally'

/** Together as much as still goes on one upright page. */
const WIDTHS = [4.5, 10.5, 16, 13.5, 33, 8.5, 8.5, 8.5, 9, 9, 9.5, 8]

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
