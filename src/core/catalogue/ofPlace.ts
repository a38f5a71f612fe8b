import type { FieldId } from '../model/field'
import { isSection, type Form, type FormCell, type FormRow } from '../model/form'
import type { Jurisdiction } from '../model/plan'
import type { Submission } from '../model/submission'
import type { Template } from '../model/template'
import type { Catalogue } from './catalogue'
import { withNumbers } from './headings'
import { templateOf } from './templateOf'

type Lineage = Pick<Jurisdiction, 'lineage'>
type Places = Pick<Catalogue, 'templates' | 'jurisdictions'>

const known = new WeakMap<Template, Map<string, Template>>()

/**
 * What of a template applies to a place: the figures and indicators that its plans or those of the places above it
 * ask for, those that are asked everywhere, and the checks on them. The same template and place give the same object.
 */
export function templateOfPlace(template: Template, { lineage }: Lineage): Template {
  const made = known.get(template) ?? new Map<string, Template>()
  known.set(template, made)
  const key = lineage.join(' ')
  const fresh = made.get(key) ?? narrowed(template, lineage)
  made.set(key, fresh)
  return fresh
}

/** The template of a workbook's kind and place. @throws Error where there is no such kind */
export function templateOfSubmission(
  { kind, jurisdiction }: Pick<Submission, 'kind' | 'jurisdiction'>,
  catalogue: Places,
): Template {
  return templateOfPlace(templateOf(kind, catalogue), placeNamed(jurisdiction, catalogue.jurisdictions))
}

/** The catalogue as a place sees it. */
export function catalogueOfPlace<C extends Places>(catalogue: C, jurisdiction: string): C {
  const place = placeNamed(jurisdiction, catalogue.jurisdictions)
  const templates = [...catalogue.templates].map(
    ([kind, template]) => [kind, templateOfPlace(template, place)] as const,
  )
  return { ...catalogue, templates: new Map(templates) }
}

/** No plan is of a place that is not known. */
const placeNamed = (id: string, jurisdictions: readonly Jurisdiction[]): Lineage =>
  jurisdictions.find((place) => place.id === id) ?? { lineage: [] }

function narrowed(template: Template, lineage: readonly string[]): Template {
  const isAsked = ({ places }: { readonly places?: readonly string[] | undefined }): boolean =>
    places?.some((place) => lineage.includes(place)) ?? true
  const fields = new Map([...template.fields].filter(([, field]) => isAsked(field)))
  return {
    ...template,
    forms: template.forms.flatMap((form) => formWith(form, (id) => fields.has(id))),
    fields,
    checks: template.checks.filter((check) => check.fields.every((id) => fields.has(id))),
    indicators: template.indicators.filter(isAsked),
  }
}

/** The form without the cells that are not asked, and without the rows, columns and headings that then hold none. */
function formWith(form: Form, isAsked: (id: FieldId) => boolean): Form[] {
  const asks = (cell: FormCell | undefined): boolean =>
    cell !== undefined && cell.kind !== 'none' && isAsked(cell.field)
  const isWhole = form.rows.every(({ cells }) => cells.every((cell) => cell.kind === 'none' || asks(cell)))
  if (isWhole) return [form]
  const asked = form.rows.filter((row) => isSection(row) || row.cells.some(asks))
  const rows = asked.filter((row, index) => {
    const next = asked[index + 1]
    return !isSection(row) || (next !== undefined && !isSection(next))
  })
  if (rows.length === 0) return []
  const isUsed = (_: unknown, column: number): boolean => rows.some(({ cells }) => asks(cells[column]))
  const cellsOf = ({ cells }: FormRow): FormCell[] =>
    cells.filter(isUsed).map((cell) => (asks(cell) ? cell : { kind: 'none' }))
  return [
    {
      ...form,
      columns: form.columns.filter(isUsed),
      rows: withNumbers(rows.map((row) => ({ ...row, cells: cellsOf(row) }))),
    },
  ]
}
