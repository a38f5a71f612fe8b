import { CatalogueError, loadCatalogue, type Catalogue, type DataFile } from '#core'
import { dataTexts } from './dataTexts'

/** Every JSON file under seeds/ and templates/ of a project folder. */
export const readDataFiles = (root: string): DataFile[] =>
  dataTexts(root).map(({ path, text }) => ({ path, json: parsed(text, path) }))

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (problem) {
    const { message } = problem as Error
    throw new CatalogueError([{ file: path, path: placeIn(text, message), problem: message, remedy: REMEDY }])
  }
}

const REMEDY = 'mend the JSON: a comma, a quote or a bracket is missing there or stands there too much'

/** Line and column, where the engine tells a position. */
function placeIn(text: string, message: string): string {
  const [, position] = /position (\d+)/.exec(message) ?? []
  if (position === undefined) return 'the end'
  const before = text.slice(0, Number(position)).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/** The catalogue made from the data files themselves. @throws CatalogueError */
export const readCatalogue = (root: string): Catalogue => loadCatalogue(readDataFiles(root))
