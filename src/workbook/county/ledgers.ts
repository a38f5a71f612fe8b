import { ledgerKey, type LedgerEntry, type Project, type TargetProgress } from '#core'
import type { County, PlanSheet } from './county'
import type { Drawn } from './drawnCells'
import type { CountyContext } from './request'

/** A plan's ledger, with what the county typed into it before. */
export interface Ledger {
  readonly key: string
  readonly sheet: string
  readonly title: string
  readonly projects: readonly Project[]
  readonly progress: readonly TargetProgress[]
  /** The plan's own sheet, whose figures the ledger shows; absent where only what was typed is left. */
  readonly drawn: Drawn | undefined
  readonly typed: ReadonlyMap<number, LedgerEntry>
  /** What was typed in rows that are no project now. */
  readonly kept: readonly LedgerEntry[]
}

/** The ledgers of all plans that have one; then those that somebody wrote in and that no plan has any more. */
export function ledgersOf(
  plans: readonly { readonly planned: PlanSheet; readonly drawn: Drawn }[],
  county: County,
  entries: NonNullable<CountyContext['ledgers']>,
): Ledger[] {
  const labels = county.words.ledger
  const current = plans.flatMap(({ planned: { plan, progress, sheet }, drawn }): Ledger[] => {
    if (!plan.projects) return []
    const key = ledgerKey(plan.id)
    return [
      {
        key,
        sheet: sheetTitle(labels.sheet(sheet)),
        title: labels.title(county.say(plan.title)),
        projects: plan.projects,
        progress,
        drawn,
        ...sorted(entries.get(key) ?? [], plan.projects),
      },
    ]
  })
  const past = [...entries].flatMap(([key, own]): Ledger[] =>
    own.length === 0 || current.some((ledger) => ledger.key === key)
      ? []
      : [
          {
            key,
            sheet: sheetTitle(labels.sheetOfKey(key)),
            title: labels.titleOfKey(key),
            projects: [],
            progress: [],
            drawn: undefined,
            ...sorted(own, []),
          },
        ],
  )
  return [...current, ...past]
}

const sheetTitle = (title: string): string => title.slice(0, LONGEST_SHEET_NAME)
const LONGEST_SHEET_NAME = 31

/** By project number; the second of two rows of one project is kept apart. */
function sorted(
  entries: readonly LedgerEntry[],
  projects: readonly Project[],
): Pick<Ledger, 'typed' | 'kept'> {
  const numbers = new Set(projects.map(({ number }) => number))
  const typed = new Map<number, LedgerEntry>()
  const kept: LedgerEntry[] = []
  for (const entry of entries) {
    const number = typeof entry.number === 'string' ? Number(entry.number) : entry.number
    if (typeof number === 'number' && numbers.has(number) && !typed.has(number)) typed.set(number, entry)
    else kept.push(entry)
  }
  return { typed, kept }
}
