import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readWorkbook } from '#files'
import { countyMessages, messages } from '#messages'
import { readCells } from '../../src/files/read'
import { chosen, countyFolder } from '../support/countyFiles'
import { run } from '../support/terminal'
import { openBrowser, type Browser } from './chromium'
import { openCountyPage } from './countyPage'

/** An official rolls a county up on the page without Excel, from the first file to the cell behind a figure. */
const words = countyMessages['zh-CN']
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-county-'))

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser(400, 900)
  page = await openCountyPage(browser)
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})
afterEach(() => {
  const { foreign, complaints, violations } = browser
  expect({ foreign, complaints, violations }).toEqual({ foreign: [], complaints: [], violations: [] })
})

const see = (text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ state: 'visible', timeout: 30_000 })
const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click()
const line = (name: string) => page.locator('.arrival', { hasText: name })

/** Presses a button as it appears: on a busy machine what it stops may be over before anybody else could. */
const pressAtOnce = (name: string): Promise<void> =>
  page.evaluate((text) => {
    const seen = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(({ innerText }) => innerText === text)
      if (!button) return
      seen.disconnect()
      button.click()
    })
    seen.observe(document.body, { subtree: true, childList: true })
  }, name)

async function fill(): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    press(words.fill.save),
  ])
  return readFileSync(await download.path())
}

test('reading stops when it is told to, and goes on where it was', async () => {
  const { files, roster } = await countyFolder()
  const input = (name: string) => page.getByRole('group', { name }).locator('input[type=file]')
  await input(words.where.roster).setInputFiles(chosen(roster))
  await see(words.where.rosterCount(52))
  await pressAtOnce(words.files.stop)
  await page.getByLabel(words.files.choose).setInputFiles(files.map(chosen))
  await see(/还有 [1-9]\d* 个文件没有读/)
  await press(/继续读余下/)
  await see(words.files.done(15, 10))
})

test('every file has its line: received and sealed or not, with findings, or refused in a sentence', async () => {
  await expect(page.locator('.arrival').count()).resolves.toBe(15)
  await expect(line('01 新兖镇中心中学.xlsx').innerText()).resolves.toMatch(/已收到 · 未封存 · ✗ 1/)
  await expect(line('02 颜店镇中心中学.xlsx').innerText()).resolves.toContain(words.files.clean)
  await expect(line('照片.jpg').innerText()).resolves.toContain('不是 Excel 工作簿')
  // As the sheet 报送情况 calls it, and what to do about it here: there is no column 取舍 in the pane.
  const twice = page.locator('.arrival', { hasText: '（更正）' }).first()
  await expect(twice.innerText()).resolves.toMatch(/重复报送 · 未封存/)
  await expect(twice.innerText()).resolves.toContain(words.remedy.sentTwice)
  // Where the official picks one: how many figures differ, and each file's day and its own of them.
  const choice = await page.locator('.twice .card').first().innerText()
  expect(choice).toMatch(/有 \d+ 个数字不同/)
  expect(choice.match(/填报日期 2025-\d\d-\d\d · \S+ \d+/g)).toHaveLength(2)
  await press(/^需要处理/)
  await expect(page.locator('.arrival').count()).resolves.toBe(10)
})

test('the county workbook is the command line’s, cell by cell', async () => {
  const { files, roster } = await countyFolder()
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
  const [list, out] = [roster.name, 'county.xlsx'].map((name) =>
    join(tmpdir(), `${process.pid} ${name}`),
  ) as [string, string]
  try {
    writeFileSync(list, roster.bytes)
    expect((await run('rollup', folder, '--roster', list, '--out', out)).err).toBe('')
    const [ours, theirs] = [await fill(), new Uint8Array(readFileSync(out))]
    expect(cellsOf(ours)).toEqual(cellsOf(theirs))
    expect([...readWorkbook(ours).names]).toEqual([...readWorkbook(theirs).names])
    // Packed by another program, but what is packed is the same.
    expect(ours.length).toBeGreaterThan(100_000)
  } finally {
    for (const file of [list, out]) rmSync(file, { force: true })
  }
})

function cellsOf(bytes: Uint8Array): string[] {
  const cells: string[] = []
  readCells(bytes, undefined, (sheet, row, column, value) =>
    cells.push(`${sheet} ${row} ${column} ${JSON.stringify(value)}`),
  )
  expect(cells.length).toBeGreaterThan(10_000)
  return cells
}

