import { median, ratio, ROUNDS, table, time, times } from '../measure'
import type { Held, Writing } from './children'
import { child, rollUp, type Taken } from './processes'

const MEGABYTE = 1024 * 1024

/** Files to a county workbook, whole processes in turn with exceljs; `schools` is a folder of `count` files. */
export function rollup(root: string, schools: string, count: number): string {
  const ours: Taken[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(rollUp(root, schools))
    theirs.push(child<number>('peer', schools))
  }
  const ms = ours.map((each) => each.ms)
  return [
    'Ours is `xuebiao rollup` as it is called, with its start, its checks, names, validations, formats and charts. exceljs',
    'loads the same files, writes the county workbook’s values, formulas and styles, and does nothing else; the start of its',
    'process is not counted.',
    '',
    table(
      ['files to county workbook', 'ours', 'peak memory', 'exceljs', 'exceljs ÷ ours'],
      [
        [
          `${count} schools`,
          time(median(ms)),
          `${Math.round(median(ours.map(({ peak }) => peak)) / MEGABYTE)} MB`,
          time(median(theirs)),
          `**${times(ratio(theirs, ms))}**`,
        ],
      ],
    ),
  ].join('\n')
}

/** The county workbook of a folder's schools, from data to bytes. */
export function writing(schools: string, count: number): string {
  const { first, ours, deflate, exceljs } = child<Writing>('writing', schools)
  const row = (what: string, taken: readonly number[]): string[] => [
    what,
    time(median(taken)),
    `${ratio(taken, deflate).toFixed(1)} ×`,
  ]
  return [
    `The county workbook of ${count} schools. The limit is zlib at level 6 over the bytes of the same parts, ready-made; the others`,
    'make the rows of the large tables meanwhile, which before stood ready in memory.',
    '',
    table(
      ['from data to bytes', 'time', '÷ limit'],
      [
        row('limit: deflate alone', deflate),
        row('ours', ours),
        [
          'ours, first in the process, library loaded',
          time(first),
          `${(first / median(deflate)).toFixed(1)} ×`,
        ],
        row('exceljs, cells and styles only', exceljs),
      ],
    ),
  ].join('\n')
}

/** What a further file costs, from few to many; `folders` hold that many school workbooks. */
export function growth(root: string, folders: ReadonlyMap<number, string>): string {
  const measured = [...folders].map(([count, at]) => {
    const rounds = Array.from({ length: count > 1000 ? 1 : ROUNDS }, () => rollUp(root, at))
    const of = (key: keyof Taken): number => median(rounds.map((each) => each[key]))
    return { count, cpu: of('cpu') / count, peak: of('peak'), held: child<Held>('held', at) }
  })
  const rows = measured.map(({ count, cpu, peak, held }, index) => {
    const before = measured[index - 1]
    const further = (of: (each: (typeof measured)[number]) => number, now: number): string =>
      before ? `${Math.round((now - of(before)) / (count - before.count) / 1024)} KB` : ''
    return [
      String(count),
      time(cpu),
      before ? `${(cpu / before.cpu).toFixed(2)} ×` : '',
      `${Math.round(peak / MEGABYTE)} MB`,
      further((each) => each.peak, peak),
      further((each) => each.held.rollup, held.rollup),
      further((each) => each.held.workbook, held.workbook),
    ]
  })
  return [
    '`xuebiao rollup` over ever more files: the same schools again under other codes. Processor time of all threads, one',
    'run beyond 1,000 files. The last two columns are what the result itself holds of each school: tables are made row by',
    'row while they are written, so that the workbook holds hardly more than its lists.',
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
      ],
      rows,
    ),
  ].join('\n')
}
