import { MARKER, plansOf, type FieldId, type Form } from '#core'
import { formLayout } from '../layout'
import { SheetDraft } from '../sheetDraft'
import type { ValidationSpec } from '../spec'
import { linesOf } from '../textWidth'
import type { Book } from './book'
import type { Drawn } from './drawn'
import { fieldCell } from './fieldCell'
import { formFormats } from './formats'
import { fieldStyle } from './styles'

const WIDTHS = [3, 11, 11, 12, 12, 14, 13, 15]
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
      .height(place.row, 27)
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
      .height(index + 1, 18)
  })
  draft
    .height(5, 30)
    .span(6, 1, 6, LAST, { value: say.words.schoolYear(request.year) }, 'coverYear')
    .height(6, 30)
    .span(7, 1, 7, LAST, { value: words.title }, 'coverTitle')
    .height(7, 48)
    .span(8, 1, 8, LAST, { value: words.kind(say.of(template.kind.label)) }, 'coverKind')
    .height(8, 28)
    .height(9, 16)
    .height(10, 10)
}

/** Seal and stamp, then the instructions. Returns the last row. */
function drawBottom(draft: SheetDraft, from: number, book: Book): number {
  const { say, template, request } = book
  const words = say.words.cover
  const plans = plansOf(request.jurisdiction.id, {
    jurisdictions: [request.jurisdiction],
    plans: request.plans,
  })
  const cited = plans.map(({ number, title }) => (number === '' ? say.of(title) : number)).join('、')
  const rows: readonly (readonly [string, string])[] = [
    [words.plans, cited === '' ? words.noPlans : `${say.of(request.jurisdiction.label)}：${cited}`],
    [words.edition, words.file(template.edition)],
  ]
  rows.forEach(([label, value], index) => {
    draft
      .span(from + index, 2, from + index, 3, { value: label }, 'coverSmall')
      .span(from + index, 4, from + index, 6, { value }, 'coverFact')
      .height(from + index, Math.max(22, linesOf(value, 36) * 15 + 4))
  })
  const seal = from + rows.length
  draft
    .span(seal, 2, seal, 3, { value: words.seal }, 'coverSmall')
    .span(seal, 4, seal, 6, {}, 'coverSeal')
    .define(MARKER.seal, seal, 4)
    .height(seal, 22)
    .span(from, 7, seal, LAST, { value: words.stamp }, 'coverStamp')
  let row = seal + 1
  draft.height(row, 14)
  row++
  draft.span(row, 2, row, LAST, { value: words.instructions }, 'coverSection').height(row, 22)
  for (const step of words.steps) {
    row++
    draft.span(row, 2, row, LAST, { value: step }, 'coverStep')
    draft.height(row, linesOf(step, 92) * 13.5 + 3)
  }
  row++
  draft.height(row, 6)
  row++
  const legend: readonly (readonly [number, number, string, string])[] = [
    [3, 3, words.input, 'legendInput'],
    [4, 4, words.computed, 'legendComputed'],
    [5, 5, words.reference, 'legendReference'],
    [6, 6, words.logical, 'legendLogical'],
    [7, 7, words.empirical, 'legendEmpirical'],
    [8, 8, words.plan, 'legendPlan'],
  ]
  draft.put(row, 2, { value: words.legend }, 'plain').height(row, 20)
  for (const [first, last, value, style] of legend) draft.span(row, first, row, last, { value }, style)
  return row
}
