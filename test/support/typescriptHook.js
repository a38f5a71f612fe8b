/** For `node --require`: runs the project's TypeScript without jest, in a process of its own. Types are not checked. */
const { createHash } = require('node:crypto')
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

/** What one process of a run of jest has transpiled, the others find there. */
const shared = process.env.XUEBIAO_SHARED

function transpiled(file) {
  // Asked for where it is needed: it takes longer to load than most programs that are run here.
  const { transpileModule, ModuleKind, ScriptTarget } = require('typescript')
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true }
  return transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file }).outputText
}

function fromShared(file) {
  const folder = join(shared, 'transpiled')
  const kept = join(folder, createHash('sha256').update(readFileSync(file)).digest('hex'))
  try {
    if (!existsSync(kept)) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${kept}.${process.pid}`, transpiled(file))
      renameSync(`${kept}.${process.pid}`, kept)
    }
    return readFileSync(kept, 'utf8')
  } catch {
    // Another user, as some tests are, may not look into the folder.
    return transpiled(file)
  }
}

require.extensions['.ts'] = (module, file) =>
  module._compile(shared === undefined ? transpiled(file) : fromShared(file), file)
