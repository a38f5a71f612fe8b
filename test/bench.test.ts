import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from './support/catalogue'

/** That the measurements still run, and that our verdicts are those of the peers; no time is judged. */
test.each<[string, RegExp[]]>([
  [
    'checking',
    [
      /## Checking/,
      /every check, values at hand .* `new Function`/,
      /HyperFormula/,
      /such schools, every check/,
    ],
  ],
  ['pane', [/## One edit in the browser/, /\| p99 +\| [\d.]+ (µs|ms) \|/]],
  ['county', [/## A county in the browser/, /\| 2 +\| [\d.]+ m?s/]],
  [
    'bundle',
    [
      /\| ours, a twelve-year school open, in Chinese +\| \d+\.\d +\|/,
      /Microsoft’s template/,
      /importing everything/,
    ],
  ],
  ['opening', [/\| ours, to its first findings +\| [\d.]+ m?s +\| 1\.00 +\| \d+\.\d +\|/, /template/]],
  ['start', [/`xuebiao --help`/, /`xuebiao check` of one file/]],
  ['reading', [/\| primary school +\|/, /\| kindergarten +\|/]],
  ['calamine', [/calamine/]],
  ['writing', [/limit: deflate alone/, /\| ours +\|/, /exceljs/]],
  ['rollup', [/\| 2 schools +\|/]],
  ['threads', [/\| 2 +\|.* × /]],
  ['width', [/\| \w+ +\| \d+ +\| [\d.]+ m?s +\|/]],
  ['growth', [/\| 2 +\|/, /\| 3 +\|.* KB/, /On paper: 500,000 schools/]],
])('bench %s runs', (section, lines) => {
  const printed = execFileSync(process.execPath, [join(PROJECT, 'dist', 'bench.js'), section], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, BENCH_ROUNDS: '1' },
  })
  for (const line of lines) expect(printed).toMatch(line)
  expect(printed).not.toMatch(/NaN|undefined|Infinity/)
})
