import {
  address,
  type CellSpec,
  type NameSpec,
  type SheetSpec,
  type StyleSpec,
  type WorkbookSpec,
  cellKey,
} from '#spec'
import { isColor } from './cellStyle'
import { cellComplaints, sheetComplaints } from './sheetLimits'
import { holdsUnsafe } from './text'

const LONGEST_SHEET_NAME = 31
const LONGEST_NAME = 255
const MOST_SHOWN = 20

/**
 * Throws an Error that lists what Excel would refuse or “repair” in such a workbook. Here these are faults of the
 * program that made the spec: found at once, instead of by a school that opens the file.
 */
export function checkLimits(spec: WorkbookSpec): void {
  const complaints = [
    ...sheetNameComplaints(spec),
    ...spec.sheets.flatMap((sheet) =>
      [...sheetComplaints(sheet, spec)].map((complaint) => `sheet '${sheet.name}': ${complaint}`),
    ),
    ...nameComplaints(spec),
    ...Object.entries(spec.styles).flatMap(([name, style]) => [...colorComplaints(name, style)]),
  ]
  refuse(complaints)
}

/** The same of cells that are made while they are written. */
export class MadeCells {
  private readonly complaints: string[] = []

  constructor(private readonly spec: WorkbookSpec) {}

  /** Takes the cells of one sheet as they come. */
  on({ name }: SheetSpec): (cell: CellSpec) => void {
    let last = 0
    return (cell) => {
      const complaints = cellComplaints(cell, this.spec)
      const key = cellKey(cell.row, cell.column)
      if (key <= last) complaints.push('written twice, or not in its order')
      if (cell.link !== undefined) complaints.push('a link in a block')
      last = key
      for (const complaint of complaints)
        this.complaints.push(`sheet '${name}': ${address(cell.row, cell.column)}: ${complaint}`)
    }
  }

  /** @throws Error that lists what was wrong with them. */
  refuse(): void {
    refuse(this.complaints)
  }
}

function refuse(complaints: readonly string[]): void {
  if (complaints.length === 0) return
  const more = complaints.length > MOST_SHOWN ? [`… and ${complaints.length - MOST_SHOWN} more`] : []
  throw new Error(
    ['workbook breaks limits of excel:', ...complaints.slice(0, MOST_SHOWN), ...more].join('\n  '),
  )
}

function* sheetNameComplaints({ sheets }: WorkbookSpec): Generator<string> {
  if (!sheets.some((sheet) => sheet.state === 'visible')) yield 'no visible sheet'
  const seen = new Set<string>()
  for (const { name } of sheets) {
    if (name === '' || name.length > LONGEST_SHEET_NAME)
      yield `sheet name '${name}' has ${name.length} characters, not 1 to ${LONGEST_SHEET_NAME}`
    if (/[*?:/\\[\]]|^'|'$|^history$/i.test(name) || holdsUnsafe(name))
      yield `sheet name '${name}' is not allowed`
    if (seen.has(name.toLowerCase())) yield `sheet name '${name}' is used twice`
    seen.add(name.toLowerCase())
  }
}

const LEGAL_NAME = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u
const LIKE_AN_ADDRESS = /^[a-z]{1,3}[0-9]{1,7}$|^r[0-9]*c[0-9]*$|^[rc]$/i
const REFERENCE = /^\$[A-Z]{1,3}\$[1-9][0-9]{0,6}(:\$[A-Z]{1,3}\$[1-9][0-9]{0,6})?$/

function* nameComplaints({ names, sheets }: WorkbookSpec): Generator<string> {
  const sheetNames = new Set(sheets.map((sheet) => sheet.name))
  const seen = new Set<string>()
  for (const { name, sheet, reference } of names) {
    if (!isLegalName(name)) yield `name '${name}' is not allowed`
    if (seen.has(name.toLowerCase())) yield `name '${name}' is defined twice`
    if (!sheetNames.has(sheet)) yield `name '${name}' points to sheet '${sheet}', which does not exist`
    if (!REFERENCE.test(reference)) yield `name '${name}' has reference '${reference}', not $A$1 or $A$1:$B$2`
    seen.add(name.toLowerCase())
  }
}

const isLegalName = (name: NameSpec['name']): boolean =>
  name.length <= LONGEST_NAME && LEGAL_NAME.test(name) && !LIKE_AN_ADDRESS.test(name)

function* colorComplaints(name: string, { font, fill }: StyleSpec): Generator<string> {
  if (!isColor(font?.color) || !isColor(fill)) yield `style '${name}' has a colour that is not RRGGBB`
}
