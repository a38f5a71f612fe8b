import { parseReference, type Area } from '#core'

/** A sheet as Excel knows it: the id stays when the name changes. */
export interface Sheet {
  readonly id: string
  readonly name: string
  readonly hidden: boolean
}

/** Where a name points. */
export type SheetArea = Area & { readonly sheetId: string }

/** The wanted names of a workbook and where they point. */
export interface Outline {
  readonly sheets: readonly Sheet[]
  readonly areas: ReadonlyMap<string, SheetArea>
  readonly broken: readonly string[]
}

/** Cells under one name: who names a whole column has broken it. */
const MOST_CELLS = 10_000

interface Loaded {
  readonly sheets: Excel.WorksheetCollection
  readonly names: Excel.NamedItemCollection
}

/** Asks for sheets and names; they are there after the next sync. */
export function loadOutline({ workbook }: Excel.RequestContext): Loaded {
  const { worksheets: sheets, names } = workbook
  sheets.load('items/id,items/name,items/visibility')
  names.load('items/name,items/formula')
  return { sheets, names }
}

export function outlineOf({ sheets, names }: Loaded, isWanted: (name: string) => boolean): Outline {
  const known = sheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    hidden: visibility !== 'Visible',
  }))
  const byName = new Map(known.map((sheet) => [sheet.name.toLowerCase(), sheet]))
  const areas = new Map<string, SheetArea>()
  const broken: string[] = []
  for (const { name, formula } of names.items) {
    if (!isWanted(name)) continue
    const area = parseReference(String(formula).replace(/^=/, ''))
    const sheet = area && area !== 'broken' ? byName.get(area.sheet.toLowerCase()) : undefined
    if (!area || area === 'broken' || !sheet || area.rows * area.columns > MOST_CELLS) broken.push(name)
    else areas.set(name, { ...area, sheet: sheet.name, sheetId: sheet.id })
  }
  return { sheets: known, areas, broken }
}
