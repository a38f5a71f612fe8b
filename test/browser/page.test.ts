import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { MARKER } from '#core'
import { readWorkbook, writeWorkbook } from '#files'
import { pageMessages } from '#messages'
import { templateWorkbook } from '#workbook'
import { templateOf } from '../support/catalogue'
import {
  carelessRequest,
  carelessTemplate,
  cleanTemplate,
  requestFor,
  sampleCells,
} from '../support/filledTemplate'
import { openBrowser, PANE, type Browser } from './chromium'

/** The page without Excel, as WPS users have it: the production bundle under its own content policy. */
const template = templateOf('primarySchool')

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser(1280, 800)
  page = await browser.context.newPage()
  await page.goto(`${PANE}/index.html?lang=zh`)
})
afterAll(async () => {
  await browser?.close()
})
afterEach(() => {
  expect(browser.foreign).toEqual([])
  expect(browser.complaints).toEqual([])
})

const see = (text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ state: 'visible', timeout: 8000 })

async function drop(name: string, bytes: Uint8Array, on = page): Promise<void> {
  await on
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

test('a file that is no workbook is refused in words', async () => {
  await drop('照片.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]))
  await see(/照片\.jpg/)
})

test('a school workbook is read and checked, its flagged cells beside the findings', async () => {
  await drop('清河小学.xlsx', await writeWorkbook(carelessTemplate(template)))
  await see('清河镇中心小学')
  await see(/须改正 [1-9]/)
  expect(await page.locator('td.cell.logical').count()).toBeGreaterThan(0)
})

test('a proposal is taken over, and what is typed in a form is judged', async () => {
  await page.getByRole('button', { name: '改成 45' }).first().click()
  await page.getByRole('button', { name: '改成 45' }).waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: /核查/ }).click()
  // What needs nothing but last year's workbook is told apart from what is still to be filled.
  await see(/^另有校验暂不能判断：\d+ 项因数字不全$/)
  await page.getByRole('button', { name: /须改正/ }).click()
  const cards = page
    .locator('.card.logical', { hasText: '藏书' })
    .or(page.locator('.card.logical', { hasText: '图书' }))
  await cards.first().locator('.jump').first().click()
  const focused = page.locator('td.cell input:focus')
  await focused.fill('12345')
  await focused.press('Enter')
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('.card .what')].some((card) =>
        /图书.*负数/.test(card.textContent ?? ''),
      ),
  )
})

test('columns have letters and rows numbers, by which findings name the cells, and they stay in sight', async () => {
  await page.getByRole('button', { name: '2-1 小学学生数' }).first().click()
  const girls = page.getByRole('textbox', { name: '小学三年级在校生数（女），可修改' })
  const headings = await girls.evaluate((input) => {
    const cell = input.closest('td') as HTMLTableCellElement
    const table = cell.closest('table') as HTMLTableElement
    const heading = (of: HTMLTableCellElement | undefined) => [of?.textContent, of?.scope]
    const inRow = (cell.parentElement as HTMLTableRowElement).cells[0]
    return [heading(table.rows[0]?.cells[cell.cellIndex]), heading(inRow)]
  })
  // As the workbook of the template has it.
  expect(headings).toEqual([
    ['L', 'col'],
    ['9', 'row'],
  ])
  await page.setViewportSize({ width: 900, height: 560 })
  const view = page.locator('.sheetScroll')
  await view.evaluate((box) => box.scrollTo(200, 200))
  const box = async (selector: string) => {
    const found = await page.locator(selector).first().boundingBox()
    return found ?? { x: NaN, y: NaN, width: NaN, height: NaN }
  }
  const [outer, letter, label] = await Promise.all([
    box('.sheetScroll'),
    box('.sheet th.address[scope=col]'),
    box('.sheet thead th:not(.address)'),
  ])
  const [number, name] = await Promise.all([
    box('.sheet tbody .number'),
    box('.sheet tbody th:not(.address)'),
  ])
  expect(Math.abs(letter.y - outer.y)).toBeLessThan(2)
  expect(Math.abs(label.y - letter.y - letter.height)).toBeLessThan(2)
  expect(Math.abs(number.x - outer.x)).toBeLessThan(2)
  expect(Math.abs(name.x - number.x - number.width)).toBeLessThan(2)
  // What is jumped to comes out from under the headings.
  await girls.evaluate((input) => input.scrollIntoView({ block: 'start', inline: 'start' }))
  expect((await girls.boundingBox())?.y).toBeGreaterThan(label.y + label.height - 2)
  expect((await girls.boundingBox())?.x).toBeGreaterThan(name.x + name.width - 2)
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('a copy holds what was typed, and can be read again', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: '另存修改后的文件' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('清河小学（修改）.xlsx')
  const { names } = readWorkbook(readFileSync(await download.path()))
  expect(names.get('books')?.values[0]?.[0]).toBe(12345)
  expect(names.get('classrooms')?.values[0]?.[0]).toBe(45)
  expect(names.get(MARKER.explanations)?.values[0]?.[1]).toBe(
    carelessRequest(templateOf('primarySchool')).explanations?.[0]?.reason,
  )
})

test('another file is taken only by who knows that changes are lost, unless they were saved', async () => {
  const asked: string[] = []
  const answer = (isYes: boolean): void =>
    void page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      void (isYes ? dialog.accept() : dialog.dismiss())
    })
  const other = await writeWorkbook(cleanTemplate(templateOf('juniorSchool')))
  const type = async (text: string): Promise<void> => {
    const cell = page.locator('td.cell input').nth(3)
    await cell.fill(text)
    await cell.press('Enter')
  }
  await type('7')
  answer(false)
  await drop('别的.xlsx', other)
  await see('清河镇中心小学')
  answer(true)
  await drop('别的.xlsx', other)
  await see('清河镇中心初级中学')
  expect(asked).toHaveLength(2)
  expect(asked[0]).toContain('还没有另存')
})

