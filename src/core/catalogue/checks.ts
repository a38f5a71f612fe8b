import { LAST_YEAR, type Expression } from '../expression/expression'
import { fieldsOf, requiredFields } from '../expression/fieldsOf'
import { isCondition } from '../expression/isCondition'
import { parse, SyntaxProblem } from '../expression/parse'
import { toSource } from '../expression/toSource'
import type { Check, ExampleValues } from '../model/check'
import type { Field, FieldId } from '../model/field'
import type { Kind, Stage } from '../model/template'
import {
  bindingsOver,
  expandGroups,
  fillId,
  fillLabel,
  membersOf,
  NotApplicable,
  type Bindings,
} from './expand'
import type { RawCheck, RawDimensions, RawExample, RawMember } from './schema'

export interface CheckWorld {
  readonly kind: Kind
  readonly stages: readonly Stage[]
  readonly dimensions: RawDimensions
  readonly fields: ReadonlyMap<FieldId, Field>
}

/** A county's sums are fields of its own. */
const thisYears = (id: FieldId): FieldId => (id.startsWith(LAST_YEAR) ? id.slice(LAST_YEAR.length) : id)

/** Whether every field a formula names is on the template. */
const namesOnly = (formula: string, fields: ReadonlyMap<FieldId, Field>): boolean =>
  fieldsOf(parse(formula)).every((id) => fields.has(thisYears(id)))

/** Writes a check out for one template: one check per way to bind its dimensions whose fields all exist. */
export function expandCheck(raw: RawCheck, world: CheckWorld): Check[] {
  const stages = world.stages.filter(({ id }) => world.kind.stages.includes(id))
  const members = (dimension: string, bindings: Bindings): readonly RawMember[] =>
    membersOf(dimension, world.dimensions, stages, bindings)
  const known = (dimension: string, bindings: Bindings): readonly RawMember[] | undefined =>
    dimension === 'stage' || dimension in world.dimensions ? members(dimension, bindings) : undefined
  return bindingsOver(Object.entries(raw.for ?? {}), known).flatMap((bindings) => {
    const formula = expandFormula(raw.assert, world.fields, bindings, (dimension) =>
      members(dimension, bindings),
    )
    if (formula === undefined) return []
    const spoken: Bindings = { ...bindings, kind: world.kind }
    const expression = conditionIn(formula, world.fields)
    const all = fieldsOf(expression)
    const fields = all.filter((id) => !id.startsWith(LAST_YEAR))
    const example = (values: RawExample): ExampleValues =>
      expandExample(values, bindings, members, world.fields)
    return {
      id: [raw.id, ...Object.values(bindings).map(({ id }) => id.replaceAll('.', ''))]
        .filter(Boolean)
        .join('.'),
      rule: raw.id,
      kind: raw.kind,
      name: fillLabel(raw.name, spoken),
      formula: toSource(expression),
      expression,
      fields,
      required: requiredFields(expression),
      yearOnYear: fields.length < all.length,
      form: world.fields.get(fields[0] ?? '')?.form ?? '',
      why: fillLabel(raw.why, spoken),
      remedy: fillLabel(raw.remedy, spoken),
      reasons: raw.reasons.map((reason) => fillLabel(reason, spoken)),
      source: raw.source,
      examples: {
        pass: raw.examples.pass.map(example),
        fail: raw.examples.fail.map(example),
        unknown: raw.examples.unknown.map(example),
      },
    }
  })
}

/** @throws SyntaxProblem where it cannot be read, or neither holds nor fails: of a number nobody could ever tell */
export function conditionIn(formula: string, fields: ReadonlyMap<FieldId, Field>): Expression {
  const expression = parse(formula)
  if (isCondition(expression, (id) => fields.get(thisYears(id))?.type === 'yesno')) return expression
  throw new SyntaxProblem(`it is no condition, which holds or does not: ${formula}`)
}

/** The formula with its macros written out, or `undefined` where the template lacks one of its fields. */
export function expandFormula(
  source: string,
  fields: ReadonlyMap<FieldId, Field>,
  bindings: Bindings,
  members: (dimension: string) => readonly RawMember[],
): string | undefined {
  try {
    const formula = expandGroups(fillId(source, bindings), members, (part) => namesOnly(part, fields))
    return namesOnly(formula, fields) ? formula : undefined
  } catch (problem) {
    if (problem instanceof NotApplicable) return undefined
    throw problem
  }
}

/** `"enrolment.{stage}.[grade]": 10` gives every grade 10; a list gives them in order, 0 where it ends. */
function expandExample(
  raw: RawExample,
  bindings: Bindings,
  members: (dimension: string, bindings: Bindings) => readonly RawMember[],
  fields: ReadonlyMap<FieldId, Field>,
): ExampleValues {
  const values: Record<FieldId, number | string | boolean> = {}
  for (const [key, value] of Object.entries(raw)) {
    const id = fillId(key, bindings)
    const group = /\[([A-Za-z]+)\]/.exec(id)
    if (!group) {
      if (!Array.isArray(value)) values[id] = value
      continue
    }
    members(group[1] as string, bindings).forEach((member, index) => {
      const each = id.replace(group[0], member.id)
      if (fields.has(thisYears(each))) values[each] = Array.isArray(value) ? (value[index] ?? 0) : value
    })
  }
  return values
}
