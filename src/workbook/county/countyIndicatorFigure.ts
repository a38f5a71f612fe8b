import {
  fieldsOf,
  toFormula,
  toGuard,
  TOTAL,
  type Expression,
  type FieldId,
  type FormulaContext,
} from '#core'
import type { County } from './county'
import { askedSchools } from './fieldColumns'
import { conditionFormula } from './formulas'
import { textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import { valueStyle } from './styles'

/** How the county's one figure for a target is made of the workbook's cells. */
export interface Figure {
  readonly formula: string
  readonly style: string
  /** How many schools' figures it lacks; absent where schools have no part in it. */
  readonly lacking?: Content | undefined
  /** When a verdict has to wait, besides the county being incomplete. */
  readonly open?: string | undefined
  /** Reached whatever the number says. */
  readonly reachedAnyway?: string | undefined
  readonly notConcerned?: string | undefined
}

/** A figure made of what the county filled in, and of its schools' sums. */
export function countyIndicatorFigure(id: string, county: County): Figure | undefined {
  const found = [...county.catalogue.templates.values()].flatMap(({ kind, fields, indicators }) =>
    kind.level === 'county'
      ? indicators.flatMap((each) => (each.id === id ? [{ fields, indicator: each }] : []))
      : [],
  )[0]
  if (!found) return undefined
  const { fields, indicator } = found
  const { numerator, denominator, per, scope, decimals } = indicator
  const context: FormulaContext = {
    field: (field) => fields.get(field) ?? { type: 'decimal', blank: 'missing' },
    reference: (field) => (field.startsWith(TOTAL) ? `SUM(${field.slice(TOTAL.length)})` : field),
  }
  const both: Expression = denominator
    ? { type: 'arithmetic', operator: '/', left: numerator, right: denominator }
    : numerator
  const sums = [...new Set(fieldsOf(both).filter((field) => field.startsWith(TOTAL)))].map((field) =>
    field.slice(TOTAL.length),
  )
  const guards = [toGuard(both, context), ...sums.map((field) => `${askedSchools(field, county)}>0`)].filter(
    Boolean,
  )
  const value = `IFERROR(${toFormula(both, context)}${per === 1 ? '' : `*${per}`},"")`
  const told = guards.length === 0 ? value : `IF(AND(${guards.join(',')}),${value},"")`
  const isOut = scope && `${conditionFormula(scope, context, ['+', '-', '?'])}=${textLiteral('-')}`
  return {
    formula: isOut ? `IF(${isOut},"",${told})` : told,
    style: valueStyle(decimals, 'plain'),
    ...(isOut && { notConcerned: isOut }),
    ...(sums.length > 0 && {
      lacking: lackingIn(sums, county),
      open: sums.map((field) => lackingFormula(field, county) + '>0').join(','),
    }),
  }
}

const lackingFormula = (field: FieldId, county: County): string =>
  `${askedSchools(field, county)}-COUNT(${field})`

const lackingIn = (fields: readonly FieldId[], county: County): { formula: string; value: number } => ({
  formula: fields.map((field) => lackingFormula(field, county)).join('+'),
  value: fields.reduce((sum, field) => sum + (county.rollup.totals.get(field)?.lacking ?? 0), 0),
})
