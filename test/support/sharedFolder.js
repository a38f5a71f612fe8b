const { mkdtempSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

/** Before and after a run of jest: a folder for what is made once for all suites, whichever needs it first. */
module.exports = () => {
  const folder = mkdtempSync(join(tmpdir(), 'xuebiao-shared-'))
  process.env.XUEBIAO_SHARED = folder
  global.removeShared = () => rmSync(folder, { recursive: true })
}
