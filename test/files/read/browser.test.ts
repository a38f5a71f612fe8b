import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import webpack, { type Configuration } from 'webpack'
import type * as Reading from '../../../src/files/read'
import { row, workbook } from '../../support/xlsxFixture'

/** Bundles the reading room as for a web page, without Node's modules. */
async function bundle(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'xuebiao-test-'))
  const configuration: Configuration = {
    mode: 'production',
    optimization: { minimize: false },
    target: 'web',
    context: join(__dirname, '../../..'),
    entry: './src/files/read/index.ts',
    output: { path, filename: 'read.js', library: { name: 'reading', type: 'var' } },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
  }
  const complaints = await new Promise<string>((resolve, reject) =>
    webpack(configuration, (error, stats) =>
      error ? reject(error) : resolve(stats?.toString({ preset: 'errors-only' }) ?? ''),
    ),
  )
  expect(complaints).toBe('')
  return readFile(join(path, 'read.js'), 'utf8')
}

it('reads in a browser, which has neither zlib nor Buffer', async () => {
  const script = await bundle()
  const page = createContext({ TextDecoder, TextEncoder })
  const { readCells } = runInContext(`${script}; reading`, page) as typeof Reading
  const bytes = workbook({
    strings: '<si><t>学校</t></si>',
    rows: row(1, '<c t="s"><v>0</v></c><c><v>7</v></c>'),
  })
  const values: unknown[] = []
  readCells(bytes, undefined, (_, __, ___, value) => values.push(value))
  expect(values).toEqual(['学校', 7])
})
