import { messages, type Language } from '#messages'
import { writeWorkbook } from '#files'
import type { Page } from 'playwright-core'
import { PANE, type Browser } from '../chromium'
import type { State } from './state'
import * as workbooks from './workbooks'

const TAGS: Readonly<Record<Language, string>> = { 'zh-CN': 'zh', en: 'en' }
type Pane = (typeof messages)['zh-CN']['pane']

async function openPage(browser: Browser, language: Language): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(`${PANE}/index.html?lang=${TAGS[language]}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

export async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.locator('input[type=file]').first().setInputFiles(file)
}

function onPage(
  name: string,
  zh: string,
  en: string,
  act: (page: Page, words: Pane) => Promise<void>,
): State {
  return {
    name,
    zh,
    en,
    isWide: true,
    async open(browser, language) {
      const page = await openPage(browser, language)
      await act(page, messages[language].pane)
      return { page, frame: page.mainFrame() }
    },
  }
}

const slips = (): Promise<Uint8Array> =>
  writeWorkbook(workbooks.specWith(workbooks.withSlips(), workbooks.clean()))

/** Every state of the page without Excel. */
export const STATES_ON_PAGE: readonly State[] = [
  onPage(
    'page',
    '网页核查：把填报文件拖进来，只在本机读取，不上传。',
    'Without Excel: drop a workbook; it is read on this machine only.',
    () => Promise.resolve(),
  ),
  onPage(
    'page-refused',
    '读不了的文件，说明是什么、怎么办。',
    'A file that cannot be read is refused in words.',
    async (page) => {
      await choose(page, '照片.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]))
      await page.getByText(/照片\.jpg/).waitFor()
    },
  ),
  onPage(
    'page-workbook',
    '报表在左，核查在右：有问题的格带颜色和符号，可以直接修改。',
    'The form beside the findings: flagged cells carry colour and sign, and can be edited.',
    async (page, words) => {
      await choose(page, '清河小学.xlsx', await slips())
      await page.getByRole('button', { name: new RegExp(words.counts.logical) }).click()
      await page.locator('.card.logical').nth(2).locator('.jump').first().click()
      await page.locator('td.cell input:focus').waitFor()
    },
  ),
]
