import { availableParallelism } from 'node:os'
import { WORTH_IT } from '../../src/cli/readers'
import { median, ratio, ROUNDS, table, time, times } from '../measure'
import type { Writing } from './children'
import { child, MEGABYTE, rollUp, type Taken } from './processes'

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

/** The program with all cores of the machine and as if it had one, over folders of ever more files. */
export function threads(root: string, folders: ReadonlyMap<number, string>): string {
  const cores = availableParallelism()
  const rows = [...folders].map(([count, at]) => {
    const one: Taken[] = []
    const several: Taken[] = []
    for (let round = 0; round < ROUNDS; round++) {
      one.push(rollUp(root, at, 1))
      several.push(rollUp(root, at))
    }
    const of = (all: readonly Taken[], key: keyof Taken): number[] => all.map((each) => each[key])
    return [
      String(count),
      time(median(of(one, 'ms'))),
      time(median(of(several, 'ms'))),
      `**${ratio(of(one, 'ms'), of(several, 'ms')).toFixed(2)} ×**`,
      `${ratio(of(several, 'cpu'), of(one, 'cpu')).toFixed(2)} ×`,
    ]
  })
  return [
    `\`xuebiao rollup\` as it is called, whole processes in turn: on all cores of the machine, and told that there is one. The program`,
    `takes threads from ${WORTH_IT} files on: before that one thread has read them by the time others have begun. What adds up,`,
    'checks and writes is one thread, and compresses what it writes on others either way.',
    '',
    table(['files', 'one core', `${cores} cores`, 'one ÷ several', 'processor time, several ÷ one'], rows),
  ].join('\n')
}
