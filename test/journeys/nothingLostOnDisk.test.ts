import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cliMessages } from '#messages'
import { PROJECT } from '../support/catalogue'
import { WritingCommands } from '../support/writingCommands'

/**
 * The same as `nothingLost`, with nothing pretended: the program as people run it, a disk that is full, folders and
 * files of somebody else, Ctrl+C at moments spread over its whole run. `STOPS=100` tries that many.
 */
const words = cliMessages['zh-CN']
const STOPS = Number(process.env['STOPS'] ?? 6)
const XUEBIAO = join(PROJECT, 'bin', 'xuebiao.js')
const isRoot = process.getuid?.() === 0

const commands = new WritingCommands()
beforeAll(() => commands.setUp(), 60_000)
afterAll(() => commands.tearDown())

const sentence = (to: string, reason: keyof typeof words.cannotWriteReason): string =>
  `${words.cannotWrite(to, words.cannotWriteReason[reason])}\n`

/** A disk of its own of half a megabyte, which only this process and its children see. */
const inOwnSpace = isRoot ? ['--mount'] : ['--map-root-user', '--mount']
const canMount = spawnSync('unshare', [...inOwnSpace, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
const FULL_DISK = `
  mount -t tmpfs -o size=600k none "$DISK" && cp -r "$PLACE/." "$DISK" || exit 99
  cat /dev/zero > "$DISK/filler" 2>/dev/null
  "$@" > /dev/null
  code=$?
  rm "$DISK/filler" && cp -r "$DISK/." "$AFTER" || exit 99
  exit $code`

// A system that lets nobody make a disk has nothing to be tried; the others tell of it.
const onFullDisk = canMount ? test.each(commands.all) : test.skip.each(commands.all)

onFullDisk('on a full disk: $name', ({ file, argv }) => {
  const [disk, after] = ['disk', 'after'].map((name) => join(commands.base, name)) as [string, string]
  for (const folder of [disk, after]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
  }
  const command = ['sh', '-c', FULL_DISK, 'sh', process.execPath, XUEBIAO, ...argv(disk)]
  const { status, stderr } = spawnSync('unshare', [...inOwnSpace, ...command], {
    env: { ...process.env, DISK: disk, PLACE: commands.place, AFTER: after },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([2, sentence(join(disk, file), 'diskFull')])
  expect(commands.standing(after)).toEqual(commands.standing())
})

/** As an ordinary user: the administrator may write anywhere. */
const asOrdinary = (argv: readonly string[]) =>
  spawnSync(process.execPath, [XUEBIAO, ...argv], {
    ...(isRoot && { uid: 65534, gid: 65534 }),
    encoding: 'utf8',
  })

describe.each([
  ['a folder that may not be written to', 0o555, 0o666, commands.all],
  ['a file that may not be written to', 0o777, 0o444, commands.all.filter(({ old }) => old !== 'nothing')],
])('%s', (_, folderMode, fileMode, tried) => {
  const other = join(commands.base, `other-${folderMode}`)
  beforeAll(() => {
    cpSync(commands.place, other, { recursive: true })
    for (const { file } of tried) {
      if (existsSync(join(other, file))) chmodSync(join(other, file), fileMode)
      chmodSync(dirname(join(other, file)), folderMode)
    }
  })
  afterAll(() => {
    for (const { file } of commands.all) chmodSync(dirname(join(other, file)), 0o755)
  })

  test.each(tried)('$name', ({ file, argv }) => {
    const { status, stderr } = asOrdinary(argv(other))
    expect([status, stderr]).toEqual([2, sentence(join(other, file), 'notPermitted')])
    expect(commands.standing(other)).toEqual(commands.standing())
  })
})

test('a county’s workbook that cannot be read is not taken for none: what was decided in it would be lost', () => {
  const county = commands.all.find(({ name }) => name === 'rollup')
  if (!county) throw new Error('no rollup')
  const other = join(commands.base, 'unreadable')
  cpSync(commands.place, other, { recursive: true })
  const file = join(other, county.file)
  chmodSync(other, 0o777)
  chmodSync(file, 0o200)
  // Its own: who may only write it could replace it.
  if (isRoot) chownSync(file, 65534, 65534)
  const { status, stderr } = asOrdinary(county.argv(other))
  expect([status, stderr]).toEqual([2, `${words.cannotRead(file, 'EACCES')}\n`])
  chmodSync(file, 0o600)
  expect(commands.standing(other)).toEqual(commands.standing())
})

test('a folder that cannot be made is said in a sentence: a file has its name', () => {
  for (const name of ['fill', 'sendback, a file each']) {
    const command = commands.all.find((each) => each.name === name)
    const inTheWay = join(commands.place, 'facts.csv')
    const argv = command?.argv() ?? []
    const { status, stderr } = asOrdinary([...argv.slice(0, -1), inTheWay])
    expect([status, stderr]).toEqual([2, sentence(inTheWay, 'notAFolder')])
  }
})

test('a demo does not empty a folder that holds something else', () => {
  const demo = commands.all.find(({ name }) => name === 'demo')
  const folder = join(commands.base, 'mine')
  mkdirSync(join(folder, 'schools'), { recursive: true })
  cpSync(join(commands.place, 'county.xlsx'), join(folder, 'schools', '我的.xlsx'))
  const before = commands.standing(folder)
  const { status, stderr } = spawnSync(process.execPath, [XUEBIAO, ...(demo?.argv(folder) ?? [])], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([2, `${words.notEmpty(join(folder, 'schools'), '我的.xlsx')}\n`])
  expect(commands.standing(folder)).toEqual(before)
})

test(
  `Ctrl+C at ${STOPS} moments of a rollup leaves the old workbook or the new one, no other file, and says so`,
  async () => {
    const rollup = commands.all.find(({ name }) => name === 'rollup')
    if (!rollup) throw new Error('no rollup')
    const old = commands.standing()
    const start = performance.now()
    expect(await stopped(rollup.argv())).toEqual({ code: 1, said: '' })
    const whole = performance.now() - start
    const codes = new Set<number | null>()
    for (let stop = 0; stop < STOPS; stop++) {
      commands.restore(old)
      const { code, said } = await stopped(rollup.argv(), (0.4 + (0.7 * stop) / STOPS) * whole)
      codes.add(code)
      const now = commands.standing()
      expect(Object.keys(now).sort()).toEqual(Object.keys(old).sort())
      if (code === 130) {
        expect(said).toMatch(
          /^已中断，\S*county\.xlsx 可能没有写成；原有文件都是完整的。要继续，请再运行一次。\n$/,
        )
        expect(now).toEqual(old)
      } else {
        // Still being loaded, Ctrl+C ends it as it ends any program, which has no code; else it had ended by itself.
        expect(said).toBe('')
        expect([null, 1]).toContain(code)
        if (code === null) expect(now).toEqual(old)
      }
    }
    expect(codes).toContain(130)
  },
  60_000 + STOPS * 5_000,
)

/** Ended with Ctrl+C after so many milliseconds. */
async function stopped(argv: readonly string[], after?: number) {
  const child = spawn(process.execPath, [XUEBIAO, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGINT'), after)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(timer)
  return { code, said }
}
