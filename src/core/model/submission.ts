import type { FieldId, KindId } from './field'
import type { RawValue } from './raw'
import type { Words } from './words'

/** Where a field's cell was found in the school's workbook. */
export interface CellAddress {
  readonly sheet: string
  /** Such as `D7`. */
  readonly cell: string
}

/** A school's words about an unusual but true figure (说明). */
export interface Explanation {
  /** Check id, such as `K15.primary`. */
  readonly check: string
  readonly reason: string
  readonly text: string
}

/** A typed value; `undefined` is “cannot tell”. */
export type Value = number | string | boolean | undefined

/** One school's filled template (填报数据), as read. */
export interface Submission {
  /** The file it came from, or any name that tells the reader which one. */
  readonly source: string
  readonly kind: KindId
  readonly edition: string
  readonly jurisdiction: string
  /** The calendar year in which the school year begins: 2025 for 2025/2026. */
  readonly year: number
  /** Raw cell contents by field; a field absent here has no cell in the workbook. */
  readonly cells: ReadonlyMap<FieldId, RawValue>
  readonly addresses: ReadonlyMap<FieldId, CellAddress>
  readonly explanations: readonly Explanation[]
  /** 校验码 on the cover, if the school sealed it. */
  readonly seal?: string | undefined
  readonly date1904: boolean
  /** What its edition asked, today's does not, and the school filled. */
  readonly gone?: readonly Words[]
  /** Name of the county in whose workbook it came to the place above. */
  readonly within?: string | undefined
}
