import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { benchCatalogue } from './catalogue'
import { rollup, threads, writing } from './county/county'
import { growth } from './county/growth'
import { width } from './county/width'
import { demoFiles, folderOf, oneOfEachKind } from './county/schools'
import { IS_SMOKE, ROUNDS } from './measure'
import { start } from './start'

/**
 * `npm run bench`: everything, or the sections named, as in `npm run bench -- checking start`. Prints Markdown and keeps
 * it in docs/performance.md. Times are this machine's, the ratios are what to quote. BENCH_ROUNDS=1 only shows that it
 * runs, and keeps nothing.
 */
const root = process.cwd()

/** Each loads what it needs: peers in one process slow one another. Nothing comes of one whose peer was not built. */
const SECTIONS: Readonly<Record<string, { readonly title: string; run(): Promise<string | undefined> }>> = {
  checking: {
    title: 'Checking',
    run: async () => (await import('./checking/checking')).checking(benchCatalogue()),
  },
  pane: {
    title: 'One edit in the browser',
    run: async () => (await import('./pane/inChromium')).inChromium(benchCatalogue(), root),
  },
  county: {
    title: 'A county in the browser',
    run: () =>
      withSchools(IS_SMOKE ? [2] : [35, 300], async (folders) =>
        (await import('./pane/county')).countyInChromium(root, folders),
      ),
  },
  bundle: {
    title: 'First load of the pane',
    run: async () => (await import('./bundle/bundle')).bundle(root),
  },
  opening: {
    title: 'Opening the pane',
    run: async () => (await import('./pane/opening')).opening(benchCatalogue(), root),
  },
  start: {
    title: 'Start of the command line',
    run: () => withSchools([1], (at) => start(root, at.get(1) ?? '')),
  },
  reading: {
    title: 'Reading',
    run: async () => (await import('./reading/reading')).reading(benchCatalogue()),
  },
  calamine: {
    title: 'Reading beside calamine',
    run: async () => (await import('./reading/calamine')).besideCalamine(benchCatalogue()),
  },
  writing: { title: 'Writing', run: () => ofCounty((at, count) => writing(at, count)) },
  rollup: { title: 'Rollup', run: () => ofCounty((at, count) => rollup(root, at, count)) },
  threads: {
    title: 'Threads',
    run: () => withSchools(IS_SMOKE ? [2] : [200, 500, 10_000], (folders) => threads(root, folders)),
  },
  width: {
    title: 'Width of a county',
    run: async () => width(root, (await oneOfEachKind()).slice(0, IS_SMOKE ? 2 : 9), IS_SMOKE ? 2 : 300),
  },
  growth: {
    title: 'Growth',
    run: () =>
      withSchools(IS_SMOKE ? [2, 3] : [35, 300, 3000, 10_000, 30_000], (folders) => growth(root, folders)),
  },
}

/** Over as many schools as a county has. */
const ofCounty = (use: (at: string, count: number) => string): Promise<string> =>
  withSchools([IS_SMOKE ? 2 : 300], (folders) => [...folders].map(([count, at]) => use(at, count)).join('\n'))

async function withSchools(
  counts: readonly number[],
  use: (folders: ReadonlyMap<number, string>) => string | Promise<string>,
): Promise<string> {
  const base = await demoFiles(Math.max(...counts))
  const folders = new Map<number, string>()
  try {
    for (const count of counts) folders.set(count, folderOf(base, count))
    return await use(folders)
  } finally {
    for (const folder of folders.values()) rmSync(folder, { recursive: true })
  }
}

async function compare(wanted: readonly string[]): Promise<void> {
  const page = join(root, 'docs', 'performance.md')
  const [cpu] = cpus()
  const machine = `Node ${process.version}, ${cpu?.model ?? 'unknown processor'}, ${ROUNDS} rounds and their medians, but where it says otherwise.`
  for (const name of wanted) {
    const section = SECTIONS[name]
    if (!section) throw new Error(`no section ${name}: ${Object.keys(SECTIONS).join(', ')}`)
    const measured = await section.run()
    if (measured === undefined) {
      process.stdout.write(`${section.title}: not measured; CONTRIBUTING says how the peer is built\n\n`)
      continue
    }
    const text = `## ${section.title}\n\n${measured}\n\n_${machine}_\n`
    process.stdout.write(`${text}\n`)
    if (!IS_SMOKE) writeFileSync(page, withSection(readFileSync(page, 'utf8'), section.title, text))
  }
}

/** The page with one section put in place of its predecessor, or at the end. */
function withSection(page: string, title: string, text: string): string {
  const parts = page.split(/^(?=## )/m)
  const at = parts.findIndex((part) => part.startsWith(`## ${title}\n`))
  const before = at < 0 ? parts : parts.slice(0, at)
  const after = at < 0 ? [] : parts.slice(at + 1)
  return `${[...before, `${text}\n`, ...after].join('').trimEnd()}\n`
}

/** What `child` asks for, in this process. */
async function measure(name: string, folder: string): Promise<void> {
  const { children } = await import('./county/children')
  const child = children[name]
  if (!child) throw new Error(`nothing to measure under ${name}`)
  process.stdout.write(JSON.stringify(await child(folder)))
}

const [, , ...words] = process.argv
const [first, name, folder] = words
if (first === 'measure' && name !== undefined && folder !== undefined) void measure(name, folder)
else void compare(words.length > 0 ? words : Object.keys(SECTIONS))
