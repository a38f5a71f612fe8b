/**
 * Mutation testing of one folder or one file of `src/core`, see docs/mutation.md: `CORE=expression npx stryker run`.
 * A mutant counts as killed only by the tests that stand beside its code: the suite of the file's own
 * name, or else those of the folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

const { CORE } = process.env
if (!CORE) throw new Error('which part of src/core? e.g. CORE=expression or CORE=check/cell npx stryker run')
const isFile = existsSync(`src/core/${CORE}.ts`)

/** Suites that read the project's own catalogue take seconds to begin, once for every mutant. */
const isFast = (file) => !/support\/(c|writtenC)atalogue'/.test(readFileSync(file, 'utf8'))
const suitesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter(isFast)
const own = `test/core/${CORE}.test.ts`
const suites = existsSync(own) ? [own] : suitesIn(`test/core/${isFile ? dirname(CORE) : CORE}`)

const OUT = 'out/mutation'
const REPORT = `${OUT}/${CORE.replaceAll('/', '-')}`

export default {
  mutate: [isFile ? `src/core/${CORE}.ts` : `src/core/${CORE}/**/*.ts`],
  testRunner: 'jest',
  jest: {
    config: { testMatch: suites.map((file) => `<rootDir>/${file}`) },
    // Everything is imported through `#core`, so that each suite is related to each file.
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Far above what any of these suites takes, so that a busy machine does not pass for an endless loop.
  timeoutMS: 20_000,
  ignorePatterns: ['/.ci', '/assets', '/bench', '/dist', '/docs', '/out'],
  tempDirName: `${OUT}/sandbox`,
  cleanTempDir: 'always',
  incremental: true,
  incrementalFile: `${REPORT}.incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { logTests: false, allowColor: false },
  htmlReporter: { fileName: `${REPORT}.html` },
  jsonReporter: { fileName: `${REPORT}.json` },
  thresholds: { high: 95, low: 90, break: 90 },
}
