import { loadCatalogue, type Catalogue, type DataFile } from '#core'

/** webpack's way to take all files of a folder along. */
interface Folder {
  (name: string): unknown
  keys(): string[]
}

declare const require: { context(folder: string, isDeep: boolean, pattern: RegExp): Folder }

/** The project's data, packed into the bundle. */
export function bundledCatalogue(): Catalogue {
  const seeds = require.context('../../seeds', true, /\.json$/)
  const templates = require.context('../../templates', true, /\/form\.json$/)
  const files = (folder: string, from: Folder): DataFile[] =>
    from.keys().map((name) => ({ path: name.replace(/^\./, folder), json: from(name) }))
  return loadCatalogue([...files('seeds', seeds), ...files('templates', templates)])
}
