import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser as Chromium } from 'playwright-core'
import type { Language } from '#messages'
import { openBrowser, startChromium } from '../test/browser/chromium'
import { CHAPTERS, STATES, type Chapter, type State } from '../test/browser/states'
import { anchorOf } from '../test/support/markdown'

/**
 * Makes the pictures of every state of the pane and the page, and docs/pane.md that shows them: `bash scripts/pictures.sh`, or
 * `bash scripts/pictures.sh rollup silent` for some. Needs ImageMagick, and the pane to be built.
 */
const DOCS = join(__dirname, '..', 'docs')
const FOLDER = join(DOCS, 'images', 'pane')
const LANGUAGES: readonly (readonly [Language, 'zh' | 'en'])[] = [
  ['zh-CN', 'zh'],
  ['en', 'en'],
]
const SIZES = { pane: { width: 360, height: 640 }, page: { width: 1180, height: 680 } }
const only = process.argv.slice(2)

const sizeOf = ({ isWide, width = SIZES.pane.width }: State): (typeof SIZES)['pane'] =>
  isWide ? SIZES.page : { ...SIZES.pane, width }

async function take(running: Chromium, state: State, language: Language, file: string): Promise<void> {
  const { width, height } = sizeOf(state)
  const browser = await openBrowser(width, height, running)
  try {
    const { page } = await state.open(browser, language)
    await page.waitForTimeout(400)
    await page.screenshot({ path: file })
  } finally {
    await browser.close()
  }
  execFileSync('convert', [
    file,
    '-strip',
    '+dither',
    '-colors',
    '64',
    '-define',
    'png:compression-level=9',
    file,
  ])
}

/** Side by side, as wide as a page of GitHub takes. */
function picture(state: State): string {
  const { name, title, about, isWide } = state
  const width = isWide ? 430 : Math.round(sizeOf(state).width * 0.9)
  const images = LANGUAGES.map(
    ([, tag]) => `<img src="images/pane/${name}.${tag}.png" alt="${title[tag]}" width="${width}">`,
  )
  return [`### ${title.zh}`, `${about.zh} _${title.en}: ${about.en}_`, images.join(' ')].join('\n\n')
}

const heading = ({ title }: Chapter): string => `${title.zh} ${title.en}`

const page = (): string =>
  [
    '# 任务窗格的每个状态',
    '_Every state of the task pane and of the page without Excel, in Chinese and in English._',
    '由 `bash scripts/pictures.sh` 生成：真实的 office.js 连着模拟的 Excel，界面与发布的完全相同。只重做其中几张：`bash scripts/pictures.sh rollup silent`（图片的名字）。',
    CHAPTERS.map((each) => `- [${heading(each)}](#${anchorOf(heading(each))})`).join('\n'),
    ...CHAPTERS.flatMap((each) => [`## ${heading(each)}`, ...each.states.map(picture)]),
  ].join('\n\n') + '\n'

async function main(): Promise<void> {
  const unknown = only.filter((name) => !STATES.some((state) => state.name === name))
  if (unknown.length > 0) throw new Error(`no state ${unknown.join(', ')} in test/browser/states`)
  if (only.length === 0) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const running = await startChromium()
  try {
    for (const state of STATES.filter(({ name }) => only.length === 0 || only.includes(name)))
      for (const [language, tag] of LANGUAGES) {
        process.stdout.write(`${state.name}.${tag}\n`)
        await take(running, state, language, join(FOLDER, `${state.name}.${tag}.png`))
      }
  } finally {
    await running.close()
  }
  writeFileSync(join(DOCS, 'pane.md'), page())
}

void main()
