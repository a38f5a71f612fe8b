import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const MEGABYTE = 1024 * 1024

/** What one whole process took. */
export interface Taken {
  readonly ms: number
  /** Processor time of all its threads. */
  readonly cpu: number
  /** Largest resident memory, in bytes. */
  readonly peak: number
}

/** Runs the program that follows as if it were called itself, on a machine of so many cores, and tells what it used. */
const WATCHED = `
  if (process.env.CORES) require('os').availableParallelism = () => Number(process.env.CORES)
  process.argv.splice(1, 0, process.env.PROGRAM)
  process.on('exit', () => require('fs').writeSync(3, JSON.stringify(process.resourceUsage())))
  require(process.env.PROGRAM)`

/** `xuebiao rollup` over a folder, from nothing to the county workbook on the disk; on all `cores` or as many as told. */
export function rollUp(root: string, schools: string, cores?: number): Taken {
  const at = mkdtempSync(join(tmpdir(), 'xuebiao-bench-'))
  const args = ['-e', WATCHED, '--', 'rollup', schools, '--out', join(at, 'county.xlsx')]
  const start = performance.now()
  const { status, output, stderr } = spawnSync(process.execPath, args, {
    env: {
      ...process.env,
      PROGRAM: join(root, 'bin', 'xuebiao.js'),
      ...(cores !== undefined && { CORES: String(cores) }),
    },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  const ms = performance.now() - start
  rmSync(at, { recursive: true })
  if (status === null || status > 1) throw new Error(`rollup ended with ${status}: ${stderr}`)
  const used = JSON.parse(output[3] ?? '') as NodeJS.ResourceUsage
  return { ms, cpu: (used.userCPUTime + used.systemCPUTime) / 1000, peak: used.maxRSS * 1024 }
}

/** One of `children`, in a process of its own. */
export const child = <T>(name: string, folder: string): T =>
  JSON.parse(
    execFileSync(process.execPath, ['--max-old-space-size=8192', __filename, 'measure', name, folder], {
      encoding: 'utf8',
    }),
  ) as T
