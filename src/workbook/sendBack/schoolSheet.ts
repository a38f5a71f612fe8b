import type { SchoolSendBack } from '#core'
import { workbookMessages } from '#messages'
import { SheetDraft } from '../sheetDraft'
import type { SheetSpec } from '#spec'
import { linesOf } from '../textWidth'
import { itemText } from './itemText'
import type { SendBackRequest } from './request'

const WIDTHS = [5.5, 16, 16.5, 13.5, 19, 30, 10, 27.5]
const LAST = WIDTHS.length
const LINE = 12.5

/** The page of one school: what it is asked, by when, and what became of what it was asked before. */
export function schoolSheet(page: SchoolSendBack, sheet: string, request: SendBackRequest): SheetSpec {
  const words = workbookMessages[request.language].sendBack
  const draft = new SheetDraft(sheet, WIDTHS)
  const { source } = page.received?.submission ?? {}
  draft
    .span(1, 1, 1, LAST, { value: words.title(request.year) }, 'title')
    .height(1, 30)
    .span(2, 1, 2, 5, { value: words.school(page.schoolName, page.schoolId) }, 'tableTitle')
    .span(2, 6, 2, LAST, { value: source === undefined ? words.noFile : words.file(source) }, 'introLine')
    .height(2, 22)
    .span(3, 1, 3, LAST, { value: words.deadline(longDay(request)) }, 'plain')
    .height(3, 20)
  Object.values(words.head).forEach((value, column) => draft.put(4, column + 1, { value }, 'head'))
  let row = drawItems(draft, page, request, 5)
  row = drawEarlier(draft, page, request, row)
  words.signed.forEach((value, index) => draft.put(row + 1, [1, 5, 7][index] ?? 1, { value }, 'signed'))
  draft.height(row + 1, 28)
  return draft.finish({
    state: 'visible',
    freeze: { rows: 4, columns: 0 },
    print: {
      orientation: 'landscape',
      pagesWide: 1,
      titleRows: '4:4',
      header: words.printed(words.title(request.year)),
      footer: words.page,
    },
  })
}

/** @returns the next free row */
function drawItems(
  draft: SheetDraft,
  { items, received }: SchoolSendBack,
  request: SendBackRequest,
  first: number,
): number {
  const words = workbookMessages[request.language].sendBack
  if (items.length === 0 || !received) {
    draft.span(first, 1, first, LAST, { value: words.nothing }, 'wrapped').height(first, 20)
    return first + 1
  }
  items.forEach((item, index) => {
    const { form, cells, check, what, numbers, remedy } = itemText(item, received, request)
    const texts = [form, cells, check, numbers, what, words.ask[item.ask], remedy]
    drawRow(draft, first + index, [index + 1, ...texts])
  })
  return first + items.length
}

/** @returns the next free row */
function drawEarlier(
  draft: SheetDraft,
  { earlier }: SchoolSendBack,
  { language }: SendBackRequest,
  first: number,
): number {
  if (earlier.length === 0) return first
  const words = workbookMessages[language].sendBack
  draft.span(first, 1, first, LAST, { value: words.before }, 'group').height(first, 20)
  earlier.forEach(({ what, settlement }, index) => {
    const row = first + 1 + index
    draft
      .put(row, 1, { value: index + 1 }, 'number')
      .span(row, 2, row, 6, { value: what }, 'wrapped')
      .span(row, 7, row, LAST, { value: words.settlement[settlement] }, 'wrapped')
      .height(row, linesOf(what, 80) * LINE + 4)
  })
  return first + 1 + earlier.length
}

/** As people write it. */
const longDay = ({ deadline, language }: SendBackRequest): string =>
  deadline === undefined
    ? ''
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${deadline}T00:00:00Z`),
      )

function drawRow(draft: SheetDraft, row: number, values: readonly (string | number)[]): void {
  const lines = values.map((value, column) =>
    typeof value === 'string' ? linesOf(value, (WIDTHS[column] ?? 10) * 0.85) : 1,
  )
  values.forEach((value, column) =>
    draft.put(row, column + 1, value === '' ? {} : { value }, column === 0 ? 'number' : 'wrapped'),
  )
  draft.height(row, Math.max(...lines) * LINE + 4)
}
