const { existsSync, readFileSync } = require('node:fs')
const { homedir } = require('node:os')
const { join } = require('node:path')
const { LOCAL, headersFor } = require('./addresses')

/** Where Microsoft's `office-addin-dev-certs install` puts the certificate that it makes the computer trust. */
const CERTIFICATES = join(homedir(), '.office-addin-dev-certs')
const FILES = { ca: 'ca.crt', cert: 'localhost.crt', key: 'localhost.key' }

/** That certificate, or one of webpack's own, which only a browser can be told to put up with. */
function server() {
  const paths = Object.entries(FILES).map(([part, file]) => [part, join(CERTIFICATES, file)])
  if (!paths.every(([, path]) => existsSync(path))) return { type: 'https' }
  return {
    type: 'https',
    options: Object.fromEntries(paths.map(([part, path]) => [part, readFileSync(path)])),
  }
}

const UNTRUSTED = `
  证书是本机自签的 The certificate is self-signed:
    网页和网页版 Excel 先打开上面的网页，选“高级 → 继续前往”
    browser, Excel on the web: open the page above, choose “Advanced → Proceed”
    桌面版 Excel 运行一次 npx office-addin-dev-certs install，再 npm start
    Excel on the desktop: run npx office-addin-dev-certs install once, then npm start again
`

const welcome = (isTrusted) => `
学表 Xuebiao
  网页 page           ${LOCAL}/index.html
  窗格 pane           ${LOCAL}/taskpane.html（由 Excel 打开 opened by Excel）
  清单 manifest       manifest.xml → docs/add-in.md
${isTrusted ? '' : UNTRUSTED}`

/** Serves pane and page as a web server has to, and says what to open once they are there. */
function devServer() {
  const { port, hostname } = new URL(LOCAL)
  const chosen = server()
  return {
    server: chosen,
    host: hostname,
    port: Number(port),
    // Excel on the web shows our icons, from another site.
    headers: ({ url }) => ({
      ...headersFor(new URL(url, LOCAL).pathname),
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    onListening({ compiler }) {
      let isSaid = false
      compiler.hooks.done.tap('welcome', (stats) => {
        if (isSaid || stats.hasErrors()) return
        isSaid = true
        process.stdout.write(welcome(chosen.options !== undefined))
      })
    },
  }
}

module.exports = { devServer }
