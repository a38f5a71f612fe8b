import { isPassedOver } from '#files'
import type { NamedFile } from './jobs'

/** Files as chosen one by one or as a folder: in name order, as the command line takes them, lock files passed over. */
export const namedFiles = (files: readonly File[]): NamedFile[] =>
  files
    .map((file) => ({ name: nameOf(file), file }))
    .filter(({ file }) => !isPassedOver(file.name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

/** Below the folder that was chosen: the folder's own name says nothing. */
const nameOf = ({ name, webkitRelativePath }: File): string =>
  webkitRelativePath === '' ? name : webkitRelativePath.slice(webkitRelativePath.indexOf('/') + 1)
