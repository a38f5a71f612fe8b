import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { run } from './terminal'

/**
 * The folder that `xuebiao demo` makes, for reading only, and what it prints: made once in a run of jest, by the suite
 * that asks first. The others wait, and fail with it.
 */
export async function madeDemo(): Promise<{ readonly folder: string; readonly out: string }> {
  const shared = process.env['XUEBIAO_SHARED']
  if (shared === undefined) throw new Error('no folder of this run: jest.config.js names its globalSetup')
  const folder = join(shared, 'demo')
  const [made, failed] = [`${folder}.made`, `${folder}.failed`]
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    const { code, out, err } = await run('demo', '--out', folder)
    const told = `${folder}.told`
    writeFileSync(told, code === 0 ? out : err)
    // Whoever waits sees it whole or not at all.
    renameSync(told, code === 0 ? made : failed)
  }
  while (!existsSync(made)) {
    if (existsSync(failed)) throw new Error(`no demo county: ${readFileSync(failed, 'utf8')}`)
    await pause(100)
  }
  return { folder, out: readFileSync(made, 'utf8') }
}