test('a finished workbook is sealed here, too', async () => {
  await drop('清河小学.xlsx', await writeWorkbook(cleanTemplate(template)))
  await page.getByRole('tab', { name: '报送' }).click()
  await page.getByRole('button', { name: '生成校验码' }).click()
  await see(/与现在的数字一致/)
})

test('what cannot be told for want of last year’s workbook is not said to want figures', async () => {
  const values = sampleCells(template.kind.id)
  // What was sealed is not saved.
  page.once('dialog', (dialog) => void dialog.accept())
  await drop('清河小学.xlsx', await writeWorkbook(templateWorkbook(requestFor(template, { values }))))
  await page.getByRole('tab', { name: /核查/ }).click()
  await see(/^另有校验暂不能判断：\d+ 项因没有上学年的工作簿$/)
})

test('of two files the one chosen last is shown, whichever is opened first', async () => {
  const second = await browser.context.newPage()
  let answer = (): void => undefined
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve))
  // The words of a kind of school are fetched when its first workbook is opened.
  await second.route(/primarySchool-json/, async (route) => {
    await mayAnswer
    await route.fallback()
  })
  await second.goto(`${PANE}/index.html?lang=zh`)
  await drop('清河小学.xlsx', await writeWorkbook(cleanTemplate(template)), second)
  await second.getByText(pageMessages['zh-CN'].opening('清河小学.xlsx')).waitFor()
  await drop('照片.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), second)
  await second.getByText(/照片\.jpg/).waitFor()
  const answered = second.waitForResponse(/primarySchool-json/)
  answer()
  await (await answered).finished()
  await second.waitForTimeout(500)
  expect(await second.getByText(/照片\.jpg/).isVisible()).toBe(true)
  expect(await second.getByText('清河镇中心小学').count()).toBe(0)
  await second.close()
})

test('a file for which the reading part of the program does not arrive is not opened, in words, and opens when it does', async () => {
  const third = await browser.context.newPage()
  await third.goto(`${PANE}/index.html?lang=zh`)
  await third.getByText(pageMessages['zh-CN'].intro).waitFor()
  await third.context().route(/\.js$/, (route) => route.abort(), { times: 1 })
  const bytes = await writeWorkbook(cleanTemplate(template))
  await drop('清河小学.xlsx', bytes, third)
  await third.getByText(pageMessages['zh-CN'].failed('清河小学.xlsx')).waitFor()
  browser.complaints.length = 0
  await drop('清河小学.xlsx', bytes, third)
  await third.getByText('清河镇中心小学').first().waitFor()
  await third.close()
})
