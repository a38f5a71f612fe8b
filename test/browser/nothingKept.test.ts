import type { Page } from 'playwright-core'
import { readWorkbook, writeWorkbook } from '#files'
import { countyMessages, messages } from '#messages'
import { MARKER } from '#core'
import { readFileSync } from 'node:fs'
import { openLive } from '../host/openSpec'
import { templateOf } from '../support/catalogue'
import { chosen, countyFolder } from '../support/countyFiles'
import { carelessTemplate, cleanTemplate } from '../support/filledTemplate'
import { PANE } from './chromium'
import { openCountyPage } from './countyPage'
import { journeys } from './journey'

/**
 * A whole use of page and pane, by a clerk and by a county, leaves nothing in the browser: what is not saved as a file
 * by a person is gone when it is closed. That no request leaves is held by `journeys` after every test.
 */
const words = countyMessages['zh-CN']
const { open, browser } = journeys()

/** Everything that a browser could keep for the page's address. */
async function kept(page: Page): Promise<object> {
  const { cookies, origins } = await page.context().storageState({ indexedDB: true })
  const inPage = await page.evaluate(async () => ({
    session: { ...sessionStorage },
    local: { ...localStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
    files: (await (await navigator.storage.getDirectory()).keys().next()).done ? 0 : 1,
    windowName: window.name,
  }))
  return { cookies, origins, ...inPage }
}

const NOTHING = {
  cookies: [],
  origins: [],
  session: {},
  local: {},
  databases: [],
  caches: [],
  serviceWorkers: 0,
  files: 0,
  windowName: '',
}

async function openPage(): Promise<Page> {
  const page = await browser().context.newPage()
  await page.goto(`${PANE}/index.html?lang=zh`)
  return page
}

const drop = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.locator('input[type=file]').first().setInputFiles(chosen({ name, bytes }))

async function download(page: Page, button: string): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await file.path())
}

test('what would be kept would be found', async () => {
  const page = await openPage()
  await page.evaluate(() => {
    sessionStorage.setItem('a', '1')
    localStorage.setItem('b', '2')
    document.cookie = 'c=3'
  })
  expect(await kept(page)).toMatchObject({
    session: { a: '1' },
    local: { b: '2' },
    cookies: [{ name: 'c' }],
    origins: [{ origin: PANE }],
  })
  await page.evaluate(() => {
    sessionStorage.clear()
    localStorage.clear()
  })
  await page.context().clearCookies()
  expect(await kept(page)).toEqual(NOTHING)
})

test('a clerk opens a workbook, mends it, seals it and saves a copy', async () => {
  const page = await openPage()
  const template = templateOf('primarySchool')
  await drop(page, '甲.xlsx', await writeWorkbook(carelessTemplate(template)))
  await page.getByRole('button', { name: '改成 45' }).first().click()
  await page.getByRole('button', { name: '改成 45' }).waitFor({ state: 'detached' })
  // What was changed in the first is not saved, and may go.
  page.once('dialog', (dialog) => void dialog.accept())
  await drop(page, '乙.xlsx', await writeWorkbook(cleanTemplate(template)))
  await page.getByRole('tab', { name: '报送' }).click()
  await page.getByRole('button', { name: '生成校验码' }).click()
  await page.getByText(/与现在的数字一致/).waitFor()
  const copy = readWorkbook(await download(page, '另存修改后的文件'))
  expect(copy.names.get(MARKER.seal)?.values[0]?.[0]).toEqual(expect.any(String))
  expect(await kept(page)).toEqual(NOTHING)
})

test('a county reads its files, decides, and saves its workbook', async () => {
  const page = await openCountyPage(browser())
  const { files, roster } = await countyFolder()
  await page
    .getByRole('group', { name: words.where.roster })
    .locator('input[type=file]')
    .setInputFiles(chosen(roster))
  await page.getByLabel(words.files.choose).setInputFiles(files.map(chosen))
  await page.getByText(words.files.done(15, 10)).waitFor({ timeout: 30_000 })
  await page.getByRole('radio', { name: /（更正）/ }).check()
  await download(page, words.fill.save)
  await page.getByText(words.board.title).waitFor()
  expect(await kept(page)).toEqual(NOTHING)
  // Opened anew, it knows nothing.
  await page.reload()
  await page.getByRole('button', { name: messages['zh-CN'].pane.rollup.title }).click()
  await page.getByLabel(words.files.choose).waitFor({ state: 'attached' })
  expect(await page.locator('.arrival').count()).toBe(0)
})

test('a pane in Excel leaves nothing either', async () => {
  const { pane } = await open(openLive(carelessTemplate(templateOf('primarySchool'))))
  await pane
    .getByText(/须改正 [1-9]/)
    .first()
    .waitFor()
  expect(await kept(await openPage())).toEqual(NOTHING)
})

test('the worker, which has the files, can reach nobody but the page’s own place', async () => {
  const page = await openCountyPage(browser())
  const { files } = await countyFolder()
  await page.getByLabel(words.files.choose).setInputFiles(files.slice(0, 1).map(chosen))
  await page.getByText(/^读完 1 个文件/).waitFor()
  const [worker] = page.workers()
  const reach = (address: string): Promise<string> =>
    worker!.evaluate(
      (to) =>
        fetch(to).then(
          () => 'reached',
          () => 'kept back',
        ),
      address,
    )
  expect(await reach(`${PANE}/manifest.xml`)).toBe('reached')
  expect(await reach('https://elsewhere.invalid/?school=1')).toBe('kept back')
  expect(browser().foreign).toEqual([])
  browser().complaints.length = 0
})
