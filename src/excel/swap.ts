import type { Book } from '#app'
import { parseReference } from '#core'
import { sheetPrefix } from '#spec'
import type { Sheet } from './outline'
import { redirected } from './redirected'
import type { OwnSheets, Standing, Sync } from './standing'

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const

interface Exchange {
  readonly old: OwnSheets | undefined
  readonly inserted: OwnSheets
  readonly book: Book
}

/**
 * Puts inserted sheets in the place of `old` ones, in one request: formulas and names are led to the new cells before
 * the old ones go, so that none of them breaks, and formulas follow when the new sheets get their right names.
 */
export async function swap(
  context: Excel.RequestContext,
  sync: Sync,
  standing: Standing,
  exchange: Exchange,
): Promise<void> {
  const { old, inserted, book } = exchange
  const to = replacements(old, inserted)
  await redirectFormulas(context, sync, standing.others, to)
  pointNames(context, standing, exchange, to)
  arrange(context, standing, exchange)
  deleteSheets(context, old)
  const taken = new Set(standing.others.map(({ name }) => name.toLowerCase()))
  const worksheet = ({ id }: Sheet): Excel.Worksheet => context.workbook.worksheets.getItem(id)
  for (const [name, sheet] of inserted.sheets)
    if (!taken.has(name.toLowerCase())) worksheet(sheet).name = name
  const states = new Map(book.sheets.map(({ name, state }) => [name, state]))
  const [first] = [...inserted.sheets].filter(([name]) => states.get(name) === 'visible')
  if (first) worksheet(first[1]).activate()
  for (const [name, sheet] of inserted.sheets)
    worksheet(sheet).visibility = VISIBILITY[states.get(name) ?? 'visible']
  await sync()
}

/** Deletes sheets that somebody's formulas may refer to already, and leads those to the sheets `own` in their place. */
export async function takeOut(
  context: Excel.RequestContext,
  sync: Sync,
  { others, copies }: Pick<Standing, 'others' | 'copies'>,
  own: OwnSheets | undefined,
): Promise<void> {
  for (const copy of copies) {
    await redirectFormulas(context, sync, others, replacements(copy, own))
    deleteSheets(context, copy)
  }
  await sync()
}

/** Names of sheets as formulas write them now: which come in the place of which. */
const replacements = (from: OwnSheets | undefined, to: OwnSheets | undefined): Map<string, string> =>
  new Map(
    [...(from?.sheets ?? [])].flatMap(([name, sheet]): [string, string][] => {
      const target = to?.sheets.get(name)
      return target ? [[sheet.name.toLowerCase(), target.name]] : []
    }),
  )

/** One sync, to read what is there. A sheet protected without a password is opened for it and closed again as it was. */
async function redirectFormulas(
  context: Excel.RequestContext,
  sync: Sync,
  others: readonly Sheet[],
  to: ReadonlyMap<string, string>,
): Promise<void> {
  if (others.length === 0) return
  const read = others.map(({ id }) => {
    const sheet = context.workbook.worksheets.getItem(id)
    const range = sheet.getUsedRangeOrNullObject(true)
    range.load('formulas')
    sheet.protection.load('protected,options')
    return { sheet, range }
  })
  await sync()
  const found = read.flatMap(({ sheet, range }) => {
    const changes = range.isNullObject ? [] : changesIn(range.formulas, to)
    return changes.length > 0 ? [{ protection: sheet.protection, range, changes }] : []
  })
  const closed = found.filter(({ protection }) => protection.protected)
  // First of all: a password stops everything before anything is changed.
  for (const { protection } of closed) protection.unprotect()
  for (const { range, changes } of found)
    for (const { row, column, formula } of changes) range.getCell(row, column).formulas = [[formula]]
  for (const { protection } of closed) protection.protect(protection.options)
}

function changesIn(
  formulas: readonly (readonly unknown[])[],
  to: ReadonlyMap<string, string>,
): { row: number; column: number; formula: string }[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((content, column) => {
      if (typeof content !== 'string' || !content.startsWith('=')) return []
      const formula = redirected(content, to)
      return formula === content ? [] : [{ row, column, formula }]
    }),
  )
}

/**
 * Excel gives an inserted sheet names of its own where the workbook has them already. Formulas may hold to either, so
 * none of the book's is deleted: the workbook's are led to the new cells.
 */
function pointNames(
  { workbook }: Excel.RequestContext,
  { names }: Standing,
  { old, inserted: { sheets }, book }: Exchange,
  to: ReadonlyMap<string, string>,
): void {
  const going = new Set([...(old?.sheets.values() ?? [])].map(({ name }) => name))
  const wanted = new Map(
    book.names.map(({ name, sheet, reference }) => {
      const prefix = sheetPrefix(sheets.get(sheet)?.name ?? sheet)
      return [name.toLowerCase(), { name, formula: `=${prefix}${reference}` }]
    }),
  )
  const families = new Set([...wanted.keys()].map(familyOf).filter((family) => family !== ''))
  for (const item of names) {
    const name = item.name.toLowerCase()
    const formula = wanted.get(name)?.formula ?? redirected(String(item.formula), to)
    const isStale = !wanted.delete(name) && families.has(familyOf(name)) && going.has(sheetOf(item))
    // What an earlier book of the kind had and this one has no more.
    // By name: office.js knows items of a list by their places, which change with each that is deleted.
    if (isStale) workbook.names.getItem(item.name).delete()
    else if (formula !== item.formula) workbook.names.getItem(item.name).formula = formula
  }
  for (const { name, formula } of wanted.values()) workbook.names.add(name, formula)
}

/** `value.` of `value.booksPerPupil`: whoever names cells by hand uses no such names. */
const familyOf = (name: string): string => name.slice(0, name.indexOf('.') + 1)

function sheetOf({ formula }: Excel.NamedItem): string {
  const area = parseReference(String(formula).slice(1))
  return area && area !== 'broken' ? area.sheet : ''
}

function deleteSheets({ workbook }: Excel.RequestContext, own: OwnSheets | undefined): void {
  for (const { id, hidden } of own?.sheets.values() ?? []) {
    const sheet = workbook.worksheets.getItem(id)
    // Excel deletes no sheet that is hidden from its menus, too.
    if (hidden) sheet.visibility = 'Hidden'
    sheet.delete()
  }
}

/** Each behind the old one it comes for, or behind the one before it; nothing else moves, whenever it is broken off. */
function arrange(
  { workbook }: Excel.RequestContext,
  { sheets }: Standing,
  { old, inserted }: Exchange,
): void {
  const own = [...inserted.sheets.values()]
  const tabs = sheets.filter((sheet) => !own.includes(sheet))
  let before: Sheet | undefined
  for (const [name, sheet] of inserted.sheets) {
    before = old?.sheets.get(name) ?? before
    tabs.splice(before ? tabs.indexOf(before) + 1 : 0, 0, sheet)
    before = sheet
  }
  const now = [...sheets]
  tabs.forEach((sheet, position) => {
    const at = now.indexOf(sheet)
    if (at === position) return
    now.splice(position, 0, ...now.splice(at, 1))
    workbook.worksheets.getItem(sheet.id).position = position
  })
}
