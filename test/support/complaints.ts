import { CatalogueError, loadCatalogue, type DataFile } from '#core'

/** What is said of data files, each as `file | path | problem | remedy`; nothing where they make a catalogue. */
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
