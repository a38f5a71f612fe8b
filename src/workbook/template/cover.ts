import { MARKER, plansOf, type FieldId, type Form } from '#core'
import { formLayout } from '../layout'
import { SheetDraft } from '../sheetDraft'
import type { ValidationSpec } from '#spec'
import { linesOf } from '../textWidth'
import type { Book } from './book'
import type { Drawn } from './drawn'
import { fieldCell } from './fieldCell'
import { formFormats } from './formats'
import { fieldStyle } from './styles'

const WIDTHS = [2, 12, 11, 13, 13, 14, 14, 15]
const LAST = WIDTHS.length

/** 封面: what the report is, whose it is, who answers for it, and how to fill it in. */
export function coverSheet(form: Form, gaps: ReadonlyMap<FieldId, readonly string[]>, book: Book): Drawn {
  const { template, facts, say } = book
  const layout = formLayout(form)
  const draft = new SheetDraft(layout.sheet, WIDTHS)
  drawTop(draft, book)
  const validations: ValidationSpec[] = []
  form.rows.forEach((row, index) => {
    const [cell] = row.cells
    const field = cell && cell.kind !== 'none' ? template.fields.get(cell.field) : undefined
    if (!field) return
    const place = { row: layout.firstRow + index, column: layout.firstColumn }
    const { content, role, validations: accepted } = fieldCell(field, place, row.note, book)
    const label = `${say.of(row.label)}：`
    draft
      .span(place.row, layout.label, place.row, layout.firstColumn - 1, { value: label }, 'coverLabel')
      .span(place.row, place.column, place.row, LAST - 1, content, fieldStyle(role, field.type, 'cover'))
      .define(field.id, place.row, place.column)
      .height(place.row, 34)
    validations.push(...accepted)
  })
  const bottom = drawBottom(draft, layout.lastRow + 2, book)
  const sheet = draft.finish({
    state: 'visible',
    isProtected: true,
    hideGrid: true,
    tabColor: '7F7F7F',
    validations,
    formats: formFormats(form, layout, template, { checks: facts.checks, gaps }, say),
    print: {
      orientation: 'portrait',
      pagesWide: 1,
      pagesHigh: 1,
      area: `A1:H${bottom}`,
      centered: true,
    },
  })
  return { sheet, draft }
}

/** The county's corner, then the title. */
function drawTop(draft: SheetDraft, { say, template, request }: Book): void {
  const words = say.words.cover
  const county: readonly string[] = [words.number, words.issuer, words.approval, words.validUntil]
  county.forEach((label, index) => {
    draft
      .put(index + 1, 6, { value: label }, 'coverSmall')
      .span(index + 1, 7, index + 1, LAST, { value: words.byCounty }, 'coverCounty')
      .height(index + 1, 19)
  })
  draft
    .height(5, 58)
    .span(6, 1, 6, LAST, { value: say.words.schoolYear(request.year) }, 'coverYear')
    .height(6, 34)
    .span(7, 1, 7, LAST, { value: words.title }, 'coverTitle')
    .height(7, 52)
    .span(8, 1, 8, LAST, { value: words.kind(say.of(template.kind.label)) }, 'coverKind')
    .height(8, 30)
    .height(9, 40)
    .height(10, 10)
}

/** Seal and stamp, then the instructions. Returns the last row. */
function drawBottom(draft: SheetDraft, from: number, book: Book): number {
  const { say, template } = book
  const words = say.words.cover
  draft.height(from - 1, 26)
  const rows: readonly (readonly [string, string])[] = [
    [words.plans, plansText(book)],
    [words.edition, words.file(template.edition)],
  ]
  rows.forEach(([label, value], index) => {
    draft
      .span(from + index, 2, from + index, 3, { value: label }, 'coverSmall')
      .span(from + index, 4, from + index, 5, { value }, 'coverFact')
      .height(from + index, Math.max(36, linesOf(value, 24) * 15 + 4))
  })
  const seal = from + rows.length
  draft
    .span(seal, 2, seal, 3, { value: words.seal }, 'coverSmall')
    .span(seal, 4, seal, 5, { value: book.request.seal }, 'coverSeal')
    .define(MARKER.seal, seal, 4)
    .height(seal, 36)
    .span(from, 6, seal, LAST, { value: words.stamp }, 'coverStamp')
  const title = seal + 2
  const text = words.steps.join('\n')
  draft
    .height(title - 1, 28)
    .span(title, 1, title, LAST, { value: words.instructions }, 'coverSection')
    .height(title, 22)
    .span(title + 1, 1, title + 1, LAST, { value: text }, 'coverSteps')
    .height(title + 1, linesOf(text, draft.width - 6, 9.5) * 14 + 10)
  const legend: readonly (readonly [number, string, string])[] = [
    [3, words.input, 'legendInput'],
    [4, words.computed, 'legendComputed'],
    [5, words.reference, 'legendReference'],
    [6, words.logical, 'legendLogical'],
    [7, words.empirical, 'legendEmpirical'],
    [8, words.plan, 'legendPlan'],
  ]
  const last = title + 2
  draft.span(last, 1, last, 2, { value: words.legend }, 'legendInput').height(last, 22)
  for (const [column, value, style] of legend) draft.put(last, column, { value }, style)
  return last
}

/** The plans the school answers to, by number, nearest first. */
function plansText({ request: { jurisdiction, plans }, say }: Book): string {
  const own = plansOf(jurisdiction.id, { jurisdictions: [jurisdiction], plans })
  const cited = own.map(({ number, title }) => (number === '' ? say.of(title) : number))
  return cited.length === 0 ? say.words.cover.noPlans : cited.join('\n')
}
