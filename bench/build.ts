import { join } from 'node:path'
import type { Configuration } from 'webpack'
import webpack from 'webpack'
import { IS_SMOKE } from './measure'

/** webpack's name for Node's own `require`. */
declare const __non_webpack_require__: (path: string) => unknown

/** A file of the project that is no TypeScript. */
export const projectFile = (root: string, path: string): unknown => __non_webpack_require__(join(root, path))

/** The project's own configuration of the pane's build. */
export function paneConfiguration(root: string): Configuration {
  const configurations = projectFile(root, './webpack.config.js') as Configuration[]
  const pane = configurations.find(({ name }) => name === 'pane')
  if (!pane) throw new Error('webpack.config.js has no pane')
  return pane
}

/** Builds one more entry as the pane is built, and gives the files of its first load. */
export function build(
  root: string,
  entry: string,
  out: string,
  more: Partial<Configuration> = {},
): Promise<string[]> {
  const pane = paneConfiguration(root)
  const output = { ...pane.output, path: out, filename: '[name].js', publicPath: 'auto' }
  const optimization = { ...(more.optimization ?? pane.optimization), minimize: !IS_SMOKE }
  const own = { entry: { main: entry }, output, context: root, plugins: [] }
  const compiler = webpack({ ...pane, ...own, ...more, optimization })
  return new Promise((resolve, reject) => {
    compiler.run((problem, stats) => {
      if (problem) return reject(problem)
      if (!stats || stats.hasErrors()) return reject(new Error(stats?.toString({ all: false, errors: true })))
      const files = stats.compilation.entrypoints.get('main')?.getFiles() ?? []
      compiler.close(() => resolve(files.map((file) => join(out, file))))
    })
  })
}
