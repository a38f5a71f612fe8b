import type { Catalogue } from '../catalogue/catalogue'
import { columnsIn, inRow, textInRow } from './columns'
import { asAskedToday, changedMeanings } from '../check/editions'
import { addressOf } from '../check/submission'
import { EXPLANATION, keyName, ROLLUP, SOURCE } from '../model/countyNames'
import type { FieldId } from '../model/field'
import { MARKER } from '../model/marker'
import type { NamedRange, RawValue, WorkbookContent } from '../model/raw'
import type { Expected, Opened } from '../model/rollup'
import { SEAL_STANDINGS } from '../model/seal'
import type { Explanation, CellAddress, Submission } from '../model/submission'
import type { Template } from '../model/template'
import { countyInputOf } from './countyInput'

/** A county workbook, read as the submissions it was made from. */
export interface CountySource {
  readonly jurisdiction: string
  readonly year: number
  readonly schools: readonly Opened[]
  /** Files that the county could not count and has not settled. */
  readonly unsettled: number
  /** Schools of such files, whose figures are not counted: by school code. */
  readonly waiting: readonly string[]
  readonly roster: readonly Expected[] | undefined
}

/** Why a county workbook is no longer what it was made as. */
export type CountyChanged =
  /** The rows of schools are not those it was made with: which school's. */
  | { readonly code: 'countyChanged'; readonly schoolId: string }
  /** The hidden sheet's year, or number of files not settled, is none. */
  | { readonly code: 'countyMark' }

/**
 * Takes the schools of a county workbook out of it by name: rows may have been sorted and sheets renamed. What a
 * school left blank or wrote wrongly is blank here; nothing else differs from the school's own file.
 * @returns undefined when it is no county workbook, or one of before such workbooks could be read again
 * @throws InputProblem as `countyInputOf` does
 */
export function countySourceOf(
  content: WorkbookContent,
  source: string,
  catalogue: Pick<Catalogue, 'templates' | 'kinds' | 'stages'>,
): CountySource | CountyChanged | undefined {
  const input = countyInputOf(content, catalogue)
  const { names } = content
  const rows = columnsIn(names, SOURCE)
  if (!input || !rows) return undefined
  const tables = tablesIn(names, catalogue)
  if (typeof tables === 'string') return { code: 'countyChanged', schoolId: tables }
  const explanations = explanationsIn(names)
  const year = wholeNumber(names.get(MARKER.year))
  const unsettled = wholeNumber(names.get(ROLLUP.unsettled))
  if (year === undefined || unsettled === undefined) return { code: 'countyMark' }
  const schools: Opened[] = []
  for (const row of rows) {
    const template = catalogue.templates.get(row.kind)
    const cells = template && cellsOf(row, template, names, tables)
    if (!cells) return { code: 'countyChanged', schoolId: row.schoolId }
    schools.push({
      submission: {
        source: `${source} › ${row.file}`,
        kind: row.kind,
        edition: row.edition,
        jurisdiction: row.jurisdiction,
        year,
        ...cells,
        explanations: explanations.get(row.schoolId) ?? [],
        seal: row.seal || undefined,
        date1904: false,
      },
      digest: row.digest,
      seal: {
        standing: SEAL_STANDINGS.find((each) => each === row.standing) ?? 'unsealed',
        current: row.currentSeal,
      },
    })
  }
  const known = new Set(rows.map(({ schoolId }) => schoolId))
  for (const table of tables.values())
    for (const schoolId of table.keys()) if (!known.has(schoolId)) return { code: 'countyChanged', schoolId }
  return {
    jurisdiction: textInRow(names.get(MARKER.jurisdiction), names.get(MARKER.jurisdiction)?.row ?? 0),
    year,
    schools,
    unsettled,
    waiting: (names.get(ROLLUP.waiting)?.values ?? []).flatMap(([id]) =>
      typeof id === 'string' && id !== '' ? [id] : [],
    ),
    roster: input.roster,
  }
}

/** Of a single cell; nothing else is taken for one, and a blank not for 0. */
function wholeNumber(range: NamedRange | undefined): number | undefined {
  const raw = range?.values[0]?.[0]
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 ? raw : undefined
}

type Names = ReadonlyMap<string, NamedRange>
/** Rows of each sheet's table by school code. */
type Tables = ReadonlyMap<string, ReadonlyMap<string, number>>

/** A school code that stands twice in a table, of which nobody knows which row is meant; else the tables. */
function tablesIn(names: Names, { stages }: Pick<Catalogue, 'stages'>): Tables | string {
  const tables = new Map<string, Map<string, number>>()
  for (const stage of [undefined, ...stages.map(({ id }) => id)]) {
    const keys = names.get(keyName(stage))
    if (!keys) continue
    const rows = new Map<string, number>()
    for (const [index, [raw]] of keys.values.entries()) {
      if (raw === undefined || raw === '' || typeof raw === 'object') continue
      const schoolId = String(raw)
      if (rows.has(schoolId)) return schoolId
      rows.set(schoolId, index + keys.row)
    }
    tables.set(keys.sheet, rows)
  }
  return tables
}

/** `undefined`: a table has lost the school's row. */
function cellsOf(
  { schoolId, edition }: Record<'schoolId' | 'edition', string>,
  { fields, history }: Template,
  names: Names,
  tables: Tables,
): Pick<Submission, 'cells' | 'addresses'> | undefined {
  const changed = changedMeanings(edition, history)
  const cells = new Map<FieldId, RawValue>()
  const addresses = new Map<FieldId, CellAddress>()
  for (const [id, { blank, formula }] of fields) {
    const range = names.get(id)
    const table = range && tables.get(range.sheet)
    if (!range || !table) continue
    const row = table.get(schoolId)
    if (row === undefined) return undefined
    const shown = inRow(range, row)
    // The county shows a school without a name by its code.
    const raw = id === 'schoolName' && shown === schoolId ? undefined : shown
    const isBlank = raw === undefined || raw === ''
    const isUnusable = isBlank && blank === 'zero' && formula === undefined
    cells.set(id, isUnusable ? UNUSABLE : asAskedToday(id, raw, changed))
    addresses.set(id, addressOf({ ...range, row }))
  }
  return { cells, addresses }
}

/** Where a blank means none the county holds 0, and a blank of its own for what could not be used. */
const UNUSABLE: RawValue = { error: '#N/A' }

function explanationsIn(names: Names): Map<string, Explanation[]> {
  const explanations = new Map<string, Explanation[]>()
  for (const { schoolId, check, reason, text } of columnsIn(names, EXPLANATION) ?? []) {
    const own = explanations.get(schoolId) ?? []
    explanations.set(schoolId, [...own, { check, reason, text }])
  }
  return explanations
}
