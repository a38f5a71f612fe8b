import { columnsIn, textInRow } from './columns'
import { SEND_BACK, SEND_BACK_DEADLINE } from '../model/marker'
import type { WorkbookContent } from '../model/raw'
import type { EarlierItem } from '../model/sendBack'

/** What an earlier send-back list asked; `undefined`: the workbook is none. */
export const earlierItemsIn = ({ names }: Pick<WorkbookContent, 'names'>): EarlierItem[] | undefined =>
  columnsIn(names, SEND_BACK)?.filter(({ key }) => key !== '')

/** By when it asked, an ISO day; `undefined`: it named no day, or is no such list. */
export function earlierDeadlineIn({ names }: Pick<WorkbookContent, 'names'>): string | undefined {
  const cell = names.get(SEND_BACK_DEADLINE)
  return (cell && textInRow(cell, cell.row)) || undefined
}
