import { CatalogueError, loadCatalogue, type DataFile } from '#core'

/** What is said of data files that make no catalogue, as `file | path | problem | remedy`. */
export function complaintsAbout(files: readonly DataFile[]): string[] {
  try {
    loadCatalogue(files)
  } catch (problem) {
    if (!(problem instanceof CatalogueError)) throw problem
    return problem.complaints.map(({ file, path, problem: what, remedy }) =>
      [file, path, what, remedy].join(' | '),
    )
  }
  return []
}

/** How the content of some files is changed, by their paths. */
export type Changes = Readonly<Record<string, (json: never) => unknown>>

export const changedFiles = (files: readonly DataFile[], changes: Changes): DataFile[] =>
  files.map((file): DataFile => {
    const change = changes[file.path]
    return change === undefined ? file : { ...file, json: change(structuredClone(file.json) as never) }
  })
