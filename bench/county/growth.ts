import { median, ROUNDS, table, time } from '../measure'
import type { Held } from './children'
import { child, MEGABYTE, rollUp, type Taken } from './processes'

/** Rounded: schools of all kinds, and divisions of county level. */
const COUNTRY = { schools: 500_000, counties: 2_800 }

interface Measured {
  readonly count: number
  /** Of one file, in milliseconds. */
  readonly cpu: number
  readonly peak: number
  readonly held: Held
}

/** What a further file costs, from few to many; `folders` hold that many school workbooks. */
export function growth(root: string, folders: ReadonlyMap<number, string>): string {
  const measured = [...folders].map(([count, at]): Measured => {
    const rounds = Array.from({ length: count > 1000 ? 1 : ROUNDS }, () => rollUp(root, at))
    const of = (key: keyof Taken): number => median(rounds.map((each) => each[key]))
    return {
      count,
      cpu: of('cpu') / count,
      peak: of('peak'),
      held: child<Held>('held', at),
    }
  })
  const rows = measured.map(({ count, cpu, peak, held }, index) => {
    const before = measured[index - 1]
    const further = (now: number, then: number | undefined): string =>
      before && then !== undefined ? `${Math.round((now - then) / (count - before.count) / 1024)} KB` : ''
    return [
      String(count),
      time(cpu),
      before ? `${(cpu / before.cpu).toFixed(2)} ×` : '',
      `${Math.round(peak / MEGABYTE)} MB`,
      further(peak, before?.peak),
      further(held.rollup, before?.held.rollup),
      further(held.workbook, before?.held.workbook),
      further(held.writing, before?.held.writing),
    ]
  })
  return [
    '`xuebiao rollup` over ever more files: the same schools again under other codes. Processor time of all threads, one',
    'run beyond 1,000 files. The last three columns are what is in use of each school, measured once after garbage was',
    'collected: tables are made row by row while they are written, so that the workbook holds hardly more than its lists, and',
    'its writing the texts that cells share. The peak is larger, because the engine lets garbage lie while there is room.',
    '',
    table(
      [
        'files',
        'per file',
        'against the row above',
        'peak memory',
        'a further file adds',
        'figures and findings',
        'the workbook before it is written',
        'while it is written',
      ],
      rows,
    ),
    '',
    onPaper(measured),
  ].join('\n')
}

/** The whole country by these slopes. */
function onPaper(measured: readonly Measured[]): string {
  const [few, more] = measured as [Measured, Measured]
  const [before, most] = measured.slice(-2) as [Measured, Measured]
  const perFile = (more.cpu * more.count - few.cpu * few.count) / (more.count - few.count)
  const start = few.cpu * few.count - perFile * few.count
  const schools = COUNTRY.schools / COUNTRY.counties
  const county = start + perFile * schools
  const memory = ((most.peak - before.peak) / (most.count - before.count)) * COUNTRY.schools
  const number = (of: number): string => of.toLocaleString('en')
  return [
    `On paper: ${number(COUNTRY.schools)} schools are ${number(COUNTRY.counties)} counties of ${Math.round(schools)}. By the line through the first two rows a county`,
    `takes ${time(county)} of a processor, and all of them ${((county * COUNTRY.counties) / 3_600_000).toFixed(1)} hours of one. One process over all would need`,
    `${Math.round(memory / MEGABYTE / 1024)} GB by the last slope, and nobody could open its workbook: the county is the unit, and the places above`,
    'add counties’ workbooks up.',
  ].join('\n')
}
