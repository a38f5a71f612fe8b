import {
  isSettledExclusion,
  MARKER,
  ROLLUP,
  SOURCE,
  waitingSchools,
  type School,
  type SourceColumn,
} from '#core'
import { SheetDraft } from '../sheetDraft'
import { sheetPrefix, type NameSpec, type SheetSpec } from '#spec'
import type { County } from './county'

/** The hidden sheet by which Xuebiao knows a county's workbook from a school's. */
export function markerSheet(
  county: County,
  others: readonly SheetSpec[],
): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { rollup, catalogue, words } = county
  const kind = catalogue.kinds.find(({ level }) => level === 'county')?.id
  const draft = new SheetDraft(
    words.sheet.marker,
    Object.keys(SOURCE).map(() => 24),
  )
  const marks = [
    [MARKER.kind, kind ?? 'county'],
    [MARKER.edition, catalogue.edition],
    [MARKER.jurisdiction, rollup.jurisdiction],
    [MARKER.year, rollup.year],
    [
      ROLLUP.unsettled,
      // A school that waits below is no file; its county's workbook is one.
      rollup.excluded.filter((each) => !isSettledExclusion(each) && each.reason !== 'waitsBelow').length +
        county.refused.length,
    ],
  ] as const
  marks.forEach(([name, value], index) => {
    const row = index + 1
    draft.put(row, 1, { value: name }).put(row, 2, { value }).define(name, row, 2)
  })
  const waiting = [...waitingSchools(rollup.excluded)]
  const sheets = [...others.map(({ name }) => name), draft.name]
  drawWaiting(draft, waiting)
  drawSheets(draft, sheets)
  drawSources(draft, Math.max(marks.length, waiting.length, sheets.length) + 2, rollup.schools)
  return { sheet: draft.finish({ state: 'veryHidden', isProtected: true }), names: draft.names }
}

/** Which file, byte for byte, each counted school came from: with its figures a submission again. */
function drawSources(draft: SheetDraft, first: number, schools: readonly School[]): void {
  const columns = Object.keys(SOURCE) as SourceColumn[]
  draft.rows(first, schools.length, (index) => {
    const source = sourceOf(schools[index] as School)
    return { cells: columns.map((column) => [{ value: source[column] }]) }
  })
  columns.forEach((column, position) =>
    draft.define(SOURCE[column], first, position + 1, first + Math.max(schools.length, 1) - 1),
  )
}

/** Beside the marks. */
const LIST_COLUMN = 4

/** Beside the list of sheets. */
const WAITING_COLUMN = LIST_COLUMN + 3

function drawWaiting(draft: SheetDraft, schoolIds: readonly string[]): void {
  schoolIds.forEach((value, index) => draft.put(index + 1, WAITING_COLUMN, { value }))
  draft.define(ROLLUP.waiting, 1, WAITING_COLUMN, Math.max(schoolIds.length, 1))
}

/** Which sheets are the workbook's own, so that they can be made anew between those that people added. */
function drawSheets(draft: SheetDraft, sheets: readonly string[]): void {
  sheets.forEach((name, index) =>
    draft
      .put(index + 1, LIST_COLUMN, { value: name })
      // A reference follows its sheet when that gets another name.
      .put(index + 1, LIST_COLUMN + 1, { formula: `ROW(${sheetPrefix(name)}$A$1)`, value: 1 }),
  )
  draft.define(MARKER.sheets, 1, LIST_COLUMN, sheets.length, LIST_COLUMN + 1)
}

function sourceOf({ schoolId, received }: School): Readonly<Record<SourceColumn, string>> {
  const { submission, digest, seal } = received
  const { kind, edition, jurisdiction, source: file } = submission
  return {
    schoolId,
    kind,
    edition,
    jurisdiction,
    file,
    digest,
    seal: submission.seal ?? '',
    currentSeal: seal.current,
    standing: seal.standing,
  }
}
