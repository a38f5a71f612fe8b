import type { SchoolSendBack, Settlement } from '#core'
import { workbookMessages } from '#messages'
import { address, sheetPrefix, type SheetSpec } from '#spec'
import { SheetDraft } from '../sheetDraft'
import type { SendBackRequest } from './request'

const SETTLED: readonly Settlement[] = ['mended', 'explained']

export const isSettled = ({ settlement }: { readonly settlement: Settlement }): boolean =>
  SETTLED.includes(settlement)

/** One line a school, each leading to its page. */
export function overviewSheet(
  { pages, year, language }: SendBackRequest,
  sheets: readonly string[],
): SheetSpec {
  const words = workbookMessages[language].sendBack
  const { schoolId, schoolName, mend, explain, settled, unsettled } = words.list
  const head = [words.head.number, schoolId, schoolName, mend, explain, settled, unsettled]
  const draft = new SheetDraft(words.overview, [6, 14, 32, 10, 10, 12, 12])
  draft
    .span(1, 1, 1, head.length, { value: words.title(year) }, 'title')
    .height(1, 30)
    .span(2, 1, 2, head.length, { value: words.list.intro }, 'intro')
    .height(2, 18)
  head.forEach((value, column) => draft.put(3, column + 1, { value }, 'head'))
  draft.height(3, 22)
  pages.forEach((page, turn) => {
    const row = 4 + turn
    const link = `${sheetPrefix(sheets[turn] ?? '')}A1`
    draft
      .put(row, 1, { value: turn + 1 }, 'number')
      .put(row, 2, { value: page.schoolId }, 'text')
      .put(row, 3, { value: page.schoolName, link }, 'text')
    countsOf(page).forEach((value, column) => draft.put(row, 4 + column, { value }, 'number'))
  })
  const last = 3 + pages.length
  return draft.finish({
    state: 'visible',
    freeze: { rows: 3, columns: 3 },
    ...(pages.length > 0 && { filter: `${address(3, 1)}:${address(last, head.length)}` }),
    print: { orientation: 'portrait', pagesWide: 1, titleRows: '3:3', footer: words.page },
  })
}

const countsOf = ({ items, earlier }: SchoolSendBack): number[] => {
  const settled = earlier.filter(isSettled).length
  return [
    items.filter(({ ask }) => ask === 'mend').length,
    items.filter(({ ask }) => ask === 'explain').length,
    settled,
    earlier.length - settled,
  ]
}
