import type { Catalogue } from '../catalogue/catalogue'
import { readCell } from '../check/cell'
import { fieldsOf } from '../expression/fieldsOf'
import { parse } from '../expression/parse'
import type { Field, FieldId } from '../model/field'
import type { Expected } from '../model/rollup'
import { InputProblem } from './inputProblem'

/** One line of a table whose columns are fields; blank cells are left out. */
export interface TableLine {
  /** Counted from 1, the heading included. */
  readonly line: number
  readonly texts: ReadonlyMap<FieldId, string>
}

/** Every field a school may report, whatever its kind. */
export const schoolFields = ({ templates }: Pick<Catalogue, 'templates'>): ReadonlyMap<FieldId, Field> =>
  new Map([...templates.values()].flatMap(({ kind, fields }) => (kind.level === 'school' ? [...fields] : [])))

/** What a school is known by; the flags follow. */
export const ROSTER_FIELDS = ['schoolId', 'schoolName', 'schoolType', 'townshipName'] as const

/** The yes/no fields that the county answers for its schools, as it alone can (乡村, 镇驻地, 城区对照). */
export const assignedFlags = ({ groups }: Pick<Catalogue, 'groups'>): FieldId[] => [
  ...new Set(
    groups.flatMap(({ condition, assigned }) =>
      condition !== undefined && assigned ? [...fieldsOf(parse(condition))] : [],
    ),
  ),
]

/**
 * The schools that should report, from a table: school code, name, kind, township and flags.
 * @throws InputProblem naming the line
 */
export function rosterOf(
  lines: readonly TableLine[],
  { kinds, templates }: Pick<Catalogue, 'kinds' | 'templates'>,
  sheet?: string,
): Expected[] {
  const fields = schoolFields({ templates })
  const idField = fields.get('schoolId')
  const seen = new Set<string>()
  return lines.map(({ line, texts }): Expected => {
    const schoolId = texts.get('schoolId') ?? ''
    if (idField === undefined || readCell(idField, schoolId).state !== 'value')
      throw new InputProblem('badSchoolId', line, schoolId, sheet)
    if (seen.has(schoolId)) throw new InputProblem('sameSchoolTwice', line, schoolId, sheet)
    seen.add(schoolId)
    const type = texts.get('schoolType')
    const kind = kinds.find(({ label }) => label.zh === type || label.en === type)
    if (type !== undefined && !kind) throw new InputProblem('badKind', line, type, sheet)
    return {
      schoolId,
      schoolName: texts.get('schoolName') ?? '',
      kind: kind?.id,
      townshipName: texts.get('townshipName'),
      flags: flagsOf({ line, texts }, fields, sheet),
    }
  })
}

function flagsOf(
  { line, texts }: TableLine,
  fields: ReadonlyMap<FieldId, Field>,
  sheet: string | undefined,
): Map<FieldId, boolean> {
  const flags = new Map<FieldId, boolean>()
  for (const [id, text] of texts) {
    const field = fields.get(id)
    if (field?.type !== 'yesno') continue
    const reading = readCell(field, text)
    if (reading.state !== 'value')
      throw new InputProblem('badFlag', line, `${field.label.zh}：${text}`, sheet)
    flags.set(id, reading.value === true)
  }
  return flags
}
