import { isPassedOver } from '#files'
import type { NamedFile } from './jobs'

/** Files as chosen one by one or as a folder: in name order, as the command line takes them, lock files passed over. */
export async function namedFiles(files: readonly File[]): Promise<NamedFile[]> {
  await lookUp(files)
  return files
    .map((file) => ({ name: nameOf(file), file }))
    .filter(({ file }) => !isPassedOver(file.name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** So many files are looked up at once. */
const LOT = 50

/**
 * A browser looks a chosen file up on the disk when it is first asked for its size or handed on, and holds the page up
 * meanwhile: for hundreds of files, longer than anybody should wait for an answer.
 */
async function lookUp(files: readonly File[]): Promise<void> {
  for (let from = 0; from < files.length; from += LOT) {
    for (const file of files.slice(from, from + LOT)) void file.size
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** Below the folder that was chosen: the folder's own name says nothing. */
const nameOf = ({ name, webkitRelativePath }: File): string =>
  webkitRelativePath === '' ? name : webkitRelativePath.slice(webkitRelativePath.indexOf('/') + 1)
