import { HyperFormula, type RawCellContent, type SimpleCellAddress } from 'hyperformula'
import {
  LAST_YEAR,
  toGuardedFormula,
  type Field,
  type FieldId,
  type RawValue,
  type Submission,
  type Template,
} from '#core'

/** The checks as the formulas of our own templates, in a spreadsheet engine: fields in column A, checks in column B. */
export interface Sheet {
  /** Sets every cell and recalculates. */
  recalculate(submission: Submission): void
  set(id: FieldId, raw: RawValue): void
  /** 0 fails, 1 passes, 2 cannot be told. */
  outcomes(): Uint8Array
  destroy(): void
}

export function sheetOf(template: Template, submission: Submission): Sheet {
  const ids = [...template.fields.keys()]
  const rows = new Map([...ids, ...ids.map((id) => LAST_YEAR + id)].map((id, row) => [id, row]))
  const plain = (id: FieldId): FieldId => (id.startsWith(LAST_YEAR) ? id.slice(LAST_YEAR.length) : id)
  const field = (id: FieldId): Field => template.fields.get(plain(id)) as Field
  const reference = (id: FieldId): string => `$A$${(rows.get(id) ?? 0) + 1}`
  const context = { field, reference }
  const checks = template.checks.map(({ expression }) => `=${toGuardedFormula(expression, context)}`)
  const inputs = ({ cells }: Submission): RawCellContent[][] => ids.map((id) => [contentOf(cells.get(id))])
  const height = Math.max(checks.length, 2 * ids.length)
  const values = inputs(submission)
  const grid = Array.from({ length: height }, (_, row): RawCellContent[] => [
    values[row]?.[0] ?? null,
    checks[row] ?? null,
  ])
  const engine = HyperFormula.buildFromArray(grid, { licenseKey: 'gpl-v3' }, [
    // It knows the function only; Excel knows the word as well.
    { name: 'TRUE', expression: '=TRUE()' },
  ])
  const at = (row: number, col: number): SimpleCellAddress => ({ sheet: 0, row, col })
  return {
    recalculate: (next) => void engine.setCellContents(at(0, 0), inputs(next)),
    set: (id, raw) => void engine.setCellContents(at(rows.get(id) ?? 0, 0), contentOf(raw)),
    outcomes: () =>
      Uint8Array.from(checks, (_, row) => {
        const value = engine.getCellValue(at(row, 1))
        return typeof value === 'boolean' ? Number(value) : 2
      }),
    destroy: () => engine.destroy(),
  }
}

/** Digits that are a text stay one. */
const contentOf = (raw: RawValue): RawCellContent =>
  raw === undefined || raw === '' || typeof raw === 'object'
    ? null
    : typeof raw === 'string'
      ? `'${raw}`
      : raw
