/**
 * Mutation testing of one folder of `src/core`, see docs/mutation.md: `FOLDER=expression npx stryker run`.
 * A mutant counts as killed only by the tests that stand beside its code, in the same folder of `test/core`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const { FOLDER } = process.env
if (!FOLDER) throw new Error('which folder of src/core? e.g. FOLDER=expression npx stryker run')

const TESTS = `test/core/${FOLDER}`
/** Suites that read the project's own catalogue take seconds to begin, once for every mutant. */
const isFast = (file) => !readFileSync(file, 'utf8').includes('/support/catalogue')
const suites = readdirSync(TESTS, { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join(TESTS, file).replaceAll('\\', '/'))
  .filter(isFast)

const OUT = 'out/mutation'

export default {
  mutate: [`src/core/${FOLDER}/**/*.ts`],
  testRunner: 'jest',
  jest: {
    config: { testMatch: suites.map((file) => `<rootDir>/${file}`) },
    // Everything is imported through `#core`, so that each suite is related to each file.
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Far above what any of these suites takes, so that a busy machine does not pass for an endless loop.
  timeoutMS: 60_000,
  ignorePatterns: ['/.ci', '/assets', '/bench', '/dist', '/docs', '/out'],
  tempDirName: `${OUT}/sandbox`,
  cleanTempDir: 'always',
  incremental: true,
  incrementalFile: `${OUT}/${FOLDER}.incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { logTests: false, allowColor: false },
  htmlReporter: { fileName: `${OUT}/${FOLDER}.html` },
  jsonReporter: { fileName: `${OUT}/${FOLDER}.json` },
  thresholds: { high: 95, low: 90, break: 90 },
}
