/** For `node --require`: runs the project's TypeScript without jest, in a process of its own. Types are not checked. */
const { readFileSync } = require('node:fs')
const { transpileModule, ModuleKind, ScriptTarget } = require('typescript')

const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true }

require.extensions['.ts'] = (module, file) => {
  const { outputText } = transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file })
  module._compile(outputText, file)
}
