import { ROLLUP, type Standing } from '#core'
import { messages } from '#messages'
import { textLiteral } from '../formula'
import type { County } from './county'
import type { Cell, In } from './planColumns'

/** What a standing hangs on, as conditions. */
export interface Conditions {
  readonly cannotTell: string
  /** Figures are lacking; absent where the county's completeness does not matter. */
  readonly open?: string | undefined
  readonly reached: string
  /** Nobody is asked; absent where somebody always is. */
  readonly notConcerned?: string | undefined
}

/** The standing of a target as a formula, in the words of the reader. */
export function standingFormula(
  standing: Standing,
  { cannotTell, open, reached, notConcerned }: Conditions,
  at: In,
  { words, language }: County,
): Cell {
  const say = (each: Standing): string => textLiteral(messages[language].report.standing[each])
  const due = at('due')
  const later = `IF(${due}>${ROLLUP.year},${say('inProgress')},IF(${due}=${ROLLUP.year},${say('due')},${say('missed')}))`
  const judged = `IF(${reached},${say('reached')},IF(COUNT(${due})=0,${say('gap')},${later}))`
  const complete =
    open === undefined
      ? judged
      : `IF(OR(${ROLLUP.complete}<>${textLiteral(words.complete)},${open}),${say('incomplete')},${judged})`
  const told = `IF(${cannotTell},${say('cannotTell')},${complete})`
  return {
    content: {
      formula: notConcerned === undefined ? told : `IF(${notConcerned},${say('notConcerned')},${told})`,
      value: messages[language].report.standing[standing],
    },
    style: 'standing',
  }
}

/** A standing that no figure of the workbook can change. */
export const standingText = (standing: Standing, { language }: County): Cell => ({
  content: { value: messages[language].report.standing[standing] },
  style: 'standing',
})
