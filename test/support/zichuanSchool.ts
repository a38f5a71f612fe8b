import { cellsOf } from '#core'
import { writeWorkbook } from '#files'
import { templateWorkbook } from '#workbook'
import { templateOf } from './catalogue'
import { requestFor } from './filledTemplate'

/** The file of a primary school in Zichuan, whose plan has a ledger; only these cells are filled. */
export const zichuanSchool = (cells: Parameters<typeof cellsOf>[0]): Promise<Uint8Array> => {
  const request = requestFor(templateOf('primarySchool'), { values: cellsOf(cells) }, 'zichuan')
  return writeWorkbook(templateWorkbook(request))
}
