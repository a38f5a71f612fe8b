import { InputProblem, rosterOf, schoolFields, type Catalogue, type Expected } from '#core'
import { readTable } from './table'

/**
 * Reads the list of schools that should report (应报名册) from CSV, or from the sheet of a workbook that has one.
 * @throws InputProblem naming the line
 * @throws UnreadableWorkbook
 */
export function readRoster(bytes: Uint8Array, catalogue: Pick<Catalogue, 'kinds' | 'templates'>): Expected[] {
  const { lines } = readTable(bytes, schoolFields(catalogue), 'schoolId')
  if (lines.length === 0) throw new InputProblem('badSchoolId', 1, '')
  return rosterOf(lines, catalogue)
}
