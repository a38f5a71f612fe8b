import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#messages'
import { openBrowser } from '../test/browser/chromium'
import { STATES, type State } from '../test/browser/states'

/** Makes the pictures of every state of the pane and the page that shows them: npm run pictures. Needs ImageMagick. */
const FOLDER = join(__dirname, '..', 'docs', 'images', 'pane')
const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['zh-CN', 'zh'],
  ['en', 'en'],
]
const SIZES = { pane: { width: 360, height: 720 }, page: { width: 1180, height: 720 } }
const only = process.argv.slice(2)

async function take(state: State, language: Language, file: string): Promise<void> {
  const { width, height } = state.isWide ? SIZES.page : SIZES.pane
  const browser = await openBrowser(width, height)
  try {
    const { page } = await state.open(browser, language)
    await page.waitForTimeout(400)
    await page.screenshot({ path: file })
  } finally {
    await browser.close()
  }
  execFileSync('convert', [file, '-strip', '-colors', '128', '-define', 'png:compression-level=9', file])
}

const picture = ({ name, zh, en, isWide }: State): string => {
  const image = (tag: string, text: string): string =>
    `<img src="images/pane/${name}.${tag}.png" alt="${text.replaceAll('"', '&quot;')}" width="${isWide ? 560 : 280}">`
  return [`## ${name}`, '', `${zh}`, '', `_${en}_`, '', `${image('zh', zh)} ${image('en', en)}`, ''].join(
    '\n',
  )
}

async function main(): Promise<void> {
  if (only.length === 0) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const state of STATES.filter(({ name }) => only.length === 0 || only.includes(name)))
    for (const [language, tag] of LANGUAGES)
      await take(state, language, join(FOLDER, `${state.name}.${tag}.png`))
  writeFileSync(join(__dirname, '..', 'docs', 'pane.md'), page())
}

const page = (): string =>
  [
    '# 任务窗格的每个状态',
    '',
    '_Every state of the task pane and of the page without Excel, in Chinese and in English. Made by `npm run pictures`._',
    '',
    '由 `npm run pictures` 生成：真实的 office.js 连着模拟的 Excel，界面与发布的完全相同。',
    '',
    ...STATES.map(picture),
  ].join('\n')

void main()
