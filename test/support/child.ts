import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')

/**
 * Starts a Node process that runs `script`, in which `require` finds the project's TypeScript relative to its root,
 * as in `require('./src/files/write')`. For what one process cannot try on itself: time zones, other users, a kill.
 */
export function startNode(script: string, options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, ['--require', join(__dirname, 'typescriptHook.js'), '--eval', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  })
}

/** Resolves with what the process printed; rejects when it does not end well. */
export function runNode(script: string, options: SpawnOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = startNode(script, options)
    let printed = ''
    child.stdout?.on('data', (data: Buffer) => (printed += data.toString()))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`node ended with ${code}`)),
    )
  })
}
