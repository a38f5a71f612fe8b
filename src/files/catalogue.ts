import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue, type Catalogue, type DataFile } from '#core'

/** Every JSON file under seeds/ and templates/ of a project folder. */
export function readDataFiles(root: string): DataFile[] {
  return ['seeds', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const path = `${folder}/${name.replaceAll('\\', '/')}`
        return { path, json: readJson(join(root, path), path) }
      }),
  )
}

function readJson(file: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (problem) {
    throw new Error(`${path}: not JSON: ${(problem as Error).message}`, { cause: problem })
  }
}

export const readCatalogue = (root: string): Catalogue => loadCatalogue(readDataFiles(root))
