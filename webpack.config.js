const path = require('path')
const CopyPlugin = require('copy-webpack-plugin')
const HtmlPlugin = require('html-webpack-plugin')
const Minimizer = require('minimizer-webpack-plugin')
const { EnvironmentPlugin } = require('webpack')
const { atHost, autoOpen, contentPolicy, officeJs } = require('./config/addresses')
const { devServer } = require('./config/devServer')

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
  entry: {
    xuebiao: './src/cli/index.ts',
    reader: './src/cli/reader.ts',
    catalogue: './scripts/catalogue.ts',
    docs: './scripts/docs.ts',
    bench: './bench/bench.ts',
  },
  output: {
    path: path.join(__dirname, 'dist'),
    filename: '[name].js',
    chunkFilename: 'chunk-[name].js',
    clean: { keep: /^(pane|catalogue)\b/ },
  },
  resolve: { extensions: ['.ts', '.js'] },
  externals: [({ request }, done) => done(null, /^[.#/]/.test(request) ? undefined : `commonjs ${request}`)],
  module: { rules: [typescript] },
  node: { __dirname: false },
  optimization: { minimize: false, chunkIds: 'named' },
  performance: { hints: false },
  stats: 'errors-warnings',
}

const html = (name, chunk, officeScript) =>
  new HtmlPlugin({
    filename: `${name}.html`,
    template: `./src/${chunk}/${name}.html`,
    chunks: [chunk],
    // The address of office.js and the policy have to name the same place.
    templateParameters: { csp: contentPolicy(officeScript), officeJs: officeScript },
    minify: false,
  })

/** The task pane in Excel, and the page that does the same without Excel. Static files for any web server. */
const pane = {
  name: 'pane',
  target: 'web',
  mode: 'production',
  devtool: false,
  // Fabric reads its settings when its code is loaded: they come first.
  entry: {
    addin: ['./src/browser/fabricConfig.ts', './src/addin/main.tsx'],
    page: ['./src/browser/fabricConfig.ts', './src/page/main.tsx'],
  },
  output: { path: path.join(__dirname, 'dist', 'pane'), filename: '[name].[contenthash:8].js', clean: true },
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    // Each package of Fabric brings a copy of its own of the same release.
    alias: { tslib: path.dirname(require.resolve('office-ui-fabric-react/node_modules/tslib/package.json')) },
  },
  module: { rules: [typescript, { test: /manifest\.xml$/, type: 'asset/source' }] },
  plugins: [
    new EnvironmentPlugin({ XUEBIAO_AUTO_OPEN: autoOpen() }),
    html('taskpane', 'addin', officeJs().script),
    html('index', 'page', undefined),
    new CopyPlugin({
      patterns: [
        { from: 'src/addin/pane.css' },
        { from: 'src/page/page.css' },
        { from: 'manifest.xml', transform: (xml) => atHost(xml.toString()) },
        { from: 'assets/icons', to: 'icons' },
        ...officeJs().copies,
      ],
    }),
  ],
  devServer: devServer(),
  optimization: {
    // Only what is worth a request of its own: small pieces compress worse than whole ones.
    splitChunks: { chunks: 'all', minSize: 300_000 },
    // On one's own computer nothing is gained by it, and the first start takes twice as long.
    minimize: !process.env.WEBPACK_SERVE,
    // A third of terser's time, and no larger. It has threads of its own.
    minimizer: [new Minimizer({ minify: Minimizer.swcMinify, parallel: false })],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
}

module.exports = [cli, pane]
