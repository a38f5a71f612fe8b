import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * A folder for reading only that `make` fills, and what it tells of it: made once in a run of jest, by the suite that
 * asks first. The others wait, and fail with it.
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => Promise<string>,
): Promise<{ readonly folder: string; readonly told: string }> {
  // Where it is not jest that asks, as when pictures are made, nobody has made one.
  const shared = (process.env['XUEBIAO_SHARED'] ??= mkdtempSync(join(tmpdir(), 'xuebiao-shared-')))
  const folder = join(shared, name)
  const [made, failed] = [`${folder}.made`, `${folder}.failed`]
  // Whoever waits sees it whole or not at all.
  const tell = (file: string, text: string): void => {
    writeFileSync(`${folder}.told`, text)
    renameSync(`${folder}.told`, file)
  }
  if (mkdirSync(folder, { recursive: true }) !== undefined)
    await make(folder).then(
      (text) => tell(made, text),
      (problem: unknown) => tell(failed, String(problem)),
    )
  while (!existsSync(made)) {
    if (existsSync(failed)) throw new Error(`no ${name}: ${readFileSync(failed, 'utf8')}`)
    await pause(100)
  }
  return { folder, told: readFileSync(made, 'utf8') }
}
