import { limitsOf } from './plans'
import type { RawMeasured, RawPlan } from './planSchema'
import type { Problem } from './shapes'

/** The rows that a row counts, where it is measured by others. */
export function listOf({ shape }: RawMeasured): readonly string[] | undefined {
  const figure = shape.type === 'shown' ? shape.as : shape
  return figure?.type === 'passing' || figure?.type === 'kOfN' ? figure.of : undefined
}

/** What does not fit a row among the rows that it lists; what is wrong with these themselves is told of them. */
export function listProblems(
  plan: RawPlan,
  written: RawMeasured,
  isRight: (row: string) => boolean,
): Problem[] {
  const listed = listOf(written)?.filter(isRight) ?? []
  return written.shape.type === 'kOfN'
    ? kOfNProblems(plan, written, listed)
    : passingProblems(plan, written.row, listed)
}

function kOfNProblems(plan: RawPlan, { row, stages }: RawMeasured, listed: readonly string[]): Problem[] {
  return listed.flatMap((other): Problem[] => {
    const lacking = (stages ?? [undefined]).filter((stage) => limitsOf([other], plan, stage).length !== 1)
    if (lacking.length === 0) return []
    return [
      [
        `row "${other}" holds no indicator to a least number${stages ? ` for ${lacking.join(', ')}` : ''}`,
        row,
        'correct "of", or give that row one subject, ">=" and a number',
      ],
    ]
  })
}

/** The rows listed must be judgeable in each township. */
function passingProblems(plan: RawPlan, row: string, listed: readonly string[]): Problem[] {
  const canBeJudged = (other: string): boolean =>
    plan.targets.some(
      (raw) =>
        raw.row === other &&
        (raw.measure === 'computed' || raw.measure === 'declared') &&
        (raw.level === 'school' || raw.level === 'township') &&
        raw.comparison !== undefined &&
        raw.value !== undefined,
    )
  return listed
    .filter((other) => !canBeJudged(other))
    .map((other) => [
      `row "${other}" cannot be judged in each township`,
      row,
      'list rows of schools or townships with a comparison and a number',
    ])
}
