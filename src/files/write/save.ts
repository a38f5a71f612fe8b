import { randomBytes } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { access, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CannotWriteReason } from '#core'

/** A file that was not written; what stood there before still does. */
export class CannotWrite extends Error {
  override readonly name = 'CannotWrite'

  constructor(
    readonly path: string,
    readonly reason: CannotWriteReason,
    cause?: unknown,
  ) {
    super(`cannot write ${path}: ${reason}`, { cause })
  }
}

/** The bytes of a file, at once or piece by piece as they are made. */
export type FileContent = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/**
 * Writes a whole file or none: the bytes go to a new file in the same folder, reach the disk, and take the place of
 * the old file in one step. When the program is killed half-way the old file is whole, and a `.….tmp` may be left.
 * A link is followed; the file's permissions are kept. When `stop` is given while it is written, or its pieces cannot be
 * made, the old file stays.
 * @throws CannotWrite; what `stop` was given with; what the making of a piece threw
 */
export async function saveFile(path: string, content: FileContent, stop?: AbortSignal): Promise<void> {
  stop?.throwIfAborted()
  try {
    // What does not exist yet has no real path; a missing folder shows when the new file is made.
    const target = await realpath(path).catch(() => path)
    const old = await existing(target)
    if (old && !old.isFile()) throw new CannotWrite(path, 'notAFile')
    // Replacing a file needs only the folder's permission: a file's own must be asked for.
    if (old) await access(target, constants.W_OK)
    await replace(target, content, { old, stop })
  } catch (problem) {
    stop?.throwIfAborted()
    // What no system has a code for is no fault of the disk's.
    if (problem instanceof CannotWrite || codeOf(problem) === '') throw problem
    throw new CannotWrite(path, reasonOf(problem), problem)
  }
}

/** A folder, and those above it. @throws CannotWrite */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (problem) {
    throw new CannotWrite(path, isCode(problem, 'EEXIST') ? 'notAFolder' : reasonOf(problem), problem)
  }
}

interface Replacing {
  readonly old: Stats | undefined
  readonly stop: AbortSignal | undefined
}

async function replace(target: string, content: FileContent, { old, stop }: Replacing): Promise<void> {
  // Not made from the target's name, which may be as long as names can be.
  const temporary = join(dirname(target), `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    await writeToDisk(temporary, content, { old, stop })
    stop?.throwIfAborted()
    await rename(temporary, target).catch((problem: unknown) => {
      // The folder has just let us make a file, so it is the old file that somebody holds.
      throw isCode(problem, 'EACCES', 'EPERM') ? new CannotWrite(target, 'inUse', problem) : problem
    })
  } catch (problem) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw problem
  }
  await keepEntry(dirname(target))
}

async function writeToDisk(path: string, content: FileContent, { old, stop }: Replacing): Promise<void> {
  const file = await open(path, 'wx')
  try {
    // It takes pieces and a signal, too; the types do not say so.
    await file.writeFile(content as Uint8Array, { signal: stop })
    if (old) await file.chmod(old.mode & 0o777)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Brings the renaming itself to the disk, where the system can (Windows cannot). The file is whole either way. */
async function keepEntry(folder: string): Promise<void> {
  try {
    const entry = await open(folder, 'r')
    await entry.sync().finally(() => entry.close())
  } catch {
    return
  }
}

async function existing(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return undefined
    throw problem
  }
}

const REASONS: Readonly<Record<string, CannotWriteReason>> = {
  ENOENT: 'folderMissing',
  ENOTDIR: 'folderMissing',
  EISDIR: 'notAFile',
  EACCES: 'notPermitted',
  EPERM: 'notPermitted',
  EROFS: 'notPermitted',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  ENAMETOOLONG: 'badName',
  EINVAL: 'badName',
}

const codeOf = (problem: unknown): string => (problem as NodeJS.ErrnoException).code ?? ''
const isCode = (problem: unknown, ...codes: string[]): boolean => codes.includes(codeOf(problem))
const reasonOf = (problem: unknown): CannotWriteReason => REASONS[codeOf(problem)] ?? 'unknown'
