import { joinedName } from './countyNames'
import type { FieldId } from './field'
import type { RawValue } from './raw'
import type { Decision, Expected } from './rollup'

/** What the county writes by hand beside each project of a plan's ledger (项目台账). */
export const LEDGER_INPUTS = ['progress', 'person', 'remark'] as const

/** What a county types into a row of a ledger: progress, person, remark. */
export type LedgerInput = (typeof LEDGER_INPUTS)[number]

/** The named columns of a ledger: whose row it is, and what is typed there. */
export type LedgerColumn = 'number' | 'name' | LedgerInput

/** Ledgers are told apart by their plan's id, with what a defined name may not hold replaced. */
export const ledgerKey = (plan: string): string => joinedName(plan)

const LEDGER_NAME = 'ledger.'

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

/** Defined name of a column of the roster (应报名册), by field: `roster.schoolId`. */
export const ROSTER_NAME = 'roster.'

/** The defined name of the roster’s column for a field: `roster.schoolId`. */
export const rosterName = (field: FieldId): string => `${ROSTER_NAME}${field}`

/** What the county writes beside a file in the list of files received, in any language of the workbook. */
export const TAKES = { adopt: '采用', exclude: '不计入' } as const satisfies Record<Decision['take'], string>

/** Everything people typed into a county workbook, by which it can be made anew without losing a word. */
export interface CountyInput {
  /** The cells of the county's own form (县级补充表). */
  readonly supplement: ReadonlyMap<FieldId, RawValue>
  /** Ledgers by `ledgerKey`, rows in the order they stood. */
  readonly ledgers: ReadonlyMap<string, readonly LedgerEntry[]>
  /** Absent where no school is on it. */
  readonly roster: readonly Expected[] | undefined
  readonly decisions: readonly Decision[]
  /** Until when schools were to report, as Excel counts days; absent: no day was set. */
  readonly deadline: number | undefined
}

/** What a county has typed that has not typed anything. */
export const NO_COUNTY_INPUT: CountyInput = {
  supplement: new Map(),
  ledgers: new Map(),
  roster: undefined,
  decisions: [],
  deadline: undefined,
}
