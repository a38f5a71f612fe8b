import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT } from '../support/catalogue'
import { countyFolder } from '../support/countyFiles'

/** Hundreds of files on the command line as it was built, whose readers are threads then. */
const base = mkdtempSync(join(tmpdir(), 'xuebiao-many-'))
const folder = join(base, '收到')
afterAll(() => rmSync(base, { recursive: true }))
beforeAll(async () => {
  const { files } = await countyFolder()
  for (let copy = 0; copy * files.length < 500; copy++) {
    const own = join(folder, String(copy))
    mkdirSync(own, { recursive: true })
    for (const { name, bytes } of files) writeFileSync(join(own, name), bytes)
  }
})

/** The command on a machine of so many cores; `dying`: one of its threads is ended while it reads. */
function checkOn(cores: number, dying = false): { out: string; threads: number } {
  const script = join(base, 'machine.js')
  writeFileSync(
    script,
    `require('node:os').availableParallelism = () => ${cores}
    const threads = require('node:worker_threads')
    let started = 0
    threads.Worker = class extends threads.Worker {
      constructor(...given) {
        super(...given)
        if (++started === 1 && ${dying}) setTimeout(() => this.terminate(), 900)
      }
    }
    process.on('exit', () => process.stderr.write('threads: ' + started))`,
  )
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', script, join(PROJECT, 'bin', 'xuebiao.js'), 'check', folder, '--json'],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  )
  expect(status).toBe(1)
  return { out: stdout, threads: Number(/threads: ([0-9]+)$/.exec(stderr)?.[1]) }
}

test('several cores read the same as one, in the same order, even when a thread dies on the way', () => {
  const one = checkOn(1)
  expect(one.threads).toBe(0)
  const { schools } = JSON.parse(one.out) as { schools: unknown[] }
  expect(schools.length).toBeGreaterThan(400)
  const several = checkOn(3)
  expect(several.threads).toBe(3)
  expect(several.out).toBe(one.out)
  const dying = checkOn(3, true)
  expect(dying.threads).toBeGreaterThan(3)
  expect(dying.out).toBe(one.out)
}, 120_000)
