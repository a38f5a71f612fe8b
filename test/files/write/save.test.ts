import { once } from 'node:events'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotWrite, saveFile } from '../../../src/files/write'
import { runNode, startNode } from '../../support/child'

const OLD = 'the old file'
const NEW = new TextEncoder().encode('the new file')

let folder: string
let target: string

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'xuebiao-save-'))
  target = join(folder, '汇总 2025.xlsx')
})

afterEach(async () => {
  jest.restoreAllMocks()
  await fs.rm(folder, { recursive: true, force: true })
})

const left = async (): Promise<string[]> => (await fs.readdir(folder)).sort()

async function refusal(path: string): Promise<CannotWrite> {
  const problem: unknown = await saveFile(path, NEW).catch((thrown: unknown) => thrown)
  if (!(problem instanceof CannotWrite)) throw new Error(`not refused: ${String(problem)}`)
  expect(problem.path).toBe(path)
  return problem
}

describe('saveFile', () => {
  it('writes a new file, and nothing else', async () => {
    await saveFile(target, NEW)
    expect(await fs.readFile(target, 'utf8')).toBe('the new file')
    expect(await left()).toEqual(['汇总 2025.xlsx'])
  })

  it('replaces a file and keeps its permissions', async () => {
    await fs.writeFile(target, `${OLD}, which was longer`, { mode: 0o640 })
    await saveFile(target, NEW)
    expect(await fs.readFile(target, 'utf8')).toBe('the new file')
    expect((await fs.stat(target)).mode & 0o777).toBe(0o640)
    expect(await left()).toEqual(['汇总 2025.xlsx'])
  })

  it('writes pieces as they are made, and leaves the old file when one cannot be', async () => {
    await fs.writeFile(target, OLD)
    async function* pieces(last: () => string): AsyncGenerator<Uint8Array> {
      for (const piece of ['the ', 'new ', last()]) yield await Promise.resolve(Buffer.from(piece))
    }
    const spoilt = pieces(() => {
      throw new Error('no last piece')
    })
    await expect(saveFile(target, spoilt)).rejects.toThrow('no last piece')
    expect([await fs.readFile(target, 'utf8'), await left()]).toEqual([OLD, ['汇总 2025.xlsx']])
    await saveFile(
      target,
      pieces(() => 'file'),
    )
    expect(await fs.readFile(target, 'utf8')).toBe('the new file')
  })

  it('follows a link instead of replacing it', async () => {
    const link = join(folder, 'link.xlsx')
    await fs.writeFile(target, OLD)
    await fs.symlink(target, link)
    await saveFile(link, NEW)
    expect(await fs.readFile(target, 'utf8')).toBe('the new file')
    expect((await fs.lstat(link)).isSymbolicLink()).toBe(true)
  })

  it('writes under the longest name there is', async () => {
    const longest = join(folder, `${'长'.repeat(83)}.xlsx`)
    await saveFile(longest, NEW)
    expect(await fs.readFile(longest, 'utf8')).toBe('the new file')
  })
})

describe('saveFile refuses', () => {
  it('a missing folder', async () => {
    expect((await refusal(join(folder, 'none', 'a.xlsx'))).reason).toBe('folderMissing')
    expect(await left()).toEqual([])
  })

  it('a folder under a file', async () => {
    await fs.writeFile(target, OLD)
    expect((await refusal(join(target, 'a.xlsx'))).reason).toBe('folderMissing')
  })

  it('a folder in place of the file', async () => {
    await fs.mkdir(target)
    expect((await refusal(target)).reason).toBe('notAFile')
    expect(await left()).toEqual(['汇总 2025.xlsx'])
  })

  it('a device', async () => expect((await refusal('/dev/null')).reason).toBe('notAFile'))

  it('a name that is too long', async () =>
    expect((await refusal(join(folder, 'a'.repeat(300)))).reason).toBe('badName'))

  // As an ordinary user: the administrator may write anywhere.
  it.each([
    ['a folder that may not be written to', 0o555, 0o666],
    ['a file that may not be written to', 0o777, 0o444],
  ])('%s', async (_, folderMode, fileMode) => {
    await fs.writeFile(target, OLD)
    await fs.chmod(target, fileMode)
    await fs.chmod(folder, folderMode)
    const ordinary = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const printed = await runNode(
      `const { saveFile } = require('./src/files/write/save')
       saveFile(${JSON.stringify(target)}, Buffer.from('the new file')).catch(({ name, reason }) => console.log(name, reason))`,
      ordinary,
    )
    await fs.chmod(folder, 0o755)
    expect(printed.trim()).toBe('CannotWrite notPermitted')
    expect(await fs.readFile(target, 'utf8')).toBe(OLD)
    expect(await left()).toEqual(['汇总 2025.xlsx'])
  })
})

/** What only other systems and full disks do. */
describe('saveFile keeps the old file and removes its own', () => {
  const failing = (code: string) => Object.assign(new Error(code), { code })

  beforeEach(() => fs.writeFile(target, OLD))

  async function expectRefused(reason: CannotWrite['reason'], code: string): Promise<void> {
    const problem = await refusal(target)
    expect(problem.reason).toBe(reason)
    expect(problem.cause).toMatchObject({ code })
    expect(await fs.readFile(target, 'utf8')).toBe(OLD)
    expect(await left()).toEqual(['汇总 2025.xlsx'])
  }

  it.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EIO', 'unknown'],
  ] as const)('when writing ends in %s', async (code, reason) => {
    const open = fs.open.bind(fs)
    jest.spyOn(fs, 'open').mockImplementation(async (...args) => {
      const file = await open(...args)
      // Half of it reaches the disk.
      file.writeFile = async () => {
        await file.write(NEW.subarray(0, 5))
        throw failing(code)
      }
      return file
    })
    await expectRefused(reason, code)
  })

  it('when the disk is read-only', async () => {
    jest.spyOn(fs, 'open').mockRejectedValue(failing('EROFS'))
    await expectRefused('notPermitted', 'EROFS')
  })

  it.each(['EPERM', 'EACCES', 'EBUSY'])('when the old file cannot be replaced: %s', async (code) => {
    jest.spyOn(fs, 'rename').mockRejectedValue(failing(code))
    await expectRefused('inUse', code)
  })
})

it('leaves a whole file, old or new, when the program is killed half-way', async () => {
  const size = 8 * 1024 * 1024
  await fs.writeFile(target, Buffer.alloc(size, 'a'))
  const script = `
    const { saveFile } = require('./src/files/write/save')
    const contents = ['a', 'b'].map((letter) => Buffer.alloc(${size}, letter))
    ;(async () => {
      for (let round = 0; ; round++) {
        await saveFile(${JSON.stringify(target)}, contents[round % 2])
        if (round === 0) console.log('started')
      }
    })()`
  for (const delay of [1, 7, 13, 22, 34]) {
    const child = startNode(script)
    if (!child.stdout) throw new Error('no output to wait for')
    await once(child.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, delay))
    child.kill('SIGKILL')
    await once(child, 'exit')
    const content = await fs.readFile(target)
    expect(content).toHaveLength(size)
    expect(content.every((byte) => byte === content[0])).toBe(true)
  }
})
