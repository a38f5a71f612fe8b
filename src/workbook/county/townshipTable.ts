import { figureOf, type Limit, type Rollup, type Target, type TargetProgress } from '#core'
import { limitOf } from './limits'

/** What the sheet of townships works out: figures of each township, then verdicts on them. */
export interface TownshipTable {
  /** Ids of the indicators that targets hold townships by. */
  readonly indicators: readonly string[]
  readonly targets: readonly TownshipTarget[]
  readonly lists: readonly TownshipList[]
}

/** A target of each township. */
export interface TownshipTarget {
  readonly each: TargetProgress
  /** The indicator valued in the township. */
  readonly of: string
  /** The county figure it is held against; absent: it stands for itself. */
  readonly against?: { readonly type: 'ratio' | 'difference'; readonly to: string } | undefined
}

/** A list that a township passes or not; what schools are asked, it reaches if none of its schools falls short. */
export interface TownshipList {
  readonly each: TargetProgress
  readonly ofTownships: readonly TownshipTarget[]
  readonly ofSchools: readonly { readonly target: Target; readonly limit: Limit }[]
}

export function townshipTable({ progress }: Rollup): TownshipTable {
  const held = progress.filter(({ townships }) => townships !== undefined)
  const targets = held.flatMap((each) => townshipTarget(each))
  return {
    indicators: [...new Set(targets.map(({ of }) => of))],
    targets,
    lists: held.flatMap((each): TownshipList[] => {
      const { shape } = each.target
      const figure = shape.type === 'kOfN' ? undefined : figureOf(shape)
      if (figure?.type !== 'passing') return []
      const listed = progress.filter(
        ({ plan, target }) => plan.id === each.plan.id && figure.of.includes(target.id),
      )
      return [
        {
          each,
          ofTownships: targets.filter((target) => listed.includes(target.each)),
          ofSchools: listed.flatMap(({ target }) => {
            const limit = limitOf(target)
            return target.level === 'township' || !limit ? [] : [{ target, limit }]
          }),
        },
      ]
    }),
  }
}

function townshipTarget(each: TargetProgress): TownshipTarget[] {
  const { shape, subject = '' } = each.target
  if (shape.type === 'kOfN') return []
  const figure = figureOf(shape)
  switch (figure.type) {
    case 'ratio':
    case 'difference':
      return [{ each, of: figure.of, against: { type: figure.type, to: figure.to } }]
    case 'value':
    case 'date':
      return [{ each, of: subject }]
    case 'variation':
    case 'change':
    case 'yearsSince':
    case 'passing':
      return []
  }
}
