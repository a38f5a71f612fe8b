import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { SourceFile } from '#app'
import { isPassedOver } from './passedOver'
import { LIMITS, UnreadableWorkbook } from './read'

/**
 * The files a person means by a list of files and folders, folders searched to the bottom, in name order.
 * A path that does not exist is kept: reading it says so.
 */
export function sourceFiles(paths: readonly string[], leaveOut: readonly string[] = []): DiskFile[] {
  const skipped = new Set(leaveOut.map((path) => resolve(path)))
  const files = paths.flatMap((path) => {
    if (!isFolder(path)) return [new DiskFile(path, basename(path))]
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .map((name) => join(path, name))
      .filter((file) => !isFolder(file) && !skipped.has(resolve(file)) && !isPassedOver(basename(file)))
      .sort()
      .map((file) => new DiskFile(file, relative(path, file)))
  })
  const times = new Map<string, number>()
  for (const { name } of files) times.set(name, (times.get(name) ?? 0) + 1)
  // What people know apart by its folder has a name of its own.
  return files.map((file) => (times.get(file.name) === 1 ? file : new DiskFile(file.path, file.path)))
}

/** A file that any thread can find by its path. */
export class DiskFile implements SourceFile {
  constructor(
    readonly path: string,
    readonly name: string,
  ) {}

  /**
   * Does not take into memory what would be refused, nor wait for a pipe. At once, but for what else waits for this
   * thread: asking the system four times for each file and waiting took as long as a quarter of the reading.
   * @throws UnreadableWorkbook 'tooLarge'
   */
  async read(): Promise<Uint8Array> {
    await setImmediate()
    const found = statSync(this.path)
    if (!found.isFile()) throw Object.assign(new Error('not a file'), { code: 'EINVAL' })
    if (found.size > LIMITS.fileBytes) throw new UnreadableWorkbook('tooLarge', `${found.size} bytes`)
    return readFileSync(this.path)
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
