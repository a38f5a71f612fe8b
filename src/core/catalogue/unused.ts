import { plainId } from '../expression/fieldsOf'
import type { FieldId } from '../model/field'
import type { Template } from '../model/template'
import { complain, type Complaint, type Loaded } from './complaint'
import type { RawCheck, RawIndicator } from './schema'

interface Raw {
  readonly checks: readonly Loaded<RawCheck>[]
  readonly indicators: readonly Loaded<RawIndicator>[]
}

/** Refuses checks and indicators that no kind of school gets, and says which of the figures they name nobody asks for. */
export function refuseUnused(
  { checks, indicators }: Raw,
  templates: readonly Template[],
  complaints: Complaint[],
): void {
  const used = new Set(
    templates.flatMap((each) => [
      ...each.checks.map(({ rule }) => rule),
      ...each.indicators.map(({ key }) => key),
    ]),
  )
  const known = new Set([...fieldIds(templates)].map(stemOf))
  // A formula that cannot be read is told as such.
  const told = new Set(complaints.map(({ file, path }) => `${file} ${path}`))
  const refuse = ({ file, value: { id } }: Loaded<{ id: string }>, formulas: readonly string[]): void => {
    if (used.has(id) || told.has(`${file} ${id}`)) return
    const unknown = [...new Set(formulas.flatMap(stemsIn))].filter((stem) => !known.has(stem))
    const problem =
      unknown.length > 0
        ? `no form asks for ${unknown.map((stem) => `"${stem}"`).join(', ')}`
        : 'no school kind has all the fields it names'
    complaints.push(complain(file, [id], problem, 'correct the field ids, or add the fields'))
  }
  for (const each of checks) refuse(each, [each.value.assert])
  for (const each of indicators) {
    const { numerator, denominator = [], scope = [] } = each.value
    refuse(
      each,
      [numerator, denominator, scope].flatMap((part) =>
        typeof part === 'string' ? part : Object.values(part),
      ),
    )
  }
}

/** Refuses examples that give a figure to a field that there is not: the check would be tried without it. */
export function refuseStrangeExamples(
  checks: Raw['checks'],
  templates: readonly Template[],
  complaints: Complaint[],
): void {
  const known = fieldIds(templates)
  const files = new Map(checks.map(({ file, value }) => [value.id, file]))
  for (const { rule, examples } of templates.flatMap((each) => each.checks))
    for (const id of Object.values(examples)
      .flat()
      .flatMap((values) => Object.keys(values)))
      if (!known.has(plainId(id)))
        complaints.push(
          complain(
            files.get(rule) ?? '',
            [rule, 'examples'],
            `no form asks for "${id}"`,
            'correct the field id',
          ),
        )
}

const fieldIds = (templates: readonly Template[]): ReadonlySet<FieldId> =>
  new Set(templates.flatMap(({ fields }) => [...fields.keys()]))

/** `enrolment` of `last.enrolment.primary.g1`. */
const stemOf = (id: FieldId): string => plainId(id).split('.')[0] ?? ''

/** Of a formula whose dimensions are not bound yet: `{stage}`, `[grade]`. */
const stemsIn = (formula: string): string[] =>
  formula
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}|\[[^\]]*\]/g, '0')
    .match(/(?<![\w.])[A-Za-z_]\w*(?:\.\w+)*(?![\w(])/g)
    ?.map(stemOf) ?? []
