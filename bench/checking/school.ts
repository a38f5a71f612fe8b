import type { Catalogue, FieldId, RawValue, Submission, Template } from '#core'
import { demoCounty } from '#demo'

/** The largest form there is: a twelve-year school of the demo county. */
export function largestSchool(catalogue: Catalogue): { template: Template; submission: Submission } {
  const { workbooks, jurisdiction, year } = demoCounty(catalogue)
  const made = workbooks.find(({ template }) => template.kind.id === 'twelveYear')
  if (!made) throw new Error('the demo county has no twelve-year school')
  const { template } = made
  const cells = new Map<FieldId, RawValue>([...template.fields.keys()].map((id) => [id, made.cells.get(id)]))
  const { kind, edition } = template
  const rest = { addresses: new Map(), explanations: [], date1904: false }
  return {
    template,
    submission: { source: 'bench', kind: kind.id, edition, jurisdiction, year, cells, ...rest },
  }
}

/** Numbers a clerk types in turn: `at` counts edits. The same edit is never made twice in a row. */
export function editOf(at: number, { cells }: Submission): [FieldId, number] {
  const numbers = [...cells].flatMap(([id, raw]) => (typeof raw === 'number' ? [[id, raw] as const] : []))
  const [id, raw] = numbers[(at * 7919) % numbers.length] as (typeof numbers)[number]
  return [id, raw + (at % 5)]
}

/** The school after that edit. */
export function edited(at: number, submission: Submission): Submission {
  const [id, value] = editOf(at, submission)
  return { ...submission, cells: new Map(submission.cells).set(id, value) }
}

/** The same school twice as large: every count and amount is another, and what added up still does. */
export function doubled({ fields }: Template, submission: Submission): Submission {
  const grows = (id: FieldId): boolean => ['count', 'decimal'].includes(fields.get(id)?.type ?? '')
  const cells = [...submission.cells].map(
    ([id, raw]) => [id, typeof raw === 'number' && grows(id) ? 2 * raw : raw] as const,
  )
  return { ...submission, cells: new Map(cells) }
}
