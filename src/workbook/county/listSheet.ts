import { address, type ConditionalFormatSpec } from '#spec'
import { SheetDraft, type Content, type Styled } from '../sheetDraft'
import { linesOf } from '../textWidth'
import type { County } from './county'
import type { Drawn } from './drawnCells'
import { pageOf } from './page'

export interface ListColumn {
  readonly label: string
  readonly width: number
  readonly style: string
  /** By which the column is read again. */
  readonly name?: string
}

/** A list in words: one heading row, one row for each item, its number first. */
export interface List<T> {
  readonly sheet: string
  readonly title: string
  readonly intro: string
  readonly columns: readonly ListColumn[]
  readonly items: readonly T[]
  /** What stands behind an item's number. */
  row(item: T): readonly Content['value'][]
  /** Said below the last row. */
  readonly ending?: string | undefined
  formats?(range: (column: number) => string): ConditionalFormatSpec[]
}

const ROWS = { title: 1, intro: 2, head: 3, first: 4 } as const

export function listSheet<T>(list: List<T>, county: County): Drawn {
  const { columns, items, ending } = list
  const draft = new SheetDraft(
    list.sheet,
    columns.map(({ width }) => width),
  )
  draft
    .span(ROWS.title, 1, ROWS.title, columns.length, { value: list.title }, 'title')
    .height(ROWS.title, 28)
    .span(ROWS.intro, 1, ROWS.intro, columns.length, { value: list.intro }, 'intro')
    .height(ROWS.intro, 18)
    .height(ROWS.head, 22)
  columns.forEach(({ label }, index) => draft.put(ROWS.head, index + 1, { value: label }, 'head'))
  draft.rows(ROWS.first, items.length, (index) => {
    const values = [index + 1, ...list.row(items[index] as T)]
    const cells = columns.map(({ style }, column): Styled => {
      const value = values[column]
      return [value === undefined || value === '' ? {} : { value }, style]
    })
    const lines = columns.map(({ width }, column) => {
      const value = values[column]
      return typeof value === 'string' ? linesOf(value, width * 0.85) : 1
    })
    return { cells, height: Math.max(...lines) * 12.5 + 4 }
  })
  const last = ROWS.first + Math.max(items.length, 1) - 1
  if (ending !== undefined) draft.put(last + (items.length > 0 ? 1 : 0), 1, { value: ending }, 'plain')
  columns.forEach(({ name }, index) => {
    if (name !== undefined) draft.define(name, ROWS.first, index + 1, last)
  })
  const sheet = draft.finish({
    state: 'visible',
    freeze: { rows: ROWS.head, columns: 2 },
    ...(items.length > 0 && {
      filter: `${address(ROWS.head, 1)}:${address(last, columns.length)}`,
      ...(list.formats && {
        formats: list.formats((column) => `${address(ROWS.first, column)}:${address(last, column)}`),
      }),
    }),
    print: { ...pageOf(county, list.sheet), titleRows: `${ROWS.head}:${ROWS.head}` },
  })
  return { sheet, names: draft.names }
}
