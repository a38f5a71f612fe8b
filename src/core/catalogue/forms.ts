import type { Field } from '../model/field'
import type { Form, FormCell, FormColumn, FormRow } from '../model/form'
import type { Kind, Stage } from '../model/template'
import type { Words } from '../model/words'
import { bindingsOver, fillId, fillLabel, membersOf, type Bindings } from './expand'
import { withNumbers } from './headings'
import type { RawColumn, RawDimensions, RawForm, RawRow } from './schema'

/** A row or column with its dimensions bound. */
interface Bound<T> {
  readonly axis: T
  readonly bindings: Bindings
  readonly label: Words
  readonly name: Words | undefined
}

interface World {
  readonly kind: Kind
  readonly stages: readonly Stage[]
  readonly dimensions: RawDimensions
}

const NOTHING: Words = { zh: '', en: '' }

/** Writes a form out for one school kind: its sheets (one per stage where it says so) and their fields. */
export function expandForm(raw: RawForm, world: World): { form: Form; fields: Field[] }[] {
  if (raw.level !== world.kind.level || !applies(raw, world, {})) return []
  const stages = raw.for === 'stage' ? stagesOf(raw, world) : [undefined]
  const { kind } = world
  return stages.map((stage) => expandOne(raw, world, stage ? { kind, stage } : { kind }))
}

const stagesOf = ({ stages }: Pick<RawForm, 'stages'>, world: World): Stage[] =>
  world.stages.filter(({ id }) => world.kind.stages.includes(id) && (stages?.includes(id) ?? true))

function applies(
  part: { stages?: string[] | undefined; kinds?: string[] | undefined },
  world: World,
  bound: Bindings,
): boolean {
  if (part.kinds && !part.kinds.includes(world.kind.id)) return false
  if (!part.stages) return true
  const stage = bound['stage']?.id
  return stage ? part.stages.includes(stage) : part.stages.some((id) => world.kind.stages.includes(id))
}

function bind<T extends RawRow | RawColumn>(
  axes: readonly T[],
  raw: RawForm,
  world: World,
  outer: Bindings,
): Bound<T>[] {
  return axes.flatMap((axis) => {
    if (!applies(axis, world, outer)) return []
    const repeated = axis.each
    const all = repeated
      ? bindingsOver(
          [[repeated, '*']],
          (name, bindings) =>
            (name === 'stage'
              ? stagesOf({ stages: axis.stages ?? raw.stages }, world)
              : membersOf(name, world.dimensions, world.stages, bindings)
            ).filter((member) => axis.only?.includes(member.id) ?? true),
          outer,
        )
      : [outer]
    return all.map((bindings) => ({
      axis,
      bindings,
      label: axis.label
        ? fillLabel(axis.label, bindings)
        : (repeated && bindings[repeated]?.label) || NOTHING,
      name: axis.name && fillLabel(axis.name, bindings),
    }))
  })
}

function expandOne(raw: RawForm, world: World, outer: Bindings): { form: Form; fields: Field[] } {
  const id = outer['stage'] ? `${raw.id}.${outer['stage'].id}` : raw.id
  const columns = bind(raw.columns, raw, world, outer)
  const fields: Field[] = []
  const place = (row: Bound<RawRow>, column: Bound<RawColumn>): FormCell => {
    const bindings = { ...row.bindings, ...column.bindings }
    const base = row.axis.field ?? column.axis.field
    const skipped = row.axis.in && !row.axis.in.includes(column.axis.key ?? '')
    const refersTo = referenceAt(row, column)
    if (skipped || !stageFits(row, column, bindings)) return { kind: 'none' }
    if (refersTo !== undefined)
      return {
        kind: 'reference',
        field: fillId(refersTo, bindings) + (row.axis.suffix ?? '') + (column.axis.suffix ?? ''),
      }
    if (base === undefined) return { kind: 'none' }
    const field = fieldAt(raw, id, row, column, bindings, base)
    fields.push(field)
    return { kind: 'field', field: field.id }
  }
  const rows = bind(raw.rows, raw, world, outer).map((row): FormRow => ({
    label: row.label,
    heading: row.axis.numbered && row.label,
    unit: row.axis.unit,
    indent: row.axis.indent ?? 0,
    note:
      row.axis.note && applies(row.axis.note, world, outer)
        ? fillLabel(row.axis.note, row.bindings)
        : undefined,
    cells: columns.map((column) => place(row, column)),
  }))
  const form: Form = {
    id,
    number: raw.number,
    title: fillLabel(raw.title, outer),
    unit: raw.unit,
    stage: outer['stage']?.id,
    basis: raw.basis,
    layout: raw.layout,
    columns: columns.map(({ label, axis }): FormColumn => ({ label, unit: axis.unit })),
    rows: withNumbers(rows),
    notes: raw.notes.filter((note) => applies(note, world, outer)).map((note) => fillLabel(note, outer)),
  }
  return { form, fields }
}

function referenceAt(row: Bound<RawRow>, column: Bound<RawColumn>): string | undefined {
  const { refersTo } = row.axis
  if (typeof refersTo === 'object') return refersTo[column.axis.key ?? '']
  return refersTo ?? column.axis.refersTo
}

/** A row kept for one stage leaves the other stages' columns empty, and the reverse. */
function stageFits(row: Bound<RawRow>, column: Bound<RawColumn>, bindings: Bindings): boolean {
  const stage = bindings['stage']?.id
  if (stage === undefined) return true
  return (row.axis.stages?.includes(stage) ?? true) && (column.axis.stages?.includes(stage) ?? true)
}

function fieldAt(
  raw: RawForm,
  form: string,
  row: Bound<RawRow>,
  column: Bound<RawColumn>,
  bindings: Bindings,
  base: string,
): Field {
  const pick = <K extends 'type' | 'unit' | 'choices' | 'digits' | 'blank' | 'formula' | 'mark'>(key: K) =>
    row.axis[key] ?? column.axis[key]
  const formula = pick('formula')
  return {
    id: fillId(base, bindings) + (row.axis.suffix ?? '') + (column.axis.suffix ?? ''),
    label: labelOf(row, column, bindings),
    unit: pick('unit') ?? raw.unit,
    type: pick('type') ?? raw.type,
    stage: bindings['stage']?.id,
    choices: pick('choices'),
    digits: pick('digits'),
    blank: pick('blank') ?? raw.blank,
    formula: formula && fillId(formula, bindings),
    form,
    mark: pick('mark') ?? raw.mark,
  }
}

/** “小学” + “在校生数” + “（女）”: stage, what is counted, of which part. */
function labelOf(row: Bound<RawRow>, column: Bound<RawColumn>, bindings: Bindings): Words {
  const rowWords = fillLabel(row.name ?? row.label, bindings)
  const columnWords = fillLabel(column.name ?? column.label, bindings)
  const byRow = row.axis.field !== undefined
  const main = byRow ? rowWords : columnWords
  const qualifiers = [
    !byRow && row.axis.suffix !== undefined ? rowWords : NOTHING,
    column.axis.suffix !== undefined ? columnWords : byRow ? (column.name ?? NOTHING) : NOTHING,
  ]
  const stage = bindings['stage']?.label
  return {
    zh: (stage?.zh ?? '') + main.zh + qualifiers.map(({ zh }) => zh && `（${zh}）`).join(''),
    en: main.en + qualifiers.map(({ en }) => en && ` (${en})`).join('') + (stage ? `, ${stage.en}` : ''),
  }
}
