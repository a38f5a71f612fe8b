import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { cliMessages } from '#messages'
import { Interruption } from '../../src/cli/stop'
import { run, runUntil } from '../support/terminal'
import { WritingCommands } from '../support/writingCommands'

/**
 * Whatever keeps a command from writing — a full disk, a place that may not be written to, a file that Excel holds,
 * Ctrl+C — the old file is byte for byte what it was, nothing half-written lies beside it, and one sentence names the
 * file, the reason and that nothing has changed.
 */
const words = cliMessages['zh-CN']
const commands = new WritingCommands()
beforeAll(() => commands.setUp(), 60_000)
afterAll(() => commands.tearDown())
afterEach(() => jest.restoreAllMocks())

const failing = (code: string): Error => Object.assign(new Error(code), { code })

/** Half of each file reaches the disk, then something happens. */
function whenHalfWritten(happens: () => void): void {
  const open = fs.open.bind(fs)
  jest.spyOn(fs, 'open').mockImplementation(async (...args) => {
    const file = await open(...args)
    const whole = file.writeFile.bind(file)
    file.writeFile = async (_, options) => {
      await file.write(Buffer.from('half of a new file'))
      happens()
      await whole('the rest', options)
    }
    return file
  })
}

describe.each(commands.all)('$name', ({ name, file, old, argv }) => {
  const to = join(commands.place, file)

  async function expectRefused(reason: keyof typeof words.cannotWriteReason): Promise<void> {
    const before = commands.standing()
    const { code, err } = await run(...argv())
    expect([code, err]).toEqual([2, words.cannotWrite(to, words.cannotWriteReason[reason])])
    expect(commands.standing()).toEqual(before)
  }

  test('a disk that is full half-way', async () => {
    whenHalfWritten(() => {
      throw failing('ENOSPC')
    })
    await expectRefused('diskFull')
  })

  test.each(['EBUSY', 'EPERM'])('an old file that another program holds: %s', async (code) => {
    jest.spyOn(fs, 'rename').mockRejectedValue(failing(code))
    await expectRefused('inUse')
  })

  test('Ctrl+C while it is written', async () => {
    const before = commands.standing()
    const stop = new AbortController()
    whenHalfWritten(() => stop.abort(new Interruption()))
    const { code, err } = await runUntil(stop.signal, ...argv())
    expect([code, err]).toEqual([2, expect.stringMatching(/^已中断[^\n]*请再运行一次。$/)])
    expect(commands.standing()).toEqual(before)
  })

  if (old !== 'anything')
    test('another file that stands there is not replaced', async () => {
      const before = commands.standing()
      writeFileSync(to, 'a school’s own figures')
      const { code, err } = await run(...argv())
      const sentence = name === 'rollup' ? words.notACounty(to) : words.standsThere(to)
      expect([code, err.includes(sentence)]).toEqual([2, true])
      expect(readFileSync(to, 'utf8')).toBe('a school’s own figures')
      rmSync(to)
      commands.restore(before)
    })

  // All that a demo makes takes half a minute, and has tests of its own.
  if (name !== 'demo')
    test('and where nothing hinders it, it is written', async () => {
      const before = commands.standing()
      expect((await run(...argv())).code).toBeLessThan(2)
      expect(isDeepStrictEqual(commands.standing(), before)).toBe(false)
      // The same again is no other file.
      expect((await run(...argv())).code).toBeLessThan(2)
      commands.restore(before)
    })
})
