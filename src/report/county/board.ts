import type { RollupResult } from '#app'
import type { Expected, School, SealStanding } from '#core'
import { findingCounts, type FindingCounts } from '../findingCounts'

/** What came of a school that should report, or that reported without being asked. */
export const TILE_STATES = [
  'missing',
  'refused',
  'sentTwice',
  'wrongYear',
  'late',
  'unexpected',
  'received',
] as const

/** What became of a school on the board of who reported. */
export type TileState = (typeof TILE_STATES)[number]

/** A school on the board of who reported. */
export interface Tile {
  readonly schoolId: string
  readonly schoolName: string
  readonly state: TileState
  /** Absent for schools that are not counted. */
  readonly counts?: FindingCounts
  readonly seal?: SealStanding
}

/** The schools of one township; `undefined`: nobody says which. */
export interface BoardGroup {
  readonly township: string | undefined
  readonly tiles: readonly Tile[]
}

/** A tile for every school that should report or did, by township. */
export function boardOf({ rollup, received, refused }: RollupResult): BoardGroup[] {
  const groups = new Map<string | undefined, Tile[]>()
  const put = (township: string | undefined, tile: Tile): void => {
    const name = township?.trim() || undefined
    groups.set(name, [...(groups.get(name) ?? []), tile])
  }
  const unexpected = new Set(rollup.unexpected)
  for (const school of rollup.schools) {
    const state = unexpected.has(school) ? 'unexpected' : rollup.late.includes(school) ? 'late' : 'received'
    put(school.township, countedTile(school, state))
  }
  const twice = new Map<string, string>()
  for (const each of rollup.excluded)
    if (each.reason === 'sentTwice' || each.reason === 'waitsBelow') twice.set(each.schoolId, each.source)
  const late = new Set(rollup.excluded.flatMap((each) => (each.reason === 'wrongYear' ? [each.source] : [])))
  const lateSchools = new Set(
    received.flatMap(({ submission, report }) => {
      const id = report.readings.get('schoolId')
      return late.has(submission.source) && id?.state === 'value' ? [String(id.value)] : []
    }),
  )
  // A file that cannot be read says nothing of its school, but its name often does.
  const isNamed = ({ schoolId, schoolName }: Expected): boolean =>
    refused.some(
      ({ source }) => source.includes(schoolId) || (schoolName !== '' && source.includes(schoolName)),
    )
  const stateOf = (expected: Expected): TileState => {
    if (lateSchools.has(expected.schoolId)) return 'wrongYear'
    return isNamed(expected) ? 'refused' : 'missing'
  }
  for (const each of rollup.missing)
    put(each.townshipName, { schoolId: each.schoolId, schoolName: each.schoolName, state: stateOf(each) })
  for (const [schoolId, source] of twice) {
    const expected = rollup.roster.find((each) => each.schoolId === schoolId)
    const own = received.find(({ submission }) => submission.source === source)?.report.readings
    const text = (id: string): string | undefined => {
      const reading = own?.get(id)
      return reading?.state === 'value' ? String(reading.value) : undefined
    }
    put(expected?.townshipName ?? text('townshipName'), {
      schoolId,
      schoolName: expected?.schoolName ?? text('schoolName') ?? schoolId,
      state: 'sentTwice',
    })
  }
  const order = ({ state }: Tile): number => TILE_STATES.indexOf(state)
  return [...groups]
    .sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1))
    .map(([township, tiles]) => ({
      township,
      tiles: tiles.sort((a, b) => order(a) - order(b) || (a.schoolId < b.schoolId ? -1 : 1)),
    }))
}

function countedTile({ schoolId, schoolName, received }: School, state: TileState): Tile {
  return {
    schoolId,
    schoolName,
    state,
    counts: findingCounts(received.report),
    seal: received.seal.standing,
  }
}
