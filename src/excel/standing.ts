import { MARKER, parseReference, type Area } from '#core'
import { loadOutline, outlineOf, type Sheet } from './outline'

/** The sheets that a workbook of ours lists as its own, each by the name it was made with. */
export interface OwnSheets {
  /** The sheet with the list. */
  readonly marker: Sheet
  readonly sheets: ReadonlyMap<string, Sheet>
}

/** What stands in an open workbook. */
export interface Standing {
  /** In the order of their tabs. */
  readonly sheets: readonly Sheet[]
  readonly names: readonly Excel.NamedItem[]
  readonly kind: unknown
  /** Sheets can be neither added nor taken out. */
  readonly isProtected: boolean
  /** Those of the workbook that its names belong to. */
  readonly own: OwnSheets | undefined
  /** Those that were inserted beside it. */
  readonly copies: readonly OwnSheets[]
  /** Everything else. */
  readonly others: readonly Sheet[]
}

export type Sync = () => Promise<unknown>

/** Two syncs. `list` is where a copy has its list; copies are not looked for without it. */
export async function standingOf(context: Excel.RequestContext, sync: Sync, list?: Area): Promise<Standing> {
  const loaded = loadOutline(context)
  const { protection } = context.workbook
  protection.load('protected')
  await sync()
  const { sheets, areas } = outlineOf(loaded, (name) => name === MARKER.kind || name === MARKER.sheets)
  const [kindAt, ownAt] = [areas.get(MARKER.kind), areas.get(MARKER.sheets)]
  const kind = kindAt && loadArea(context, kindAt.sheetId, kindAt)
  const ownList = ownAt && loadArea(context, ownAt.sheetId, ownAt)
  const elsewhere = list
    ? sheets.flatMap((marker) =>
        marker.id === ownAt?.sheetId ? [] : { marker, range: loadArea(context, marker.id, list) },
      )
    : []
  await sync()
  const listed = ({ formulas }: Excel.Range, marker: Sheet | undefined): OwnSheets | undefined =>
    ownSheets(formulas, marker, sheets)
  const own =
    ownList &&
    listed(
      ownList,
      sheets.find(({ id }) => id === ownAt?.sheetId),
    )
  const copies = elsewhere.flatMap(({ marker, range }) => listed(range, marker) ?? [])
  const known = new Set([own, ...copies].flatMap((each) => [...(each?.sheets.values() ?? [])]))
  return {
    sheets,
    names: loaded.names.items,
    isProtected: protection.protected,
    kind: kind?.values[0]?.[0],
    own,
    copies,
    others: sheets.filter((sheet) => !known.has(sheet)),
  }
}

function loadArea({ workbook }: Excel.RequestContext, sheetId: string, area: Area): Excel.Range {
  const { row, column, rows, columns } = area
  const range = workbook.worksheets.getItem(sheetId).getRangeByIndexes(row - 1, column - 1, rows, columns)
  range.load('values,formulas')
  return range
}

const LISTED = /^=ROW\((.+)\)$/

/** `undefined`: there is no list. A sheet that was deleted is left out. */
function ownSheets(
  list: readonly (readonly unknown[])[],
  marker: Sheet | undefined,
  sheets: readonly Sheet[],
): OwnSheets | undefined {
  const own = new Map<string, Sheet>()
  for (const [name, formula] of list) {
    const [, reference = ''] = LISTED.exec(String(formula)) ?? []
    const area = parseReference(reference)
    const sheet = area && area !== 'broken' ? sheets.find((each) => isSame(each.name, area.sheet)) : undefined
    if (sheet && typeof name === 'string') own.set(name, sheet)
  }
  return marker && [...own.values()].includes(marker) ? { marker, sheets: own } : undefined
}

/** As Excel compares names. */
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
