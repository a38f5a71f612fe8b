import { fieldsOf, LAST_YEAR, parse, requiredFields } from '#core'
import type {
  Check,
  CheckKind,
  Field,
  FieldId,
  FormCell,
  Indicator,
  PastEdition,
  Plan,
  RawValue,
  Submission,
  Target,
  Template,
} from '#core'

/** A template made by hand, without a catalogue: one form, its fields, and checks as written. */
const words = (text: string) => ({ zh: text, en: text })
const source = { document: 'made up', mark: 'proposed' as const }

export const madeField = (id: FieldId, more: Partial<Field> = {}): Field => ({
  id,
  label: words(id),
  unit: words('人'),
  type: 'count',
  blank: 'missing',
  form: 'made',
  mark: 'proposed',
  ...more,
})

export function madeCheck(formula: string, kind: CheckKind = 'logical', form = 'made'): Check {
  const expression = parse(formula)
  const ids = fieldsOf(expression)
  return {
    id: formula,
    rule: formula,
    kind,
    name: words(formula),
    formula,
    expression,
    fields: ids.filter((id) => !id.startsWith(LAST_YEAR)),
    required: requiredFields(expression),
    yearOnYear: ids.some((id) => id.startsWith(LAST_YEAR)),
    form,
    why: words(''),
    remedy: words(''),
    reasons: [],
    source,
    examples: { pass: [], fail: [], unknown: [] },
  }
}

export interface MadeTemplate {
  readonly fields: readonly Field[]
  readonly checks?: readonly Check[]
  readonly history?: readonly PastEdition[]
  /** Further cells of the form `made`. */
  readonly cells?: readonly FormCell[]
}

/** Each form that a field names has one row with its fields. */
export function madeTemplate({ fields, checks = [], history = [], cells = [] }: MadeTemplate): Template {
  const forms = [...new Set(fields.map(({ form }) => form))].map((id) => {
    const own = fields
      .filter(({ form }) => form === id)
      .map((field): FormCell => ({ kind: 'field', field: field.id }))
    const row = { label: words(id), indent: 0, cells: [...own, ...(id === 'made' ? cells : [])] }
    const { length } = row.cells
    return {
      id,
      number: '1-1',
      title: words(id),
      unit: words('人'),
      basis: source,
      layout: 'grid' as const,
      columns: Array.from({ length }, () => ({ label: words('') })),
      rows: [row],
      notes: [],
    }
  })
  return {
    kind: { id: 'school', label: words('school'), code: '', level: 'school', stages: [] },
    edition: '2026.1',
    history,
    forms,
    fields: new Map(fields.map((field) => [field.id, field])),
    checks,
    indicators: [],
  }
}

/** A workbook with these cells. */
export const madeSubmission = (
  cells: Readonly<Record<FieldId, RawValue>>,
  more: Partial<Submission> = {},
): Submission => ({
  source: 'made.xlsx',
  kind: 'school',
  edition: '2026.1',
  jurisdiction: 'here',
  year: 2025,
  cells: new Map(Object.entries(cells)),
  addresses: new Map(),
  explanations: [],
  date1904: false,
  ...more,
})

/** An indicator of schools by its formulas, under the id it is written under. */
export function madeIndicator(
  key: string,
  numerator: string,
  more: Partial<Indicator> & { readonly of?: string; readonly where?: string } = {},
): Indicator {
  const { of, where, ...rest } = more
  const [denominator, scope] = [of, where].map((text) => (text === undefined ? undefined : parse(text)))
  const parts = [parse(numerator), denominator].flatMap((part) => (part ? [part] : []))
  return {
    id: [key, rest.group, rest.stage].filter((part) => part !== undefined).join('.'),
    key,
    label: words(key),
    unit: words('人'),
    numerator: parse(numerator),
    denominator,
    per: 1,
    scope,
    isAdditive: true,
    decimals: 2,
    text: { numerator, denominator: of, scope: where },
    fields: [...new Set(parts.flatMap(fieldsOf))],
    source,
    ...rest,
  }
}

/** A plan of a place; its targets have what `targets` says of each, the rest as plain as can be. */
export const madePlan = (jurisdiction: string, targets: readonly Partial<Target>[]): Plan => ({
  id: `plan-${jurisdiction}`,
  title: words(jurisdiction),
  issuer: 'nobody',
  number: '',
  date: '2023',
  jurisdiction,
  targets: targets.map((target, index) => ({
    id: String(index),
    row: String(index),
    clause: '1',
    text: words('text'),
    level: 'county',
    measure: 'computed',
    shape: { type: 'value' },
    unit: words('人'),
    mark: 'proposed',
    ...target,
  })),
})
