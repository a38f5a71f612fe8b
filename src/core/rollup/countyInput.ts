import type { Catalogue } from '../catalogue/catalogue'
import {
  LEDGER_INPUTS,
  ledgerName,
  ROSTER_NAME,
  rosterName,
  TAKES,
  type CountyInput,
  type LedgerEntry,
  type LedgerInput,
} from '../model/countyInput'
import { inRow, textInRow } from './columns'
import { kindOf } from '../check/submission'
import { RECEPTION, ROLLUP } from '../model/countyNames'
import type { FieldId } from '../model/field'
import type { NamedRange, RawValue, WorkbookContent } from '../model/raw'
import type { Decision, Expected } from '../model/rollup'
import { InputProblem, type InputReason } from './inputProblem'
import { rosterOf, type TableLine } from './roster'

type Templates = Pick<Catalogue, 'templates'>

/**
 * What people typed into a county workbook, by name and never by place: rows and sheets may have moved. A name that
 * is missing, as in a workbook of an older edition, holds nothing.
 * @returns undefined when the workbook is none of a county
 * @throws InputProblem where something typed makes no sense, naming the row
 */
export function countyInputOf(
  content: WorkbookContent,
  catalogue: Pick<Catalogue, 'templates' | 'kinds'>,
): CountyInput | undefined {
  const { names } = content
  const kind = kindOf(content)
  if (kind === undefined || catalogue.templates.get(kind)?.kind.level !== 'county') return undefined
  const numbers = ledgerName('', 'number')
  const ledgers = [...names].filter(([name]) => name.startsWith(numbers))
  return {
    supplement: new Map(countyFields(catalogue).map((id) => [id, names.get(id)?.values[0]?.[0]])),
    ledgers: new Map(
      ledgers.map(([name, rows]) => {
        const key = name.slice(numbers.length)
        return [key, entriesOf(key, rows, names)]
      }),
    ),
    roster: rosterIn(names, catalogue),
    decisions: decisionsIn(names),
    deadline: deadlineIn(names.get(ROLLUP.deadline)),
  }
}

const countyFields = ({ templates }: Templates): FieldId[] =>
  [...templates.values()]
    .filter(({ kind }) => kind.level === 'county')
    .flatMap(({ fields }) => [...fields.keys()])

function entriesOf(key: string, rows: NamedRange, names: ReadonlyMap<string, NamedRange>): LedgerEntry[] {
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

function rosterIn(
  names: ReadonlyMap<string, NamedRange>,
  catalogue: Pick<Catalogue, 'templates' | 'kinds'>,
): Expected[] | undefined {
  const columns = [...names].filter(([name]) => name.startsWith(ROSTER_NAME))
  const key = names.get(rosterName('schoolId'))
  if (!key) return undefined
  const lines = key.values.flatMap((_, index): TableLine[] => {
    const line = key.row + index
    const texts = columns.flatMap(([name, range]): [FieldId, string][] => {
      const text = textInRow(range, line)
      return text === '' ? [] : [[name.slice(ROSTER_NAME.length), text]]
    })
    return texts.length === 0 ? [] : [{ line, texts: new Map(texts) }]
  })
  return lines.length === 0 ? undefined : rosterOf(lines, catalogue, key.sheet)
}

function decisionsIn(names: ReadonlyMap<string, NamedRange>): Decision[] {
  const takes = names.get(RECEPTION.take)
  if (!takes) return []
  return takes.values.flatMap((_, index): Decision[] => {
    const row = takes.row + index
    const text = textInRow(takes, row)
    if (text === '') return []
    const problem = (reason: InputReason): InputProblem => new InputProblem(reason, row, text, takes.sheet)
    const take = TAKE_KINDS.find((each) => TAKES[each] === text)
    if (take === undefined) throw problem('badTake')
    const column = (name: string): string => textInRow(names.get(name), row)
    const digest = column(RECEPTION.digest)
    if (digest === '') throw problem('takeWithoutFile')
    const schoolId = column(RECEPTION.schoolId) || undefined
    return [{ digest, take, reason: column(RECEPTION.reason), source: column(RECEPTION.file), schoolId }]
  })
}

const TAKE_KINDS = Object.keys(TAKES) as (keyof typeof TAKES)[]

function deadlineIn(range: NamedRange | undefined): number | undefined {
  if (!range) return undefined
  const raw = inRow(range, range.row)
  if (raw === undefined || raw === '') return undefined
  if (typeof raw === 'number' && raw > 0) return raw
  throw new InputProblem('badDeadline', range.row, rawString(raw), range.sheet)
}

const rawString = (raw: RawValue): string => (typeof raw === 'object' ? '' : String(raw))
