import { MARKER, SEND_BACK, SEND_BACK_DEADLINE, type SchoolSendBack } from '#core'
import { workbookMessages } from '#messages'
import { stylesIn } from '../county/styles'
import { SheetDraft } from '../sheetDraft'
import type { NameSpec, SheetSpec, WorkbookSpec } from '#spec'
import { overviewSheet } from './overviewSheet'
import { itemText } from './itemText'
import type { SendBackRequest } from './request'
import { schoolSheet } from './schoolSheet'
import { sheetNames } from './sheetNames'

/** The send-back list (打回清单): an overview, a page to print for every school, and a hidden index for the next list. */
export function sendBackWorkbook(request: SendBackRequest): WorkbookSpec {
  const { pages, year, language } = request
  const words = workbookMessages[language].sendBack
  const sheets = sheetNames(pages, [words.overview, words.index])
  const index = indexSheet(request)
  return {
    title: words.title(year),
    sheets: [
      overviewSheet(request, sheets),
      ...pages.map((page, turn) => schoolSheet(page, sheets[turn] ?? '', request)),
      index.sheet,
    ],
    names: index.names,
    styles: stylesIn(language),
  }
}

/** A row for every item asked; it is read back, never shown. */
function indexSheet(request: SendBackRequest): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { pages, language, year, deadline } = request
  const draft = new SheetDraft(workbookMessages[language].sendBack.index, [14, 24, 24, 60, 70])
  const rows = pages.flatMap((page) => indexRows(page, request))
  draft.put(1, 1, { value: MARKER.year }).put(1, 2, { value: year }).define(MARKER.year, 1, 2)
  draft.put(1, 3, { value: deadline ?? '' }).define(SEND_BACK_DEADLINE, 1, 3)
  rows.forEach((row, turn) => row.forEach((value, column) => draft.put(turn + 2, column + 1, { value })))
  Object.values(SEND_BACK).forEach((name, column) =>
    draft.define(name, 2, column + 1, Math.max(rows.length + 1, 2), column + 1),
  )
  return { sheet: draft.finish({ state: 'veryHidden', isProtected: true }), names: draft.names }
}

/** What was asked before and is not settled is asked again, as long as the school sends nothing else. */
function indexRows(
  { schoolId, schoolName, received, items, earlier }: SchoolSendBack,
  request: SendBackRequest,
): string[][] {
  if (!received) return earlier.map(({ key, what, digest }) => [schoolId, schoolName, key, what, digest])
  return items.map((item) => {
    const { what } = itemText(item, received, request)
    return [schoolId, schoolName, item.key, what, received.digest]
  })
}
