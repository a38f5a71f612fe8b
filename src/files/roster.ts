import { readCell, type Catalogue, type Expected, type Field, type FieldId } from '#core'
import { readTable, schoolFields, type TableLine } from './table'

export class RosterProblem extends Error {
  constructor(
    readonly reason: 'badSchoolId' | 'badFlag' | 'sameSchoolTwice',
    /** Counted from 1, the heading included. */
    readonly line: number,
    readonly text: string,
  ) {
    super(`${reason} at line ${line}: ${text}`)
  }
}

/**
 * Reads the list of schools that should report (应报名单) from CSV: school code, name, kind, township, and the
 * yes/no flags that the county assigns.
 * @throws RosterProblem naming the line
 */
export function readRoster(bytes: Uint8Array, { kinds, templates }: Catalogue): Expected[] {
  const fields = schoolFields({ templates })
  const seen = new Set<string>()
  return readTable(bytes, fields).lines.map(({ line, texts }): Expected => {
    const schoolId = texts.get('schoolId') ?? ''
    const field = fields.get('schoolId')
    const reading = field && readCell(field, schoolId)
    if (reading?.state !== 'value') throw new RosterProblem('badSchoolId', line, schoolId)
    if (seen.has(schoolId)) throw new RosterProblem('sameSchoolTwice', line, schoolId)
    seen.add(schoolId)
    return {
      schoolId,
      schoolName: texts.get('schoolName') ?? '',
      kind: kinds.find(({ label }) => label.zh === texts.get('schoolType'))?.id,
      townshipName: texts.get('townshipName'),
      flags: flagsOf({ line, texts }, fields),
    }
  })
}

function flagsOf({ line, texts }: TableLine, fields: ReadonlyMap<FieldId, Field>): Map<FieldId, boolean> {
  const flags = new Map<FieldId, boolean>()
  for (const id of texts.keys()) {
    const field = fields.get(id)
    if (field?.type !== 'yesno') continue
    const reading = readCell(field, texts.get(id))
    if (reading.state !== 'value')
      throw new RosterProblem('badFlag', line, `${field.label.zh}：${texts.get(id)}`)
    flags.set(id, reading.value === true)
  }
  return flags
}
