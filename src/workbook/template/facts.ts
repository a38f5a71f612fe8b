import {
  environmentOf,
  evaluate,
  isNumeric,
  judge,
  readAll,
  requiredFields,
  sidesOf,
  type Sides,
  type CellProblem,
  type Check,
  type Environment,
  type Expression,
  type Field,
  type FieldId,
  type Form,
  type RawValue,
  type Value,
  explains,
} from '#core'
import { givenValues } from './given'
import type { TemplateRequest } from './request'
import { plainId } from './say'

/** How a check stands with the figures at hand, as its cells in the workbook will show. */
export interface CheckFacts {
  readonly check: Check
  /** Watched by the workbook itself: year-on-year checks only where last year's figures are inside. */
  readonly isWatched: boolean
  readonly state: boolean | undefined
  /** The two figures it sets against each other, where they are numbers. */
  readonly left: number | undefined
  readonly right: number | undefined
  readonly isExplained: boolean
  /** Its place in the list of what has to be done, from 1. */
  readonly open: number | undefined
}

export interface FieldFacts {
  readonly field: Field
  readonly problem: CellProblem | undefined
  readonly isBlank: boolean
  readonly open: number | undefined
}

/** All that the workbook's formulas will say about the figures it is filled with. */
export interface Facts {
  readonly environment: Environment
  readonly given: ReadonlySet<FieldId>
  raw(id: FieldId): RawValue
  /** Logical ones first, then empirical ones; within, by form. */
  readonly checks: readonly CheckFacts[]
  /** The fields a school types. */
  readonly fields: readonly FieldFacts[]
  /** Items in the list of what has to be done. */
  readonly open: number
}

/** The value of a formula as Excel's guarded formula gives it: nothing where any field it needs is missing. */
export function guarded(expression: Expression, environment: Environment): Value {
  if (requiredFields(expression).some((id) => environment.value(id) === undefined)) return undefined
  return evaluate(expression, environment)
}

/** Whether a school still owes an answer when the cell is blank. */
export const isOwed = ({ blank, formula }: Field): boolean => blank === 'missing' && formula === undefined

export function factsOf(request: TemplateRequest): Facts {
  const { template, year, values = new Map(), lastYear } = request
  const given = givenValues(template, year)
  const blank = [...template.fields.keys()].map((id) => [id, undefined] as const)
  const cells = withoutErrors(new Map([...blank, ...values, ...given]))
  const readings = readAll(template.fields, { cells })
  const environment = environmentOf(
    readings,
    template.fields,
    lastYear && readAll(template.fields, { cells: withoutErrors(lastYear) }),
  )
  let open = 0
  const fields = [...template.fields.values()]
    .filter(({ formula }) => formula === undefined)
    .map((field): FieldFacts => {
      const reading = readings.get(field.id)
      const problem = reading?.state === 'problem' ? reading.problem : undefined
      const isBlank = reading === undefined || reading.state === 'blank'
      return { field, problem, isBlank, open: problem && ++open }
    })
  const checks = inOrder(template.checks, template.forms).map((check): CheckFacts => {
    const isWatched = !check.yearOnYear || lastYear !== undefined
    const { outcome } = judge(check, environment)
    const sides = numericSides(check, template.fields)
    const state = isWatched && outcome !== 'unknown' ? outcome === 'pass' : undefined
    const isExplained = isAnswered(check, request)
    const isOpen = state === false && !isExplained
    return {
      check,
      isWatched,
      state,
      left: state === undefined ? undefined : sideValue(sides?.left, environment),
      right: state === undefined ? undefined : sideValue(sides?.right, environment),
      isExplained,
      open: isOpen ? ++open : undefined,
    }
  })
  return {
    environment,
    given: new Set(given.keys()),
    raw: (id) => cells.get(id),
    checks,
    fields,
    open,
  }
}

/** Errors and uncalculated formulas are nothing a clerk can type. */
const withoutErrors = (values: ReadonlyMap<FieldId, RawValue>): Map<FieldId, RawValue> =>
  new Map([...values].filter(([, raw]) => typeof raw !== 'object'))

function sideValue(side: Expression | undefined, environment: Environment): number | undefined {
  const value = side && evaluate(side, environment)
  return typeof value === 'number' ? value : undefined
}

function isAnswered({ id, kind, reasons }: Check, { explanations = [] }: TemplateRequest): boolean {
  return kind === 'empirical' && explanations.some((each) => each.check === id && explains(each, reasons))
}

function inOrder(checks: readonly Check[], forms: readonly Form[]): Check[] {
  const formIndex = new Map(forms.map(({ id }, index) => [id, index]))
  const rank = ({ kind, form }: Check): number =>
    (kind === 'logical' ? 0 : forms.length + 1) + (formIndex.get(form) ?? forms.length)
  return [...checks].sort((a, b) => rank(a) - rank(b))
}

/** The two figures a check sets against each other, where they are numbers. */
export function numericSides({ expression }: Check, fields: ReadonlyMap<FieldId, Field>): Sides | undefined {
  const sides = sidesOf(expression)
  return sides && isNumber(sides.left, fields) && isNumber(sides.right, fields) ? sides : undefined
}

function isNumber(expression: Expression, fields: ReadonlyMap<FieldId, Field>): boolean {
  switch (expression.type) {
    case 'number':
    case 'negate':
    case 'arithmetic':
      return true
    case 'text':
    case 'comparison':
      return false
    case 'field': {
      const field = fields.get(plainId(expression.id))
      return field !== undefined && isNumeric(field)
    }
    case 'call': {
      const { name, args } = expression
      const [, then] = args
      if (name === 'IF') return then !== undefined && isNumber(then, fields)
      return name === 'SUM' || name === 'MIN' || name === 'MAX' || name === 'ABS' || name === 'ROUNDUP'
    }
  }
}
