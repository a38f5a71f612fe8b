import { complain, recordName, type Complaint, type Loaded } from './complaint'
import type { RawForm, RawIndicator, RawStage } from './schema'

/** What the data files name each other by. */
interface Raw {
  readonly stages: readonly Pick<RawStage, 'id'>[]
  readonly kinds: readonly { readonly id: string; readonly stages: readonly string[] }[]
  readonly forms: readonly Loaded<RawForm>[]
  readonly indicators: readonly Loaded<RawIndicator>[]
}

/** Refuses stages and school kinds that are not in their lists: a part meant for them would silently never appear. */
export function refuseUnknownNames({ stages, kinds, forms, indicators }: Raw, complaints: Complaint[]): void {
  const known = { stage: new Set(stages.map(({ id }) => id)), kind: new Set(kinds.map(({ id }) => id)) }
  const refuse = (
    file: string,
    path: string,
    what: 'stage' | 'kind',
    named: readonly string[] = [],
  ): void => {
    for (const id of named)
      if (!known[what].has(id))
        complaints.push(complain(file, [path], `no ${what} "${id}" in seeds/${what}s.json`))
  }
  for (const { id, stages: run } of kinds) refuse('seeds/kinds.json', id, 'stage', run)
  for (const { file, value } of forms)
    for (const [path, part] of partsOf(value)) {
      refuse(file, path, 'stage', part.stages)
      refuse(file, path, 'kind', part.kinds)
    }
  for (const { file, value } of indicators) {
    refuse(file, value.id, 'stage', value.stages)
    refuse(file, value.id, 'kind', [
      ...(value.kinds ?? []),
      ...(typeof value.scope === 'object' ? Object.keys(value.scope) : []),
    ])
  }
}

interface Part {
  readonly stages?: string[] | undefined
  readonly kinds?: string[] | undefined
}

/** Every part of a form that may be kept for some stages or kinds, with where it stands. */
function partsOf(form: RawForm): (readonly [path: string, part: Part])[] {
  return [
    [form.id, form],
    ...form.columns.map((column, at) => [`columns.${String(recordName(form.columns, at))}`, column] as const),
    ...form.rows.flatMap((row, at) => {
      const path = `rows.${String(recordName(form.rows, at))}`
      return [[path, row] as const, ...(row.note ? [[`${path}.note`, row.note] as const] : [])]
    }),
    ...form.notes.map((note, index) => [`notes.${index}`, note] as const),
  ]
}
