import type { FieldId } from '../model/field'

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>='
export type Arithmetic = '+' | '-' | '*' | '/'

/** The functions a formula may call; each means what it means in Excel, IMPLIES(a,b) is IF(a,b,TRUE). */
export type FunctionName =
  'SUM' | 'MIN' | 'MAX' | 'ABS' | 'ROUNDUP' | 'IF' | 'IMPLIES' | 'AND' | 'OR' | 'NOT' | 'ISBLANK'

/** A formula as a tree. Four readers walk it: compile, toFormula, describe, fieldsOf. */
export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'field'; readonly id: FieldId }
  | { readonly type: 'negate'; readonly operand: Expression }
  | {
      readonly type: 'arithmetic'
      readonly operator: Arithmetic
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly type: 'comparison'
      readonly operator: Comparison
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly type: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }

/**
 * Two numbers closer than this are equal: areas and money carry two decimals, so sums of them differ by
 * far less. Every reader of a comparison uses it, the Excel formula too.
 */
export const TOLERANCE = 1e-6

/** Last year's value of a field is read under this prefix: `last.enrolment.primary`. */
export const LAST_YEAR = 'last.'

/** In the county's own indicators, the sum of a field over its schools: `total.localHukouStudents.primary`. */
export const TOTAL = 'total.'
