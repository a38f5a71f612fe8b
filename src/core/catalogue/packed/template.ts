import { fieldsOf, requiredFields } from '../../expression/fieldsOf'
import { toSource } from '../../expression/toSource'
import { LAST_YEAR, type Expression } from '../../expression/expression'
import type { Check } from '../../model/check'
import type { Field, FieldId } from '../../model/field'
import type { Indicator } from '../../model/indicator'
import type { Kind, Template } from '../../model/template'
import { indicatorId } from '../indicatorId'
import { packForm, unpackForm, type PackedForm } from './form'
import { packExpression, unpackExpression, type PackedExpression } from './expression'
import { Packer, unpack, wordsOf, type PackedPart, type PackedPartWithEnglish, type WordLists } from './pack'

/** What follows from the rest and is not packed. */
const CHECK_FOLLOWS = {
  formula: undefined,
  fields: undefined,
  required: undefined,
  yearOnYear: undefined,
  examples: undefined,
}
const INDICATOR_FOLLOWS = { id: undefined, text: undefined, fields: undefined }

/** What is packed of a template; ids beyond the fields' own, such as last year's, are those that formulas name. */
interface Forms {
  readonly kind: Kind
  readonly edition: string
  readonly history: Template['history']
  readonly forms: readonly PackedForm[]
  readonly fields: readonly Field[]
  readonly checks: readonly PackedCheck[]
  readonly others: readonly FieldId[]
}

interface Indicators {
  readonly indicators: readonly PackedIndicator[]
  readonly others: readonly FieldId[]
}

type PackedCheck = Omit<Check, keyof typeof CHECK_FOLLOWS | 'expression'> & {
  readonly expression: PackedExpression
}

type Formulas = 'numerator' | 'denominator' | 'scope'
type PackedIndicator = Omit<Indicator, Formulas | keyof typeof INDICATOR_FOLLOWS> & {
  readonly [part in Formulas]?: PackedExpression | undefined
}

export interface PackedTemplate {
  /** All that a school is checked by. */
  readonly forms: PackedPartWithEnglish
  /** What plans hold it to. */
  readonly indicators: PackedPartWithEnglish
}

/** Formulas are parsed and everything is written out; what follows from it is left out. */
export function packTemplate(template: Template): PackedTemplate {
  const { kind, edition, history, forms } = template
  const fields = [...template.fields.values()]
  const inChecks = numbering(template)
  const checks = template.checks.map((check) => ({
    ...check,
    ...CHECK_FOLLOWS,
    expression: packExpression(check.expression, inChecks.indexOf),
  }))
  const inIndicators = numbering(template)
  const packed = (part: Expression | undefined): PackedExpression | undefined =>
    part && packExpression(part, inIndicators.indexOf)
  const indicators = template.indicators.map((indicator) => ({
    ...indicator,
    ...INDICATOR_FOLLOWS,
    numerator: packed(indicator.numerator),
    denominator: packed(indicator.denominator),
    scope: packed(indicator.scope),
  }))
  return {
    forms: new Packer().partOf({
      kind,
      edition,
      history,
      forms: forms.map(packForm),
      fields,
      checks,
      others: inChecks.others(),
    }),
    indicators: new Packer().partOf({ indicators, others: inIndicators.others() }),
  }
}

/** Numbers the fields in their order, and other ids as they come. */
function numbering({ fields }: Template) {
  const places = new Map<FieldId, number>([...fields.keys()].map((id, index) => [id, index]))
  return {
    indexOf(this: void, id: FieldId): number {
      const place = places.get(id) ?? places.size
      places.set(id, place)
      return place
    },
    others: (): FieldId[] => [...places.keys()].slice(fields.size),
  }
}

/**
 * A template still without its indicators; `en`: the English words, where they are wanted. Checks come without their
 * examples, which only tests and pages read.
 */
export function unpackTemplate({ body, zh }: PackedPart, en?: WordLists['en']): Template {
  const { kind, edition, history, forms, fields, checks, others } = unpack(body, wordsOf({ zh }, en)) as Forms
  const ids = [...fields.map(({ id }) => id), ...others]
  return {
    kind,
    edition,
    history,
    forms: forms.map(unpackForm),
    fields: new Map(fields.map((field) => [field.id, field])),
    checks: checks.map((check) => unpackCheck(check, ids)),
    indicators: [],
  }
}

/** The indicators of a template. */
export function unpackIndicators(
  { fields }: Template,
  { body, zh }: PackedPart,
  en?: WordLists['en'],
): Indicator[] {
  const { indicators, others } = unpack(body, wordsOf({ zh }, en)) as Indicators
  const ids = [...fields.keys(), ...others]
  return indicators.map((indicator) => unpackIndicator(indicator, ids))
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
    id: indicatorId(packed.key, packed.group, packed.stage),
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
