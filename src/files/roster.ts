import Papa from 'papaparse'
import type { Catalogue, Expected, Field, FieldId, RawValue } from '#core'
import { readCell } from '#core'

/** The columns a roster may have: fields of the school template, by id or by Chinese label. */
const COLUMNS: readonly FieldId[] = [
  'schoolId',
  'schoolName',
  'schoolType',
  'townshipName',
  'isRuralSchool',
  'isTownshipSeatSchool',
  'isUrbanComparator',
]

export class RosterProblem extends Error {
  constructor(
    readonly reason: 'noSchoolId' | 'badSchoolId' | 'badFlag' | 'sameSchoolTwice',
    /** Counted from 1, the heading included. */
    readonly line: number,
    readonly text: string,
  ) {
    super(`${reason} at line ${line}: ${text}`)
  }
}

/** Excel in China saves CSV as GB 18030; everything else is UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/**
 * Reads the list of schools that should report (应报名单) from CSV.
 * @throws RosterProblem naming the line
 */
export function readRoster(bytes: Uint8Array, { kinds, templates }: Catalogue): Expected[] {
  const fields = new Map<FieldId, Field>([...templates.values()].flatMap(({ fields: own }) => [...own]))
  const { data } = Papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: true })
  const [head = [], ...lines] = data
  const columnOf = (id: FieldId): number =>
    head.findIndex((title) => title.trim() === id || title.trim() === fields.get(id)?.label.zh)
  const columns = new Map(COLUMNS.map((id) => [id, columnOf(id)]))
  if (columns.get('schoolId') === -1) throw new RosterProblem('noSchoolId', 1, head.join(','))
  const seen = new Set<string>()
  return lines.map((line, index): Expected => {
    const at = index + 2
    const text = (id: FieldId): string => line[columns.get(id) ?? -1]?.trim() ?? ''
    const read = (id: FieldId, raw: RawValue) => {
      const field = fields.get(id)
      return field ? readCell(field, raw) : { state: 'blank' as const }
    }
    const schoolId = read('schoolId', text('schoolId'))
    if (schoolId.state !== 'value') throw new RosterProblem('badSchoolId', at, text('schoolId'))
    if (seen.has(String(schoolId.value)))
      throw new RosterProblem('sameSchoolTwice', at, String(schoolId.value))
    seen.add(String(schoolId.value))
    const flags = new Map<FieldId, boolean>()
    for (const id of COLUMNS) {
      if (fields.get(id)?.type !== 'yesno') continue
      const flag = read(id, text(id))
      if (flag.state === 'problem')
        throw new RosterProblem('badFlag', at, `${head[columns.get(id) ?? -1]}：${text(id)}`)
      if (flag.state === 'value') flags.set(id, flag.value === true)
    }
    return {
      schoolId: String(schoolId.value),
      schoolName: text('schoolName'),
      kind: kinds.find(({ label }) => label.zh === text('schoolType'))?.id,
      townshipName: text('townshipName') || undefined,
      flags,
    }
  })
}
