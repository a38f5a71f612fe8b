import { readdirSync, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { SourceFile } from '#app'
import { isPassedOver } from './passedOver'
import { LIMITS, UnreadableWorkbook } from './read'

/**
 * The files a person means by a list of files and folders, folders searched to the bottom, in name order.
 * A path that does not exist is kept: reading it says so.
 */
export function sourceFiles(paths: readonly string[], leaveOut: readonly string[] = []): SourceFile[] {
  const skipped = new Set(leaveOut.map((path) => join(path)))
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [{ name: basename(path), read: () => readSmall(path) }]
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .map((name) => join(path, name))
      .filter((file) => !isFolder(file) && !skipped.has(file) && !isPassedOver(basename(file)))
      .sort()
      .map((file) => ({ name: relative(path, file), read: () => readSmall(file) }))
  })
}

/** Does not take into memory what would be refused, nor wait for a pipe. @throws UnreadableWorkbook 'tooLarge' */
async function readSmall(path: string): Promise<Uint8Array> {
  const found = await stat(path)
  if (!found.isFile()) throw Object.assign(new Error('not a file'), { code: 'EINVAL' })
  if (found.size > LIMITS.fileBytes) throw new UnreadableWorkbook('tooLarge', `${found.size} bytes`)
  return readFile(path)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
