import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { LEAST_TEXT } from '#core'
import { messages, workbookMessages } from '#messages'
import { anchorsIn, boldIn, commandsIn, linksIn, unlike } from './support/markdown'
import { PROJECT } from './support/catalogue'
import { madeDemo } from './support/madeDemo'

/** What the pages promise holds: commands print what they show, links lead somewhere, words are the product's own. */
jest.setTimeout(900_000)

const under = (folder: string, ending: string): string[] =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8')

const PAGES = [...readdirSync(PROJECT).filter((name) => name.endsWith('.md')), ...under('docs', '.md')]
const GUIDES = under('docs/guide', '.md')
/** Written by hand; the pages of refusals are made from the messages. */
const WRITTEN = GUIDES.filter((path) => !path.includes('refusals'))

describe('commands in the guides', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xuebiao-guide-'))
  const program = join(folder, 'xuebiao')
  writeFileSync(
    program,
    `#!/bin/sh\nexec "${process.execPath}" "${join(PROJECT, 'bin', 'xuebiao.js')}" "$@"\n`,
  )
  chmodSync(program, 0o755)
  afterAll(() => rmSync(folder, { recursive: true }))

  const withCommands = WRITTEN.filter((path) => commandsIn(read(path)).length > 0)
  test('there are some', () => expect(withCommands.length).toBeGreaterThanOrEqual(4))

  const inShell = (command: string, cwd: string): string =>
    spawnSync('sh', ['-c', `${command} 2>&1`], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    }).stdout

  /** The county takes its time, and other suites read the same one; in English it is made by the program itself. */
  async function demo(to: string, cwd: string): Promise<string> {
    const made = await madeDemo()
    cpSync(made.folder, join(cwd, to), { recursive: true })
    return made.out.replaceAll(made.folder, to)
  }

  test.each(withCommands)('%s, in an empty folder', async (path) => {
    const cwd = mkdtempSync(join(folder, 'run-'))
    for (const { command, printed } of commandsIn(read(path))) {
      const [, to] = /^xuebiao demo --out (\S+)$/.exec(command) ?? []
      const stdout = to === undefined ? inShell(command, cwd) : await demo(to, cwd)
      const lines = stdout === '' ? [] : stdout.replace(/^\n+/, '').trimEnd().split('\n')
      expect([command, unlike(printed, lines)]).toEqual([command, undefined])
    }
  })
})

describe('links', () => {
  test.each(PAGES)('%s leads nowhere that is not there', (path) => {
    const broken = linksIn(read(path)).filter((link) => {
      const [file = '', anchor] = decodeURI(link).split('#')
      const target = file === '' ? path : relative(PROJECT, join(PROJECT, dirname(path), file))
      if (!existsSync(join(PROJECT, target))) return true
      return anchor !== undefined && !anchorsIn(read(target)).has(anchor)
    })
    expect(broken).toEqual([])
  })
})

describe('words of the product', () => {
  const words = [...under('src/messages', '.ts').map(read), read('manifest.xml')]
    .join('\n')
    .replaceAll(/\/\*.*?\*\//gs, '')
  test.each(WRITTEN)('%s has in bold only what the program says', (path) => {
    const bold = boldIn(read(path))
    expect(bold.length).toBeGreaterThan(0)
    expect(bold.filter((text) => !words.includes(text))).toEqual([])
  })
})

describe('states of the county workbook', () => {
  const { county, seal } = workbookMessages['zh-CN']
  const { reception, front } = county
  const { report } = messages['zh-CN']
  const states = [
    ...Object.values(reception.state),
    ...Object.values(report.standing),
    ...Object.values(seal.standing),
    front.sentTwice,
  ]
  test.each(['zh', 'en'])('the guide (%s) says what each means', (language) => {
    const explained = boldIn(read(`docs/guide/county.${language}.md`))
    expect(states.filter((state) => !explained.includes(state))).toEqual([])
  })
})

test('the clerk’s guide says how long an explanation has to be', () => {
  const least = String(LEAST_TEXT)
  expect(read('docs/guide/clerk.zh.md')).toContain(`至少 ${least} 个字`)
  expect(read('docs/guide/clerk.en.md')).toContain(`at least ${least} characters`)
})

describe('Chinese and English', () => {
  test.each(GUIDES.filter((path) => path.endsWith('.zh.md')))('%s has a twin of the same build', (path) => {
    const shape = (text: string) => ({
      headings: [...text.matchAll(/^#+ /gm)].map(([level]) => level),
      pictures: linksIn(text)
        .filter((link) => link.endsWith('.png'))
        .map((link) => link.replace(/\.(zh|en)\.png$/, '')),
      commands: commandsIn(text).length,
    })
    expect(shape(read(path.replace('.zh.md', '.en.md')))).toEqual(shape(read(path)))
  })
})

describe('files that are named', () => {
  test.each(WRITTEN)('%s names files that the build makes', (path) => {
    const named = [...read(path).matchAll(/`((?:dist|config)\/[^`\s]+)`/g)].map(([, file = '']) => file)
    // A release is made when somebody makes one; test/release is about it.
    const built = named.filter((file) => !file.startsWith('dist/release'))
    expect(built.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([])
  })
})

describe('refusals', () => {
  test('every sentence with which the command line stops has its anchor', () => {
    const thrown = under('src/cli', '.ts').flatMap((path) =>
      [...read(path).matchAll(/new Stop\(\s*\w+(?:\[\w+\])?(?:\.sendBack)?\.(\w+)\b/g)].map(
        ([, name = '']) => name,
      ),
    )
    const sentences = thrown.filter((name) => name !== 'message')
    expect(sentences.length).toBeGreaterThan(10)
    const anchors = anchorsIn(read('docs/guide/refusals.zh.md'))
    expect(sentences.filter((name) => !anchors.has(`command-${name}`))).toEqual([])
  })
})
