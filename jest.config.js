/** Tests are transpiled only; `npm run lint` does the type checking. */
const { compilerOptions } = require('./tsconfig.json')

const typescript = [
  'ts-jest',
  {
    tsconfig: {
      ...compilerOptions,
      module: 'commonjs',
      moduleResolution: 'node10',
      ignoreDeprecations: '6.0',
      isolatedModules: true,
      allowJs: true,
      rootDir: __dirname,
    },
  },
]
/** Packages without a CommonJS form, which jest cannot load as they are. */
const MODULES_ONLY = 'hyparquet|hyparquet-writer'

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
  testTimeout: 120000,
  globalSetup: '<rootDir>/test/support/sharedFolder.js',
  globalTeardown: '<rootDir>/test/support/removeSharedFolder.js',
  // One for each core: jest would keep one free, which on two cores is half of the machine. A third was no quicker.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/sequencer.js',
  transform: { '\\.tsx?$': typescript, [`/node_modules/(${MODULES_ONLY})/.+\\.js$`]: typescript },
  // Copies of the project in which mutants are tried.
  modulePathIgnorePatterns: ['<rootDir>/out/'],
  transformIgnorePatterns: [`/node_modules/(?!(${MODULES_ONLY})/)`],
}
