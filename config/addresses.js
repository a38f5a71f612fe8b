/**
 * Where things are served from, chosen when building:
 *
 *     XUEBIAO_OFFICE_JS=global | china | self    where office.js comes from; default: global
 *     XUEBIAO_HOST=https://pane.example.cn       where dist/pane is put; default: https://localhost:3000
 *     XUEBIAO_AUTO_OPEN=central | sideload | none    whether templates made in the pane open it; default: none
 */
const { dirname, join } = require('node:path')

const HOSTED = '/lib/1/hosted/office.js'

const OFFICE_JS = {
  global: `https://appsforoffice.microsoft.com${HOSTED}`,
  /** For Microsoft 365 operated by 21Vianet. */
  china: `https://appsforoffice.cdn.partner.office365.cn/appsforoffice${HOSTED}`,
  /** A copy beside the pane, for networks that reach neither. Microsoft supports the other two. */
  self: 'office/office.js',
}

/** What office.js asks for by itself, in the folders in which it looks. */
const OFFICE_FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
]

/** The address in the committed manifest, where `npm start` serves the pane. */
const LOCAL = 'https://localhost:3000'

/** The manifest with the addresses of the place it is built for. Office wants domains without a path. */
function atHost(manifest) {
  const host = (process.env.XUEBIAO_HOST ?? LOCAL).replace(/\/$/, '')
  if (!host.startsWith('https://') || !URL.canParse(host))
    throw new Error(`XUEBIAO_HOST is ${host}, not an https address`)
  return manifest
    .replaceAll(`<AppDomain>${LOCAL}<`, `<AppDomain>${new URL(host).origin}<`)
    .replaceAll(LOCAL, host)
}

function officeJs() {
  const source = process.env.XUEBIAO_OFFICE_JS ?? 'global'
  const script = OFFICE_JS[source]
  if (!script)
    throw new Error(`XUEBIAO_OFFICE_JS is ${source}, not one of ${Object.keys(OFFICE_JS).join(', ')}`)
  const from = dirname(require.resolve('@microsoft/office-js/dist/office.js'))
  const copies = OFFICE_FILES.map((file) => ({
    from: join(from, file),
    to: `office/${file}`,
    // As Microsoft made them, which is small already.
    info: { minimized: true },
  }))
  return { script, copies: source === 'self' ? copies : [] }
}

/** The hash of an empty style element: Fabric adds its rules to one by script, which needs no more than this. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/** Nothing but the page itself, and office.js where it is used. */
function contentPolicy(officeScript) {
  const foreign = officeScript?.startsWith('https:') ? ` ${new URL(officeScript).origin}` : ''
  return [
    "default-src 'none'",
    `script-src 'self'${foreign}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** What a page cannot say of itself: who may show it in a frame. Excel on the web does. */
const FRAMES =
  'frame-ancestors https://localhost:* https://*.officeapps.live.com https://*.office.com https://*.sharepoint.com https://*.partner.officewebapps.cn'

/** A worker, which reads the files of others, goes by the policy of its own answer and not by the page's. */
const WORKERS = "default-src 'none'; script-src 'self'; connect-src 'self'"

/** What changes its name with its content need never be asked for again; all else is asked for each time. */
const isNamedByContent = (path) => /\.[0-9a-f]{8}\.js$/.test(path)

/** What a web server says with a file of `dist/pane`. */
const headersFor = (path) => ({
  'Content-Security-Policy': path.endsWith('.js') ? WORKERS : FRAMES,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': isNamedByContent(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
})

const AUTO_OPEN = ['central', 'sideload', 'none']

function autoOpen() {
  const choice = process.env.XUEBIAO_AUTO_OPEN ?? 'none'
  if (!AUTO_OPEN.includes(choice))
    throw new Error(`XUEBIAO_AUTO_OPEN is ${choice}, not one of ${AUTO_OPEN.join(', ')}`)
  return choice
}

module.exports = {
  LOCAL,
  atHost,
  autoOpen,
  contentPolicy,
  headersFor,
  officeJs,
  officeSources: Object.keys(OFFICE_JS),
}
