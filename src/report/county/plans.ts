import type { Catalogue, Held, Part, Rollup, Standing, TargetProgress, Words } from '#core'
import type { Language } from '#messages'
import { measuredBy } from '../measuredBy'
import { askedText, targetFigure } from '../targetText'

/** Who reaches a target, falls short of it, or cannot tell, by name. */
export interface Standings {
  readonly of: 'schools' | 'townships'
  readonly reached: readonly string[]
  readonly short: readonly string[]
  readonly lacking: readonly string[]
}

/** A target as the county’s pane lists it. */
export interface TargetLine {
  readonly id: string
  readonly clause: string
  readonly text: Words
  readonly measuredBy: string
  readonly standing: Standing
  /** Empty where there is none. */
  readonly figure: string
  /** Empty where the target names no number. */
  readonly asked: string
  readonly due: number | undefined
  /** The indicator whose making can be shown. */
  readonly indicator: string | undefined
  readonly held: Standings | undefined
}

/** A plan with all of its targets, in its own order. */
export interface PlanLines {
  readonly id: string
  readonly title: Words
  readonly number: string
  readonly targets: readonly TargetLine[]
}

/** A line for every target of every plan of the place. */
export function planLinesOf(rollup: Rollup, catalogue: Catalogue, language: Language): PlanLines[] {
  const known = new Set(rollup.indicators.map(({ indicator }) => indicator.id))
  const plans = new Map<string, { readonly plan: PlanLines; readonly targets: TargetLine[] }>()
  for (const each of rollup.progress) {
    const { id, title, number } = each.plan
    const targets = plans.get(id)?.targets ?? []
    plans.set(id, { plan: { id, title, number, targets }, targets })
    targets.push(lineOf(each, known, { catalogue, language }))
  }
  return [...plans.values()].map(({ plan }) => plan)
}

function lineOf(
  { target, value, standing, schools, townships }: TargetProgress,
  known: ReadonlySet<string>,
  { catalogue, language }: { readonly catalogue: Catalogue; readonly language: Language },
): TargetLine {
  const { id, clause, text, due, subject } = target
  return {
    id,
    clause,
    text,
    measuredBy: measuredBy(target, catalogue, language),
    standing,
    figure: targetFigure(value, target, catalogue),
    asked: askedText(target, catalogue, language),
    due,
    indicator: subject !== undefined && known.has(subject) ? subject : undefined,
    held: schools
      ? namesOf('schools', schools, (part: Part) => part.school.schoolName)
      : townships && namesOf('townships', townships, ({ township }) => township),
  }
}

function namesOf<T>(
  of: Standings['of'],
  { reached, short, lacking }: Held<T>,
  name: (each: T) => string,
): Standings {
  return { of, reached: reached.map(name), short: short.map(name), lacking: lacking.map(name) }
}
