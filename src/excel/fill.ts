import { HostRefusal, type Book, type Filling, type Omission, type Watcher } from '#app'
import { MARKER, parseReference, type Area } from '#core'
import { base64Of } from './put'
import { standingOf, type Standing, type Sync } from './standing'
import { swap, takeOut } from './swap'

/** More sheets than a list of ours has. */
const MOST_SHEETS = 200

/** Asked, inserted, swapped. */
const STEPS = 3

/** Whether the open workbook takes a book of that kind. */
export async function canFill(context: Excel.RequestContext, sync: Sync, kind: string): Promise<boolean> {
  return isFor(kind, await standingOf(context, sync), context, sync)
}

async function isFor(
  kind: string,
  { own, kind: found, sheets, names }: Standing,
  context: Excel.RequestContext,
  sync: Sync,
): Promise<boolean> {
  if (own) return found === kind
  if (names.length > 0) return false
  const used = sheets.map(({ id }) => context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true))
  for (const range of used) range.load('address')
  await sync()
  return used.every((range) => range.isNullObject)
}

/**
 * Two changes of the workbook, each one request: the book's sheets are inserted behind all others, and they are put in
 * the place of the earlier ones. What is interrupted between the two leaves sheets that the next filling takes out.
 */
export async function fill(
  context: Excel.RequestContext,
  sync: Sync,
  book: Book,
  watcher: Watcher,
): Promise<Filling> {
  const step = (done: number): void => watcher.step(done, STEPS, '')
  const list = listIn(book)
  step(0)
  const before = await standingOf(context, sync, list)
  if (!(await isFor(book.kind, before, context, sync)))
    throw new HostRefusal('occupied', 'the workbook holds something else')
  if (before.isProtected) throw new HostRefusal('protected', 'the workbook’s structure is protected')
  if (before.copies.length > 0) await takeOut(context, sync, before, before.own)
  if (watcher.isCancelled) return CANCELLED
  step(1)
  const { ids, omitted } = await insert(context, sync, book)
  try {
    const standing = await standingOf(context, sync, list)
    const inserted = [standing.own, ...standing.copies].find((each) => ids.has(each?.marker.id ?? ''))
    if (!inserted) throw new HostRefusal('failed', 'the inserted sheets have no list')
    const old = standing.own === inserted ? undefined : standing.own
    if (watcher.isCancelled) {
      await takeOut(context, sync, { ...standing, copies: [inserted] }, old)
      return CANCELLED
    }
    step(2)
    await swap(context, sync, standing, { old, inserted, book })
  } catch (problem) {
    await tidy(context, sync, list, problem)
    throw problem
  }
  return { isDone: true, omitted }
}

const CANCELLED: Filling = { isDone: false, omitted: [] }

/** As far as Excel lets us; else the next filling does it. */
async function tidy(context: Excel.RequestContext, sync: Sync, list: Area, problem: unknown): Promise<void> {
  if (problem instanceof HostRefusal && problem.code === 'silent') return
  try {
    const standing = await standingOf(context, sync, list)
    if (standing.own && standing.copies.length > 0) await takeOut(context, sync, standing, standing.own)
  } catch {
    return
  }
}

/** Where a copy of the book has its list, and room for one of a larger book. */
function listIn({ names }: Book): Area {
  const named = names.find(({ name }) => name === MARKER.sheets)
  const area = named && parseReference(`S!${named.reference}`)
  if (!area || area === 'broken') throw new Error(`the book has no ${MARKER.sheets}`)
  return { ...area, rows: MOST_SHEETS }
}

/** Excel on the web takes in no sheets with charts. */
async function insert(
  context: Excel.RequestContext,
  sync: Sync,
  book: Book,
): Promise<{ readonly ids: ReadonlySet<string>; readonly omitted: readonly Omission[] }> {
  const attempt = async (bytes: Uint8Array): Promise<ReadonlySet<string>> => {
    const ids = context.workbook.insertWorksheetsFromBase64(await base64Of(bytes), { positionType: 'End' })
    await sync()
    return new Set(ids.value)
  }
  try {
    return { ids: await attempt(book.bytes), omitted: [] }
  } catch (problem) {
    if (!(problem instanceof OfficeExtension.Error) || problem.code !== 'UnsupportedFeature') throw problem
    return { ids: await attempt(await book.withoutCharts()), omitted: ['charts'] }
  }
}
