import type { FigureShape, Limit, Plan, Shape, Target } from '../model/plan'
import { excelDay } from '../expression/excelDay'
import { indicatorId } from './indicatorId'
import type { RawMeasured, RawPlan, RawShape, RawTarget } from './planSchema'

/** What a row is measured by, and the plan in which that is written. */
interface Measurement {
  readonly origin: RawPlan
  readonly raw: RawMeasured
}

/** Writes a plan's rows out: one target per thing that measures a row and stage it speaks of. */
export function expandPlan(raw: RawPlan, plans: readonly RawPlan[]): Plan {
  const parts = raw.targets.flatMap((written) =>
    measurementsOf(written, raw, plans).flatMap((measurement) => targetsOf(written, measurement)),
  )
  const subjects = new Map<string, Set<string>>()
  for (const { key, target } of parts)
    subjects.set(target.row, (subjects.get(target.row) ?? new Set()).add(key))
  const targets = parts.map(({ key, target }): Target => {
    const isOneOfSeveral = (subjects.get(target.row)?.size ?? 0) > 1
    const id = [target.row, isOneOfSeveral && key, target.stage].filter(Boolean).join('.')
    return { ...target, id }
  })
  return { ...raw, targets: targets.map((target) => withListed(target, targets)) }
}

/** A list of rows becomes the list of their targets. */
function withListed(target: Target, targets: readonly Target[]): Target {
  const listed = (shape: FigureShape): FigureShape =>
    shape.type === 'passing'
      ? { ...shape, of: targets.filter(({ row }) => shape.of.includes(row)).map(({ id }) => id) }
      : shape
  const { shape } = target
  if (shape.type === 'kOfN') return target
  if (shape.type !== 'shown') return { ...target, shape: listed(shape) }
  return shape.as ? { ...target, shape: { ...shape, as: listed(shape.as) } } : target
}

/** The row itself, or the rows of another plan it points to; those in turn may not point on. */
export function measurementsOf(
  written: RawTarget,
  plan: RawPlan,
  plans: readonly RawPlan[],
): readonly Measurement[] {
  if (written.measure !== 'asIn') return [{ origin: plan, raw: written }]
  const origin = plans.find(({ id }) => id === written.plan)
  return written.rows.flatMap(
    (row) =>
      origin?.targets.flatMap((raw) =>
        raw.row === row && raw.measure !== 'asIn' ? [{ origin, raw }] : [],
      ) ?? [],
  )
}

/** `key` is the subject without its stage; empty where nothing, or several indicators together, measure it. */
function targetsOf(
  written: RawTarget,
  { origin, raw }: Measurement,
): { key: string; target: Omit<Target, 'id'> }[] {
  const { row, clause, text, due, project } = written
  const keys = typeof raw.subject === 'object' ? raw.subject : [raw.subject ?? '']
  const by = dayOf(raw.shape)
  return keys.flatMap((key) =>
    (raw.stages ?? [undefined]).map((stage) => ({
      key: key.replace(/^county\./, ''),
      target: {
        row,
        clause,
        text,
        stage,
        level: raw.level,
        among: raw.among,
        measure: raw.measure,
        shape: shapeOf(raw, key, origin, stage),
        subject: subjectOf(raw, key, stage),
        comparison: raw.comparison ?? (by === undefined ? undefined : '<='),
        value: by ?? valueFor(raw, stage),
        unit: raw.unit,
        due,
        reason: written.reason ?? raw.reason,
        mark: raw.mark,
        project,
      },
    })),
  )
}

function subjectOf(raw: RawMeasured, key: string, stage: string | undefined): string | undefined {
  if (key === '') return undefined
  return key.startsWith('county.') ? key : indicatorId(key, raw.among, stage)
}

const valueFor = ({ value }: RawMeasured, stage: string | undefined): number | undefined =>
  typeof value === 'object' ? value[stage ?? ''] : value

/** The Excel day that a date is held to. */
function dayOf(shape: RawShape): number | undefined {
  const figure = shape.type === 'shown' ? shape.as : shape
  return figure?.type === 'date' ? excelDay(figure.by) : undefined
}

function shapeOf({ shape }: RawMeasured, key: string, origin: RawPlan, stage: string | undefined): Shape {
  const figure = (raw: Exclude<RawShape, { type: 'kOfN' | 'shown' }>): FigureShape =>
    raw.type === 'ratio' || raw.type === 'difference'
      ? { ...raw, of: indicatorId(key, raw.of, stage), to: indicatorId(key, raw.to, stage) }
      : raw
  if (shape.type === 'kOfN') return { ...shape, of: limitsOf(shape.of, origin, stage) }
  if (shape.type !== 'shown') return figure(shape)
  return shape.as ? { type: 'shown', as: figure(shape.as) } : { type: 'shown' }
}

/** The indicators and numbers of the rows a k-of-n target counts. */
export function limitsOf(rows: readonly string[], plan: RawPlan, stage: string | undefined): Limit[] {
  return rows.flatMap((row) =>
    plan.targets.flatMap((raw) => {
      if (raw.row !== row || raw.measure === 'asIn') return []
      const value = valueFor(raw, stage)
      const { shape, subject, comparison, among } = raw
      // The floor is a fraction of the number: that only means something for a least number.
      return shape.type === 'value' &&
        typeof subject === 'string' &&
        comparison === '>=' &&
        value !== undefined
        ? [{ subject: indicatorId(subject, among, stage), comparison, value }]
        : []
    }),
  )
}