test('the send-back list and the long table are saved beside it, as the command line makes them', async () => {
  const { roster } = await countyFolder()
  const { beside } = words
  const [list, back, facts] = [roster.name, 'back.xlsx', 'facts.csv'].map((name) =>
    join(tmpdir(), `${process.pid} ${name}`),
  ) as [string, string, string]
  const saved = async (button: string) => {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press(button)])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }
  try {
    writeFileSync(list, roster.bytes)
    await page.getByLabel(beside.deadline).fill('2025-10-15')
    await run('sendback', folder, '--roster', list, '--out', back, '--deadline', '2025-10-15')
    const asked = await saved(beside.list)
    expect(asked.name).toBe('济宁市兖州区 2025 打回清单.xlsx')
    expect(listCells(asked.bytes)).toEqual(listCells(readFileSync(back)))
    await see(/^\d+ 所学校、[1-9]\d* 项须处理。已存成/)
    await run('facts', folder, '--roster', list, '--out', facts)
    const long = await saved(beside.facts)
    expect(long.name).toBe('济宁市兖州区 2025 长表.csv')
    expect(linesOf(long.bytes)).toEqual(linesOf(readFileSync(facts)))
  } finally {
    for (const file of [list, back, facts]) rmSync(file, { force: true })
  }
})

function listCells(bytes: Uint8Array): string[] {
  const cells: string[] = []
  readCells(bytes, undefined, (sheet, row, column, value) =>
    cells.push(`${sheet} ${row} ${column} ${JSON.stringify(value)}`),
  )
  expect(cells.length).toBeGreaterThan(100)
  return cells
}

function linesOf(bytes: Uint8Array): string[] {
  const lines = new TextDecoder().decode(bytes).split('\r\n')
  expect(lines.length).toBeGreaterThan(3000)
  return lines
}

test('of two files of one school the official picks one; a file is left out with a reason', async () => {
  await page.getByRole('radio', { name: /（更正）/ }).check()
  await see(words.fill.stale)
  await see(words.weigh.counted(12))
  await line('通知.xlsx').getByRole('button', { name: words.exclude.action }).click()
  await page.getByLabel(words.exclude.reason).fill('是通知，不是填报表')
  await press(new RegExp(`^${words.exclude.confirm}$`))
  await see(words.weigh.refused(1))
  const { names } = readWorkbook(await fill())
  const typed = ['reception.take', 'reception.reason'].map((name) =>
    names.get(name)?.values.flat().filter(Boolean),
  )
  expect(typed).toEqual([
    expect.arrayContaining(['采用', '不计入']),
    expect.arrayContaining([words.twice.reasonGiven, '是通知，不是填报表']),
  ])
})

test('pictures come before tables: who reported, township by township', async () => {
  await see(words.board.title)
  await expect(page.locator('.boardCounts').innerText()).resolves.toMatch(/缺报 40[\s\S]*已计入 12/)
  await see(words.board.township('新兖镇', 3, 11))
})

test('a dot leads to its school, the school to the cells behind its figure, and back to the dot', async () => {
  const dot = page.locator('.stripCard').first().locator('.dot').first()
  const name = (await dot.getAttribute('aria-label')) ?? ''
  await dot.click()
  await see(words.school.digest)
  const school = await page.locator('h1:focus').innerText()
  expect(name).toContain(school)
  await page.locator('.measures').getByRole('button').first().click()
  await see(words.proof.head.cell)
  const cell = page.locator('.proofSchools details[open] .cells tbody tr').first()
  await expect(cell.innerText()).resolves.toMatch(/!\w+\d+/)
  await expect(page.locator('.proofSchools details[open]').innerText()).resolves.toMatch(/[0-9a-f]{64}/)
  await press(words.proof.back)
  await see(words.school.digest)
  await press(words.school.back)
  await expect(page.locator('.dot:focus').getAttribute('aria-label')).resolves.toBe(name)
})

test('a strip is one stop for the keyboard: arrows go from school to school, Enter opens one', async () => {
  const focused = () => page.locator('.dot:focus').getAttribute('aria-label')
  const first = await focused()
  await page.keyboard.press('ArrowRight')
  expect(await focused()).not.toBe(first)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await see(words.school.digest)
  await press(words.school.back)
})

test('a roster is read once its part of the program has arrived, in one piece; until then the button says so', async () => {
  const other = await openCountyPage(browser)
  let answer = (): void => undefined
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve))
  let isReachable = false
  await other.context().route(/\/catalogue\.\w+\.js$/, async (route) => {
    if (!isReachable) return route.abort()
    await mayAnswer
    await route.fallback()
  })
  const before = browser.requests.length
  const group = other.getByRole('group', { name: words.where.roster })
  const choose = async (): Promise<void> =>
    group.locator('input[type=file]').setInputFiles(chosen((await countyFolder()).roster))
  await choose()
  await group.getByText(messages['zh-CN'].pane.trouble.program.what).waitFor()
  browser.complaints.length = 0
  isReachable = true
  await choose()
  await group.getByText(messages['zh-CN'].pane.working).waitFor()
  answer()
  await group.getByText(words.where.rosterCount(52)).waitFor()
  expect(browser.requests.slice(before).filter((address) => /-json\./.test(address))).toEqual([])
  await other.close()
})
