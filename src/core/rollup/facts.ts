import type { Catalogue } from '../catalogue/catalogue'
import { catalogueOfPlace } from '../catalogue/ofPlace'
import type { Reading } from '../check/cell'
import { isoDay } from '../expression/excelDay'
import type { Fact, FactState } from '../model/fact'
import type { Field, FieldId } from '../model/field'
import type { RawValue } from '../model/raw'
import type { Received, Rollup, School } from '../model/rollup'
import type { Value } from '../model/submission'
import { compareText, possibleValues } from './reception'

/**
 * Every field that the rollup's place asks for, of every submission, a row each: counted schools first, in the rollup's
 * order, then what was excluded. A counted school's values are those the rollup adds up.
 */
export function* factsOf(
  rollup: Pick<Rollup, 'schools' | 'jurisdiction'>,
  received: readonly Received[],
  whole: Pick<Catalogue, 'templates' | 'jurisdictions'>,
): Generator<Fact> {
  const catalogue = catalogueOfPlace(whole, rollup.jurisdiction)
  const counted = new Map(rollup.schools.map((school) => [school.received, school]))
  for (const school of rollup.schools) yield* factsIn(school.received, school, catalogue)
  const others = received.filter((each) => !counted.has(each))
  for (const each of others.sort((a, b) => compareText(a.submission.source, b.submission.source)))
    yield* factsIn(each, undefined, catalogue)
}

function* factsIn(
  { submission, report: { readings }, digest }: Received,
  school: School | undefined,
  { templates }: Pick<Catalogue, 'templates'>,
): Generator<Fact> {
  const { fields } = templates.get(submission.kind) ?? { fields: new Map<FieldId, Field>() }
  const typed = possibleValues(readings, fields)
  const value = school?.value ?? typed
  const text = (id: FieldId): string | undefined => textOf(value(id), fields.get(id))
  const base = {
    school_id: school?.schoolId ?? text('schoolId'),
    school_name: school?.schoolName ?? text('schoolName'),
    kind: submission.kind,
    township: school?.township ?? text('townshipName'),
    school_year: submission.year,
  }
  const file = { source: submission.source, digest, edition: submission.edition }
  for (const field of fields.values()) {
    const own = value(field.id)
    const raw = submission.cells.get(field.id)
    const reading = readings.get(field.id)
    const isAssigned = own !== undefined && own !== typed(field.id)
    const hasCell = submission.cells.has(field.id)
    const state = isAssigned ? 'assigned' : stateOf(field, reading, own, hasCell)
    const place = submission.addresses.get(field.id)
    yield {
      ...base,
      stage: field.stage,
      field: field.id,
      number: numberOf(own, field),
      text: state === 'unusable' ? unusableText(raw) : textOf(own, field),
      unit: field.unit.zh,
      state,
      counted: school !== undefined,
      ...file,
      sheet: place?.sheet,
      cell: place?.cell,
    }
  }
}

function stateOf(field: Field, reading: Reading | undefined, value: Value, hasCell: boolean): FactState {
  if (field.formula === undefined && !hasCell) return 'absent'
  // A number with too many decimals is a finding, and a number all the same.
  if (reading?.state === 'problem') return value === undefined ? 'unusable' : 'reported'
  if (reading?.state === 'value') return field.formula === undefined ? 'reported' : 'computed'
  return field.blank === 'zero' ? 'none' : 'blank'
}

function numberOf(value: Value, { type }: Field): number | undefined {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'number' && type !== 'date' ? value : undefined
}

function textOf(value: Value, field: Field | undefined): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' && field?.type === 'date' ? isoDay(value) : undefined
}

function unusableText(raw: RawValue): string {
  if (typeof raw !== 'object') return String(raw)
  if ('otherMeaning' in raw) return String(raw.otherMeaning)
  return 'error' in raw ? raw.error : ''
}
