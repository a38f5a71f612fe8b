import type { Catalogue } from '../catalogue/catalogue'
import {
  LEDGER_INPUTS,
  ledgerName,
  type CountyInput,
  type LedgerEntry,
  type LedgerInput,
} from '../model/countyInput'
import type { FieldId } from '../model/field'
import { MARKER } from '../model/marker'
import type { NamedRange, RawValue, WorkbookContent } from '../model/raw'

type Templates = Pick<Catalogue, 'templates'>

/**
 * What people typed into a county workbook, by name and never by place: rows and sheets may have moved. A name that
 * is missing, as in a workbook of an older edition, holds nothing.
 * @returns undefined when the workbook is none of a county
 */
export function countyInputOf(content: WorkbookContent, catalogue: Templates): CountyInput | undefined {
  const { names } = content
  const kind = names.get(MARKER.kind)?.values[0]?.[0]
  if (typeof kind !== 'string' || catalogue.templates.get(kind)?.kind.level !== 'county') return undefined
  const fields = [...countyFields(catalogue)]
  const numbers = ledgerName('', 'number')
  const keys = [...names.keys()].flatMap((name) =>
    name.startsWith(numbers) ? name.slice(numbers.length) : [],
  )
  return {
    supplement: new Map(fields.map((id) => [id, names.get(id)?.values[0]?.[0]])),
    ledgers: new Map(keys.map((key) => [key, entriesOf(key, names)])),
  }
}

const countyFields = ({ templates }: Templates): ReadonlySet<FieldId> =>
  new Set(
    [...templates.values()].flatMap(({ kind, fields }) =>
      kind.level === 'county' ? [...fields.keys()] : [],
    ),
  )

function entriesOf(key: string, names: ReadonlyMap<string, NamedRange>): LedgerEntry[] {
  const rows = names.get(ledgerName(key, 'number'))
  if (!rows) return []
  const name = names.get(ledgerName(key, 'name'))
  return rows.values.flatMap(([number], index): LedgerEntry[] => {
    const row = rows.row + index
    const typed = new Map<LedgerInput, RawValue>()
    for (const input of LEDGER_INPUTS) {
      const raw = inRow(names.get(ledgerName(key, input)), row)
      if (raw !== undefined && raw !== '') typed.set(input, raw)
    }
    return typed.size === 0 ? [] : [{ number, name: inRow(name, row), typed }]
  })
}

/** By the sheet's row: a row inserted at the edge may have widened one name and not the other. */
const inRow = (range: NamedRange | undefined, row: number): RawValue => range?.values[row - range.row]?.[0]
