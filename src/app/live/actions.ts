import { isOpen, MARKER, type Explanation, type Field, type Report } from '#core'
import { HostRefusal, type CellWrite, type LiveWorkbook } from './workbook'

/** What buttons do to the workbook. Each writes once, and nothing else ever does. */

/** Puts a proposed value into a field's cell. */
export async function accept(field: Field, value: number | string, workbook: LiveWorkbook): Promise<void> {
  await workbook.write([{ name: field.id, value: cellValue(field, value) }])
}

/** Excel takes digits for a number unless an apostrophe stands before them, and dates as days since 1899-12-30. */
function cellValue({ type }: Field, value: number | string): number | string {
  if (type === 'code' && typeof value === 'string') return `'${value}`
  if (type === 'date' && typeof value === 'string') return excelDay(new Date(`${value}T00:00:00Z`))
  return value
}

const excelDay = (utc: Date): number => Math.floor(utc.getTime() / 86_400_000) + 25_569

/**
 * Keeps an explanation on the 说明 sheet: in the row of the same check, else in the first blank one.
 * @throws HostRefusal `tooLarge` when no row is left
 */
export async function explain(explanation: Explanation, today: Date, workbook: LiveWorkbook): Promise<void> {
  const { check, reason, text } = explanation
  const range = (await workbook.read()).names.get(MARKER.explanations)
  if (!range) throw new HostRefusal('gone', `no range has the name ${MARKER.explanations}`)
  const isBlank = (row: (typeof range.values)[number]): boolean =>
    row.slice(0, 3).every((raw) => raw === undefined || raw === '')
  const own = range.values.findIndex(([id]) => id === check)
  const row = own >= 0 ? own : range.values.findIndex(isBlank)
  if (row < 0) throw new HostRefusal('tooLarge', 'the table of explanations is full')
  const localDay = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()))
  const values: (string | number)[] = [check, reason, text, excelDay(localDay)]
  const cells = values.slice(0, range.columns).map((value, column): CellWrite => ({
    name: MARKER.explanations,
    row,
    column,
    value,
  }))
  await workbook.write(cells)
}

/** Nothing stands in the way of sending. */
export const isReady = ({ findings }: Report): boolean => !findings.some(isOpen)

/** Writes a seal on the cover of the open workbook. */
export async function seal(text: string, workbook: LiveWorkbook): Promise<void> {
  await workbook.write([{ name: MARKER.seal, value: text }])
}
