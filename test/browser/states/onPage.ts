import { messages, pageMessages, type Language } from '#messages'
import { writeWorkbook } from '#files'
import type { Page } from 'playwright-core'
import { PANE, type Browser } from '../chromium'
import type { State, Words } from './state'
import * as workbooks from './workbooks'

const TAGS: Readonly<Record<Language, string>> = { 'zh-CN': 'zh', en: 'en' }
type Pane = (typeof messages)['zh-CN']['pane']

async function openPage(browser: Browser, language: Language): Promise<Page> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  await page.goto(`${PANE}/index.html?lang=${TAGS[language]}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.locator('input[type=file]').first().setInputFiles(file)
}

function onPage(
  name: string,
  title: Words,
  about: Words,
  act: (page: Page, words: Pane, language: Language) => Promise<void>,
): State {
  return {
    name,
    title,
    about,
    isWide: true,
    async open(browser, language) {
      const page = await openPage(browser, language)
      await act(page, messages[language].pane, language)
      return { page, frame: page.mainFrame() }
    },
  }
}

const slips = (): Promise<Uint8Array> =>
  writeWorkbook(workbooks.specWith(workbooks.withSlips(), workbooks.lastYear()))

/** Every state of the page without Excel. */
export const STATES_ON_PAGE: readonly State[] = [
  onPage(
    'page',
    { zh: '把文件拖进来', en: 'Drop a workbook' },
    { zh: '只在本机读取，不上传。', en: 'It is read on this machine only.' },
    () => Promise.resolve(),
  ),
  onPage(
    'page-refused',
    { zh: '无法读取的文件', en: 'An unreadable file' },
    { zh: '说明是什么、怎么办。', en: 'What it is, and what to do.' },
    async (page) => {
      await choose(page, '照片.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]))
      await page.getByText(/照片\.jpg/).waitFor()
    },
  ),
  onPage(
    'page-workbook',
    { zh: '报表与核查并排', en: 'Form and findings side by side' },
    {
      zh: '有问题的格带颜色和符号，可以直接修改；点一条就到那一格。',
      en: 'Flagged cells carry colour and sign and can be edited; a finding leads to its cell.',
    },
    async (page, words) => {
      await choose(page, '清河小学.xlsx', await slips())
      await page.getByRole('button', { name: new RegExp(words.counts.logical) }).click()
      await page.locator('.card.logical').nth(2).locator('.jump').first().click()
      await page.locator('td.cell input:focus').waitFor()
    },
  ),
  onPage(
    'page-other',
    { zh: '拖进来的不是填报表', en: 'Another workbook dropped' },
    { zh: '与窗格里一样，说明是什么、下一步做什么。', en: 'As in the pane: what it is, and the next step.' },
    async (page, words) => {
      await choose(page, '成绩单.xlsx', await writeWorkbook(workbooks.foreignSpec()))
      await page.getByText(words.stage.otherForm.what).waitFor()
    },
  ),
  onPage(
    'page-template',
    { zh: '在网页上新建模板', en: 'A new template on the page' },
    { zh: '存成文件，用 Excel 或 WPS 填报。', en: 'Saved as a file, for Excel or WPS.' },
    async (page, words, language) => {
      await page.getByRole('button', { name: pageMessages[language].newTemplate }).click()
      const [kind, place] = workbooks.primaryInYanzhou(language)
      for (const [list, entry] of [
        [words.template.kind, kind],
        [words.template.place, place],
      ] as const) {
        await page.getByRole('combobox', { name: list }).click()
        await page.getByRole('option', { name: entry, exact: true }).click()
      }
    },
  ),
]
