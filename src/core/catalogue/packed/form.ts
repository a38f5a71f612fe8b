import type { Form, FormCell, FormRow } from '../../model/form'

/** A field's id; the same behind `=` for a reference to it; `-` where nothing is asked. */
type PackedCell = string

export type PackedForm = Omit<Form, 'rows'> & {
  readonly rows: readonly (Omit<FormRow, 'cells'> & { readonly cells: readonly PackedCell[] })[]
}

export const packForm = (form: Form): PackedForm => ({
  ...form,
  rows: form.rows.map((row) => ({ ...row, cells: row.cells.map(packCell) })),
})

export const unpackForm = (form: PackedForm): Form => ({
  ...form,
  rows: form.rows.map((row) => ({ ...row, cells: row.cells.map(unpackCell) })),
})

const packCell = (cell: FormCell): PackedCell =>
  cell.kind === 'none' ? '-' : cell.kind === 'reference' ? `=${cell.field}` : cell.field

function unpackCell(packed: PackedCell): FormCell {
  if (packed === '-') return { kind: 'none' }
  return packed.startsWith('=')
    ? { kind: 'reference', field: packed.slice(1) }
    : { kind: 'field', field: packed }
}
