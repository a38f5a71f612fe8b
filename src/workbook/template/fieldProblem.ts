import { NO, YES, type CellProblem, type Field } from '#core'
import { textLiteral } from '../formula'
import type { Say } from './say'
import { isCode, isOneOf } from './validations'

/**
 * A formula that names what is wrong with a field's cell, `""` where nothing is: the same judgement as the core's
 * `readCell`, for pasted values that no validation sees.
 */
export function problemFormula(field: Field, reference: string, say: Say): string {
  return `IF(ISERROR(${reference}),${text('error', say)},IF(${reference}="","",${ofType(field, reference, say)}))`
}

const text = (problem: CellProblem, { finding }: Say): string => textLiteral(finding.problem[problem])

function ofType(field: Field, x: string, say: Say): string {
  const otherwise = (isRight: string, problem: CellProblem): string =>
    `IF(${isRight},"",${text(problem, say)})`
  const number = (then: string): string => `IF(ISNUMBER(${x}),${then},${text('notANumber', say)})`
  const notNegative = (then: string): string => `IF(${x}<0,${text('negative', say)},${then})`
  switch (field.type) {
    case 'count':
      return number(notNegative(otherwise(`${x}=INT(${x})`, 'notWhole')))
    case 'decimal':
      return number(notNegative(otherwise(hasTwoDecimals(x), 'tooManyDecimals')))
    case 'year':
      return `IF(ISNUMBER(${x}),${otherwise(`AND(${x}=INT(${x}),${x}>=1800,${x}<=2200)`, 'notAYear')},${text('notAYear', say)})`
    case 'date':
      return `IF(ISNUMBER(${x}),${otherwise(`${x}>0`, 'notADate')},${text('notADate', say)})`
    case 'yesno':
      return otherwise(`OR(${x}=${textLiteral(YES)},${x}=${textLiteral(NO)})`, 'notAChoice')
    case 'choice':
      return otherwise(isOneOf(x, field.choices ?? []), 'notAChoice')
    case 'code':
      return otherwise(isCode(x, field.digits ?? 0), 'wrongDigits')
    case 'text':
      return '""'
  }
}

const hasTwoDecimals = (x: string): string => `ABS(${x}*100-ROUND(${x}*100,0))<=0.000001`

/** A condition, for conditional formats, that a cell holds something its field does not take. */
export const wrongTypeFormula = (field: Field, reference: string, say: Say): string =>
  `${problemFormula(field, reference, say)}<>""`
