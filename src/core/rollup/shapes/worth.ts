import type { FigureShape, Target } from '../../model/plan'
import { reaches } from '../verdict'
import type { Figure, Figures, Worth } from '../figures'
import { changeOf } from './change'
import { differenceOf } from './difference'
import { ratioOf } from './ratio'
import { valueOf } from './value'
import { variationOf } from './variation'
import { yearsSinceOf } from './yearsSince'

/** What a target's figure may be made from. */
export interface Ground {
  /** Where it is valued. */
  readonly own: Figures
  readonly county: Figures
  /** The same place a year ago, where it is known. */
  readonly lastYear: Figures | undefined
  /** Of the report. */
  readonly year: number
}

/** Shapes that are made of the figures of one place; `passing` looks at all townships. */
export type PlainShape = Exclude<FigureShape, { type: 'passing' }>

/** The figure a target is held by at a place; `undefined`: nobody there is asked. */
export function worthOf(
  shape: PlainShape,
  { subject = '' }: Pick<Target, 'subject'>,
  ground: Ground,
): Worth | undefined {
  switch (shape.type) {
    case 'value':
    case 'date':
      return valueOf(asked(ground.own, subject))
    case 'variation':
      return variationOf(asked(ground.own, subject))
    case 'ratio':
      return ratioOf(asked(ground.own, shape.of), asked(ground.county, shape.to))
    case 'difference':
      return differenceOf(asked(ground.own, shape.of), asked(ground.county, shape.to))
    case 'change':
      return changeOf(asked(ground.own, subject), ground.lastYear?.figure(subject), shape.ceiling)
    case 'yearsSince':
      return yearsSinceOf(asked(ground.own, subject), ground.year)
  }
}

function asked(figures: Figures, indicator: string): Figure | undefined {
  const figure = figures.figure(indicator)
  return figure?.isConcerned ? figure : undefined
}

/** Whether a figure reaches a target's number; `undefined`: cannot tell. */
export function isReachedBy(
  { comparison, value }: Pick<Target, 'comparison' | 'value'>,
  worth: Worth,
): boolean | undefined {
  if (worth.isReached) return true
  return comparison === undefined ? undefined : reaches(comparison, worth.value, value)
}
