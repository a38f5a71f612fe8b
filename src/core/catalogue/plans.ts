import type { Limit, Plan, Shape, Target } from '../model/plan'
import type { RawMeasured, RawPlan, RawTarget } from './schema'

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
  return {
    ...raw,
    targets: parts.map(({ key, target }) => {
      const isOneOfSeveral = (subjects.get(target.row)?.size ?? 0) > 1
      const id = [target.row, isOneOfSeveral && key, target.stage].filter(Boolean).join('.')
      return { ...target, id }
    }),
  }
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
  const { row, clause, text, due } = written
  const keys = typeof raw.subject === 'object' ? raw.subject : [raw.subject ?? '']
  return keys.flatMap((key) =>
    (raw.stages ?? [undefined]).map((stage) => ({
      key: key.replace(/^county\./, ''),
      target: {
        row,
        clause,
        text,
        stage,
        level: raw.level,
        measure: raw.measure,
        shape: shapeOf(raw, origin, stage),
        subject: key === '' ? undefined : raw.measure === 'county' ? key : withStage(key, stage),
        comparison: raw.comparison,
        value: valueFor(raw, stage),
        unit: raw.unit,
        due,
        reason: written.reason ?? raw.reason,
        mark: raw.mark,
      },
    })),
  )
}

const withStage = (key: string, stage: string | undefined): string => (stage ? `${key}.${stage}` : key)

const valueFor = ({ value }: RawMeasured, stage: string | undefined): number | undefined =>
  typeof value === 'object' ? value[stage ?? ''] : value

function shapeOf({ shape }: RawMeasured, origin: RawPlan, stage: string | undefined): Shape {
  return shape.type === 'kOfN' ? { ...shape, of: limitsOf(shape.of, origin, stage) } : shape
}

/** The indicators and numbers of the rows a k-of-n target counts. */
export function limitsOf(rows: readonly string[], plan: RawPlan, stage: string | undefined): Limit[] {
  return rows.flatMap((row) =>
    plan.targets.flatMap((raw) => {
      if (raw.row !== row || raw.measure === 'asIn') return []
      const value = valueFor(raw, stage)
      const { shape, subject, comparison } = raw
      // The floor is a fraction of the number: that only means something for a least number.
      return shape.type === 'value' &&
        typeof subject === 'string' &&
        comparison === '>=' &&
        value !== undefined
        ? [{ subject: withStage(subject, stage), comparison, value }]
        : []
    }),
  )
}
