import type { FieldId, StageId } from './field'
import type { Source, Words } from './words'

/** What stands in one place of a form's grid. */
export type FormCell =
  /** White: the clerk types it. Blue when the field has a formula. */
  | { readonly kind: 'field'; readonly field: FieldId }
  /** Light blue: shows a figure that is typed in another form. */
  | { readonly kind: 'reference'; readonly field: FieldId }
  /** Not asked here; printed as “-”. */
  | { readonly kind: 'none' }

export interface FormColumn {
  readonly label: Words
  readonly unit?: Words | undefined
}

export interface FormRow {
  readonly label: Words
  /** Of a numbered heading, the label without its number. */
  readonly heading?: Words | undefined
  readonly unit?: Words | undefined
  /** Steps under its parent row: 1 for a “#” (of which) row. */
  readonly indent: number
  readonly note?: Words | undefined
  /** One cell per column of the form. */
  readonly cells: readonly FormCell[]
}

/** A row that asks for nothing is a heading within the table. */
export const isSection = ({ cells }: Pick<FormRow, 'cells'>): boolean =>
  cells.every(({ kind }) => kind === 'none')

/** A statistical form (报表): a titled grid of cells. */
export interface Form {
  readonly id: string
  /** Our own number, such as `2-1`; the official 表号 stays for the county to fill unless verified. */
  readonly number: string
  readonly title: Words
  readonly unit: Words
  readonly stage?: StageId | undefined
  /** The official form whose structure it follows. */
  readonly basis: Source
  readonly layout: 'grid' | 'cover'
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
  readonly notes: readonly Words[]
}
