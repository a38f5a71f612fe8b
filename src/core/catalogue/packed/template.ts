import { fieldsOf, requiredFields } from '../../expression/fieldsOf'
import { toSource } from '../../expression/toSource'
import { LAST_YEAR } from '../../expression/expression'
import type { Check } from '../../model/check'
import type { Field, FieldId } from '../../model/field'
import type { Form } from '../../model/form'
import type { Indicator } from '../../model/indicator'
import type { Kind, Template } from '../../model/template'
import { packExpression, unpackExpression, type PackedExpression } from './expression'
import { Packer, unpack, wordsOf, type PackedPart, type PackedPartWithEnglish, type WordLists } from './pack'

/** What is packed of a template; what follows from it is left out. */
interface Body {
  readonly kind: Kind
  readonly edition: string
  readonly forms: readonly Form[]
  readonly fields: readonly Field[]
  readonly checks: readonly PackedCheck[]
  readonly indicators: readonly PackedIndicator[]
  /** The ids that formulas name by number. */
  readonly ids: readonly FieldId[]
}

type PackedCheck = Omit<
  Check,
  'formula' | 'expression' | 'fields' | 'required' | 'yearOnYear' | 'examples'
> & {
  readonly expression: PackedExpression
}

type Formulas = 'numerator' | 'denominator' | 'scope'
type PackedIndicator = Omit<Indicator, Formulas | 'text' | 'fields'> & {
  readonly [part in Formulas]?: PackedExpression | undefined
}

/** Formulas are parsed and everything is written out; what follows from it is left out. */
export function packTemplate(template: Template): PackedPartWithEnglish {
  const packer = new Packer()
  const places = new Map<FieldId, number>([...template.fields.keys()].map((id, index) => [id, index]))
  const indexOf = (id: FieldId): number => {
    const place = places.get(id) ?? places.size
    places.set(id, place)
    return place
  }
  const { kind, edition, forms } = template
  const checks = template.checks.map(
    ({ formula: _f, fields: _i, required: _r, yearOnYear: _y, examples: _e, expression, ...check }) => ({
      ...check,
      expression: packExpression(expression, indexOf),
    }),
  )
  const indicators = template.indicators.map(
    ({ text: _t, fields: _i, numerator, denominator, scope, ...indicator }): PackedIndicator => ({
      ...indicator,
      numerator: packExpression(numerator, indexOf),
      denominator: denominator && packExpression(denominator, indexOf),
      scope: scope && packExpression(scope, indexOf),
    }),
  )
  const fields = [...template.fields.values()]
  const body: Body = { kind, edition, forms, fields, checks, indicators, ids: [...places.keys()] }
  return packer.partOf(body)
}

/** `en`: the English words, where they are wanted. Checks come without their examples, which only tests and pages read. */
export function unpackTemplate({ body, zh }: PackedPart, en?: WordLists['en']): Template {
  const { kind, edition, forms, fields, checks, indicators, ids } = unpack(body, wordsOf({ zh }, en)) as Body
  return {
    kind,
    edition,
    forms,
    fields: new Map(fields.map((field) => [field.id, field])),
    checks: checks.map((check) => unpackCheck(check, ids)),
    indicators: indicators.map((indicator) => unpackIndicator(indicator, ids)),
  }
}

function unpackCheck(check: PackedCheck, ids: readonly FieldId[]): Check {
  const expression = unpackExpression(check.expression, ids)
  const all = fieldsOf(expression)
  const fields = all.filter((id) => !id.startsWith(LAST_YEAR))
  return {
    ...check,
    formula: toSource(expression),
    expression,
    fields,
    required: requiredFields(expression),
    yearOnYear: fields.length < all.length,
    examples: { pass: [], fail: [], unknown: [] },
  }
}

function unpackIndicator(packed: PackedIndicator, ids: readonly FieldId[]): Indicator {
  const formula = (part: PackedExpression | undefined) =>
    part === undefined ? undefined : unpackExpression(part, ids)
  const numerator = unpackExpression(packed.numerator ?? 0, ids)
  const denominator = formula(packed.denominator)
  const scope = formula(packed.scope)
  return {
    ...packed,
    numerator,
    denominator,
    scope,
    text: {
      numerator: toSource(numerator),
      denominator: denominator && toSource(denominator),
      scope: scope && toSource(scope),
    },
    fields: [...new Set([numerator, denominator].flatMap((part) => (part ? fieldsOf(part) : [])))],
  }
}
