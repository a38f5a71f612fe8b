import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Nothing but generated pages stands there. */
const GENERATED_FOLDERS = ['docs/catalogue', 'docs/json']

/** Generated pages whose plan, or whatever else they were made from, is gone. */
export const stalePages = (root: string, generated: ReadonlyMap<string, string>): string[] =>
  GENERATED_FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? `${folder}/${entry.name}` : [],
      ),
    )
    .filter((path) => !generated.has(path))

/** Writes the pages, by their paths from the project folder, and removes those that are no longer made. */
export function writeDocs(root: string, generated: ReadonlyMap<string, string>): void {
  for (const [path, text] of generated) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const path of stalePages(root, generated)) rmSync(join(root, path))
}
