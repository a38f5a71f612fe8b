import type { Catalogue } from '../catalogue/catalogue'
import { figureOf, type FigureShape, type Plan, type Target } from '../model/plan'
import type { Held, Rollup, Standing, TargetProgress } from '../model/rollup'
import { bySchools } from './bySchools'
import { byTownships, standingsOfSchools, standingsOfTownships } from './byTownships'
import { areaFigures, type Figures } from './figures'
import { passingOf } from './shapes/passing'
import { isReachedBy, worthOf, type PlainShape } from './shapes/worth'
import { supplementPlace } from './supplement'
import { standing } from './verdict'

type Counted = Omit<Rollup, 'progress' | 'countyFindings'>

/** What targets are measured on. */
interface Ground {
  readonly rollup: Counted
  readonly county: Figures
  /** The county's figures as far as it is counted: what schools and townships are held against one by one. */
  readonly counted: Figures
  readonly lastYear: Figures | undefined
  /** What the county filled in. */
  readonly supplement: Figures
}

type Measured = Pick<TargetProgress, 'value' | 'standing' | 'schools' | 'townships'>

/** Every target of the plans a place answers to: its own plans first, then those of the places above it. */
export function progressOf(rollup: Counted, catalogue: Catalogue): TargetProgress[] {
  const ground: Ground = {
    rollup,
    county: areaFigures(rollup.indicators, rollup.isComplete),
    counted: areaFigures(rollup.indicators, true),
    lastYear: rollup.lastYear && areaFigures(rollup.lastYear.indicators, rollup.lastYear.isComplete),
    supplement: supplementPlace(rollup, catalogue),
  }
  return plansOf(rollup.jurisdiction, catalogue).flatMap((plan) =>
    plan.targets.map((target) => ({ plan, target, ...measure(target, plan, ground) })),
  )
}

/** A place's plans, nearest first. */
export function plansOf(
  jurisdiction: string,
  { jurisdictions, plans }: Pick<Catalogue, 'jurisdictions' | 'plans'>,
): Plan[] {
  const lineage = jurisdictions.find(({ id }) => id === jurisdiction)?.lineage ?? []
  return lineage.flatMap((place) => plans.filter((plan) => plan.jurisdiction === place))
}

function measure(target: Target, plan: Plan, ground: Ground): Measured {
  const { measure: by, level, shape, comparison } = target
  if (by === 'notMeasurable') return { value: undefined, standing: 'notMeasurable' }
  if (shape.type === 'kOfN') return ofSchools(target, ground)
  const figure = figureOf(shape)
  if (figure.type === 'passing') return ofPassing(target, figure, plan, ground)
  if (by === 'county') return together(target, figure, ground.supplement, ground)
  // What is only shown and has no number can be said of all together, not of each.
  const isHeld = comparison !== undefined
  if (level === 'school' && isHeld) return ofSchools(target, ground)
  if (level === 'township' && isHeld) return ofTownships(target, ground)
  return together(target, figure, ground.county, ground)
}

/** The county's one figure. It has no verdict while schools or figures are missing. */
function together(
  target: Target,
  figure: PlainShape,
  figures: Figures,
  { rollup, county, lastYear }: Ground,
): Measured {
  const worth = worthOf(figure, target, { own: figures, county, lastYear, year: rollup.year })
  if (!worth)
    return {
      value: undefined,
      standing: target.measure === 'county' ? 'notConcerned' : shownOr('cannotTell', target),
    }
  const verdict = standing(target, isReachedBy(target, worth), rollup.year)
  return { value: worth.value, standing: unlessOpen(verdict, !worth.isWhole) }
}

const shownOr = (otherwise: Standing, { shape }: Target): Standing =>
  shape.type === 'shown' ? 'shown' : otherwise

/** A verdict waits for what is missing; that there is nothing to judge, or that nobody judges, does not. */
function unlessOpen(verdict: Standing, isOpen: boolean): Standing {
  return isOpen && verdict !== 'shown' && verdict !== 'cannotTell' ? 'incomplete' : verdict
}

/** Each school against the number; the county's value is the share of schools, in per cent, that reach it. */
function ofSchools(target: Target, { rollup, counted }: Ground): Measured {
  const schools = bySchools(target, rollup.parts, counted, rollup.year)
  return { ...share(target, schools, rollup), schools }
}

/** Each township against the number; the county's value is the share of townships, in per cent, that reach it. */
function ofTownships(target: Target, { rollup, counted }: Ground): Measured {
  const townships = byTownships(target, rollup.townships, counted, rollup.year)
  return { ...share(target, townships, rollup, rollup.townless.length > 0), townships }
}

const shareOf = ({ reached, short }: Held<unknown>): number | undefined => {
  const judged = reached.length + short.length
  return judged === 0 ? undefined : (reached.length / judged) * 100
}

function share(target: Target, lists: Held<unknown>, rollup: Counted, isOpen = false): Measured {
  const value = shareOf(lists)
  const isReached = value === undefined ? undefined : lists.short.length === 0
  const verdict = standing(target, isReached, rollup.year)
  return { value, standing: unlessOpen(verdict, isOpen || !rollup.isComplete || lists.lacking.length > 0) }
}

/** The share of townships that reach all of a list. */
function ofPassing(
  target: Target,
  { of }: Extract<FigureShape, { type: 'passing' }>,
  plan: Plan,
  { rollup, counted }: Ground,
): Measured {
  const listed = plan.targets.filter(({ id }) => of.includes(id))
  const townships = passingOf(
    rollup.townships.map(({ name }) => name),
    listed.map((each) =>
      each.level === 'township'
        ? standingsOfTownships(byTownships(each, rollup.townships, counted, rollup.year))
        : standingsOfSchools(bySchools(each, rollup.parts, counted, rollup.year), rollup.townships),
    ),
  )
  const value = shareOf(townships)
  const isReached = isReachedBy(target, { value, isWhole: true })
  const isOpen = !rollup.isComplete || rollup.townless.length > 0 || townships.lacking.length > 0
  return { value, standing: unlessOpen(standing(target, isReached, rollup.year), isOpen), townships }
}
