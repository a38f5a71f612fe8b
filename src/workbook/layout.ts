import type { FieldId, Form } from '#core'

/** Where the cells of a form's sheet stand. Rows and columns count from 1. Every reader and writer asks here. */
export interface FormLayout {
  readonly sheet: string
  /** Columns of the row labels (甲), the row codes (乙) and, where rows differ, their units (丙). */
  readonly label: number
  readonly code: number
  readonly unit: number | undefined
  readonly firstColumn: number
  readonly lastColumn: number
  /** Column of the rows' notes, where they fit beside the figures. */
  readonly note: number | undefined
  /** The sheet's last column. */
  readonly width: number
  /** First row of the column headings; groups of columns take a second one. */
  readonly heading: number
  readonly hasGroups: boolean
  /** The row of 甲 乙 1 2 3. */
  readonly numbers: number
  readonly firstRow: number
  readonly lastRow: number
  readonly fields: ReadonlyMap<FieldId, CellPlace>
}

export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Title, heading, school, review: the rows above a form's column headings. */
export const FORM_ROWS = { title: 1, heading: 2, school: 3, review: 4, columns: 5 } as const

/** The cover's fields stand under its title, a row each. */
const COVER = { firstRow: 11, label: 2, column: 4 } as const

/** Wider forms print their rows' notes below the figures. */
const MOST_COLUMNS_BESIDE_NOTES = 4

/** `2-1 小学学生数`: at most 31 characters, none that Excel refuses. */
function sheetName({ number, title }: Form): string {
  const name = `${number} ${title.zh}`.replace(/[\\/?*:[\]]/g, '').replace(/（[^）]*）$/, '')
  return name.slice(0, 31).replace(/^'|'$/g, '')
}

/** The columns of a form that share a heading: “增加” over “增加：招生” and “增加：复学”. */
export function columnGroups({ columns }: Form): (string | undefined)[] {
  const prefixes = columns.map(({ label }) => /^(.+)：/.exec(label.zh)?.[1])
  return prefixes.map((prefix, index) =>
    prefix !== undefined && (prefixes[index - 1] === prefix || prefixes[index + 1] === prefix)
      ? prefix
      : undefined,
  )
}

/** Where the cells of a form stand on its sheet. */
export function formLayout(form: Form): FormLayout {
  return form.layout === 'cover' ? coverLayout(form) : gridLayout(form)
}

function gridLayout(form: Form): FormLayout {
  const unit = form.rows.some((row) => row.unit !== undefined) ? 3 : undefined
  const firstColumn = unit === undefined ? 3 : 4
  const lastColumn = firstColumn + form.columns.length - 1
  const isNoted =
    form.columns.length <= MOST_COLUMNS_BESIDE_NOTES && form.rows.some(({ note }) => note !== undefined)
  const note = isNoted ? lastColumn + 1 : undefined
  const hasGroups = columnGroups(form).some((group) => group !== undefined)
  const heading = FORM_ROWS.columns
  const numbers = heading + (hasGroups ? 2 : 1)
  const firstRow = numbers + 1
  return {
    sheet: sheetName(form),
    label: 1,
    code: 2,
    unit,
    firstColumn,
    lastColumn,
    note,
    width: note ?? lastColumn,
    heading,
    hasGroups,
    numbers,
    firstRow,
    lastRow: firstRow + form.rows.length - 1,
    fields: placesOf(form, firstRow, firstColumn),
  }
}

function coverLayout(form: Form): FormLayout {
  const { firstRow, label, column } = COVER
  return {
    sheet: form.title.zh,
    label,
    code: label,
    unit: undefined,
    firstColumn: column,
    lastColumn: column,
    note: undefined,
    width: 8,
    heading: firstRow - 1,
    hasGroups: false,
    numbers: firstRow - 1,
    firstRow,
    lastRow: firstRow + form.rows.length - 1,
    fields: placesOf(form, firstRow, column),
  }
}

function placesOf(form: Form, firstRow: number, firstColumn: number): Map<FieldId, CellPlace> {
  const places = new Map<FieldId, CellPlace>()
  form.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell.kind === 'field') places.set(cell.field, { row: firstRow + row, column: firstColumn + column })
    }),
  )
  return places
}
