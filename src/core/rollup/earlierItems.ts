import { columnsIn } from '../check/columns'
import { SEND_BACK } from '../model/marker'
import type { WorkbookContent } from '../model/raw'
import type { EarlierItem } from '../model/sendBack'

/** What an earlier send-back list asked; `undefined`: the workbook is none. */
export const earlierItemsIn = ({ names }: Pick<WorkbookContent, 'names'>): EarlierItem[] | undefined =>
  columnsIn(names, SEND_BACK)?.filter(({ key }) => key !== '')
