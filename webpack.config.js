const path = require('path')

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
}

/** The command line: one file for Node; its npm packages stay in node_modules. */
const cli = {
  name: 'cli',
  target: 'node20',
  mode: 'production',
  entry: { xuebiao: './src/cli/index.ts', docs: './scripts/docs.ts', bench: './bench/bench.ts' },
  output: { path: path.join(__dirname, 'dist'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  externals: [({ request }, done) => done(null, /^[.#/]/.test(request) ? undefined : `commonjs ${request}`)],
  module: { rules: [typescript] },
  node: { __dirname: false },
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
}

module.exports = [cli]
