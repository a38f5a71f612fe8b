import type { SheetDraft } from '../sheetDraft'
import type { SheetSpec } from '#spec'

/** A finished sheet, with the draft that knows its names. */
export interface Drawn {
  readonly sheet: SheetSpec
  readonly draft: SheetDraft
}
