import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedDocs } from './generatedDocs'

/** Writes every generated page under docs/; `npm test` fails while one of them is stale. */
for (const [path, text] of generatedDocs(process.cwd())) {
  const file = join(process.cwd(), path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
