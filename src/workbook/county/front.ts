import { sheetPrefix } from '#spec'
import type { SheetDraft } from '../sheetDraft'
import type { County } from './county'

/** Ten columns carry every block of the page. */
export const FRONT_WIDTHS = [26, 10, 10.5, 9.5, 9, 9, 12.5, 9.5, 9.5, 12.5]
export const FRONT_COLUMNS = FRONT_WIDTHS.length

/** A page being drawn from top to bottom. */
export interface Front {
  readonly draft: SheetDraft
  readonly county: County
  /** The next free row. */
  row: number
  /** Cells that hold a standing. */
  readonly standings: string[]
}

/** The top of a sheet. */
const linkTo = (sheet: string): string => `${sheetPrefix(sheet)}A1`

/** A heading above a block; it leads to the sheet the block is made from. */
export function section({ draft, row }: Front, text: string, sheet?: string): void {
  const content = sheet === undefined ? { value: text } : { value: text, link: linkTo(sheet) }
  draft.span(row, 1, row, FRONT_COLUMNS, content, 'section').height(row, 24)
}
