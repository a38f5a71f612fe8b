import type { FieldId } from './field'
import type { RawValue } from './raw'

/** What the county writes by hand beside each project of a plan's ledger (项目台账). */
export const LEDGER_INPUTS = ['progress', 'person', 'remark'] as const
export type LedgerInput = (typeof LEDGER_INPUTS)[number]

/** The named columns of a ledger: whose row it is, and what is typed there. */
export type LedgerColumn = 'number' | 'name' | LedgerInput

/** Ledgers are told apart by their plan's id, with what a defined name may not hold replaced. */
export const ledgerKey = (plan: string): string => plan.replace(/[^\p{L}\p{N}._]/gu, '_')

export const LEDGER_NAME = 'ledger.'

/** Defined name of a column of a plan's ledger: `ledger.progress.zichuan_2023`. */
export const ledgerName = (key: string, column: LedgerColumn): string => `${LEDGER_NAME}${column}.${key}`

/** A row of a ledger in which somebody has typed. */
export interface LedgerEntry {
  /** The project's number; anything else where the county added a row of its own. */
  readonly number: RawValue
  readonly name: RawValue
  /** Blank cells are left out. */
  readonly typed: ReadonlyMap<LedgerInput, RawValue>
}

/** Everything people typed into a county workbook, by which it can be made anew without losing a word. */
export interface CountyInput {
  /** The cells of the county's own form (县级补充表). */
  readonly supplement: ReadonlyMap<FieldId, RawValue>
  /** Ledgers by `ledgerKey`, rows in the order they stood. */
  readonly ledgers: ReadonlyMap<string, readonly LedgerEntry[]>
}

export const NO_COUNTY_INPUT: CountyInput = { supplement: new Map(), ledgers: new Map() }
