import { joinedName as named, type StageId } from '#core'

/** Defined names of the county workbook that only its own formulas use. */

export const kindName = (stage: StageId | undefined): string => named('schoolKind', stage)
/** The township each row belongs to; in the schools' own table that is the field itself. */
export const townshipName = (stage: StageId | undefined): string =>
  stage === undefined ? 'townshipName' : named('township', stage)
export const shareName = (stage: StageId): string => named('share', stage)

/** Columns of the schools' tables, by indicator. */
export const scopeName = (indicator: string): string => named('scope', indicator)
export const numeratorName = (indicator: string): string => named('numerator', indicator)
export const denominatorName = (indicator: string): string => named('denominator', indicator)
export const valueName = (indicator: string): string => named('value', indicator)
export const deviationName = (indicator: string): string => named('deviation', indicator)
/** Verdicts on an indicator; the second, third … limit it is held to are counted on. */
export const reachesName = (indicator: string, ordinal: number): string =>
  named('reaches', indicator, ordinal > 1 ? String(ordinal) : undefined)
export const togetherName = (plan: string, target: string): string => named('reaches', plan, target)

/** Cells of the indicators' sheet. */
export const totalName = (indicator: string): string => named('total', indicator)
export const meanName = (indicator: string): string => named('mean', indicator)
export const variationName = (indicator: string): string => named('variation', indicator)
export const countedName = (indicator: string): string => named('counted', indicator)
export const lackingName = (indicator: string): string => named('lacking', indicator)

/** Last year's county figures, by indicator. */
export const lastTotalName = (indicator: string): string => named('lastTotal', indicator)
export const lastLackingName = (indicator: string): string => named('lastLacking', indicator)
export const lastNumeratorName = (indicator: string): string => named('lastNumerator', indicator)
export const lastDenominatorName = (indicator: string): string => named('lastDenominator', indicator)

/** A column of verdicts on the sheet of townships, by target. */
export const townshipReachesName = (plan: string, target: string): string =>
  named('townshipReaches', plan, target)

/** Cells of the plans' sheets, by target; the column of standings by plan. */
export const targetName = (plan: string, target: string): string => named('target', plan, target)
export const reachedName = (plan: string, target: string): string => named('reached', plan, target)
export const judgedName = (plan: string, target: string): string => named('judged', plan, target)
export const standingName = (plan: string, target: string): string => named('standing', plan, target)
/** Where a target has one: the figure of the county. */
export const figureName = (plan: string, target: string): string => named('figure', plan, target)
export const standingsName = (plan: string): string => named('standings', plan)
/** How many targets of each plan stand so, on the front sheet; plans in their order. */
export const planCountName = (standing: string): string => named('plans', standing)
