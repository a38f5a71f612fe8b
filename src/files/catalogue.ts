import { loadCatalogue, type Catalogue, type DataFile } from '#core'
import { dataTexts } from './dataTexts'

/** Every JSON file under seeds/ and templates/ of a project folder. */
export const readDataFiles = (root: string): DataFile[] =>
  dataTexts(root).map(({ path, text }) => ({ path, json: parsed(text, path) }))

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (problem) {
    throw new Error(`${path}: not JSON: ${(problem as Error).message}`, { cause: problem })
  }
}

/** The catalogue made from the data files themselves. @throws CatalogueError */
export const readCatalogue = (root: string): Catalogue => loadCatalogue(readDataFiles(root))
