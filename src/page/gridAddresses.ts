import type { Form, FormCell, Submission } from '#core'

/** How the cells of a form are called in its workbook: a letter for each column, a number for each row. */
export interface GridAddresses {
  readonly letters: readonly string[]
  readonly numbers: readonly string[]
}

/**
 * Made from where the cells were found, as findings name them, wherever rows were moved to. Where a row or column
 * has no cells of its own, or they no longer stand in one line, it has no address.
 */
export function gridAddresses(
  { columns, rows }: Pick<Form, 'columns' | 'rows'>,
  addresses: Submission['addresses'],
): GridAddresses {
  const shared = (cells: readonly (FormCell | undefined)[], part: RegExp): string => {
    const found = cells.flatMap((cell) => {
      const address = cell?.kind === 'field' ? addresses.get(cell.field) : undefined
      return address ? (part.exec(address.cell) ?? []) : []
    })
    const [first = ''] = found
    return found.every((each) => each === first) ? first : ''
  }
  return {
    letters: columns.map((_, index) =>
      shared(
        rows.map(({ cells }) => cells[index]),
        /^[A-Z]+/,
      ),
    ),
    numbers: rows.map(({ cells }) => shared(cells, /\d+$/)),
  }
}
