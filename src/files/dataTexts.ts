import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A data file of the project: `path` is relative to it, with forward slashes. */
export interface DataText {
  readonly path: string
  readonly text: string
}

/** Every JSON file under seeds/ and templates/, in one order on every machine. */
export function dataTexts(root: string): DataText[] {
  const paths = ['seeds', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
  return paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Changes with any data file, its name or its place. */
export function dataDigest(texts: readonly DataText[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of texts) hash.update(JSON.stringify([path, text]))
  return hash.digest('hex')
}
