import { readFileSync } from 'node:fs'
import { BURST } from '#app'
import { MARKER } from '#core'
import { importSheets } from '../host/importSheets'
import { openSpec } from '../host/openSpec'
import { ExcelHost } from '../host/excelHost'
import { templateOf } from '../support/catalogue'
import { blankTemplate, cleanTemplate } from '../support/filledTemplate'
import { openBrowser, type Browser } from './chromium'
import { openExcelWeb, type ExcelWeb } from './excelWeb'

/** The production bundle under its own content policy, spoken to as Excel on the web speaks to add-ins. */
const template = templateOf('primarySchool')
const [pupils, girls] = ['enrolment.primary.g1', 'enrolment.primary.g1.girls']

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})
afterEach(() => {
  expect(browser.foreign).toEqual([])
  expect(browser.complaints).toEqual([])
})

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4 * BURST))
const see = ({ pane }: ExcelWeb, text: string | RegExp): Promise<void> =>
  pane.getByText(text).first().waitFor({ state: 'visible', timeout: 8000 })
const gone = ({ pane }: ExcelWeb, text: string | RegExp): Promise<void> =>
  pane.getByText(text).first().waitFor({ state: 'detached', timeout: 8000 })
const press = ({ pane }: ExcelWeb, name: string | RegExp): Promise<void> =>
  pane.getByRole('button', { name }).first().click()
const open = ({ pane }: ExcelWeb, tab: string): Promise<void> => pane.getByRole('tab', { name: tab }).click()

describe('a clerk fills in a blank template', () => {
  const host = openSpec(blankTemplate(template))
  let excel: ExcelWeb
  beforeAll(async () => {
    excel = await openExcelWeb(browser, host)
    await see(excel, /2-1 /)
  })

  test('what is typed is judged without a request, and can be undone', async () => {
    host.requests.length = 0
    host.type(pupils, [40])
    host.type(girls, [45])
    await see(excel, /须改正 [1-9]/)
    host.undo()
    await see(excel, '须改正 0')
    expect(host.requests.length).toBe(0)
    expect(host.writes).toEqual([])
  })

  test('a paste is read once, and a fill, and deleted rows', async () => {
    host.requests.length = 0
    host.type(pupils, [40, 41, 42], [45, 46, 47])
    await see(excel, /须改正 [1-9]/)
    expect(host.reads).toBe(1)
    host.undo()
    await see(excel, '须改正 0')
    expect(host.reads).toBe(2)
    host.deleteRows('2-1 小学学生数', 1, 1)
    await quiet()
    expect(host.reads).toBe(3)
    host.type(girls, [45])
    host.type(pupils, [40])
    await see(excel, /须改正 [1-9]/)
    expect(host.reads).toBe(3)
    host.undo()
    host.undo()
    await see(excel, '须改正 0')
    expect(host.writes).toEqual([])
  })

  test('a figure with its unit is put right with one click', async () => {
    host.type('classrooms', ['45间'])
    await press(excel, '改成 45')
    await gone(excel, '改成 45')
    expect(host.valueAt('classrooms')).toBe(45)
  })

  test('a finding leads to its cell, in a renamed sheet too', async () => {
    host.renameSheet('2-1 小学学生数', '我校学生')
    host.type(pupils, [40])
    host.type(girls, [45])
    await see(excel, /须改正 [1-9]/)
    const { cell = '' } =
      /!(?<cell>.*)/.exec(host.workbook.names.getItem(girls).getRange().address)?.groups ?? {}
    const card = excel.pane.locator('.card.logical').first()
    await card.getByRole('button', { name: cell, exact: true }).click()
    await quiet()
    expect(host.selection?.address).toBe(`'我校学生'!${cell}`)
    host.type(girls, [20])
    await see(excel, '须改正 0')
  })
})

describe('a clerk sends a finished workbook', () => {
  const host = openSpec(cleanTemplate(template))
  let excel: ExcelWeb
  beforeAll(async () => {
    excel = await openExcelWeb(browser, host)
    await see(excel, /可以报送/)
  })

  test('what is unusual has to be explained first', async () => {
    // A boarding school in which nobody boards.
    host.type('isBoardingSchool', ['是'])
    await see(excel, /待说明 [1-9]/)
    await open(excel, '报送')
    await see(excel, '还不能报送')
    await open(excel, '说明')
    const cards = excel.pane.locator('.card.empirical')
    for (let left = await cards.count(); left > 0; left--) {
      await cards.first().getByRole('button', { name: '去说明' }).click()
      await cards.first().getByRole('combobox').click()
      await excel.pane.getByRole('option').last().click()
      const text = cards.first().getByRole('textbox')
      await text.fill('报废')
      await see(excel, '还差 4 个字')
      await text.fill('旧件报废，区里已批准')
      await press(excel, '保存说明')
      await excel.pane.waitForFunction(
        (count) => document.querySelectorAll('.card.empirical').length < count,
        left,
      )
    }
    const { sheet, at } = host.place(MARKER.explanations)
    expect(sheet.cell(at.row, at.column + 2)?.value).toBe('旧件报废，区里已批准')
  })

  test('the seal is written on the cover, and shows what is changed afterwards', async () => {
    await open(excel, '报送')
    await press(excel, '生成校验码')
    await see(excel, /与现在的数字一致/)
    const seal = host.valueAt(MARKER.seal)
    expect(seal).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    const [download] = await Promise.all([excel.page.waitForEvent('download'), press(excel, '保存回执')])
    expect(readFileSync(await download.path(), 'utf8')).toContain(seal)
    host.type('books', [Number(host.valueAt('books')) + 1])
    await see(excel, /数字改动过/)
  })

  test('everything is there again after the pane was closed and opened', async () => {
    const again = await openExcelWeb(browser, host)
    await open(again, '说明')
    await see(again, /已说明 \d/)
    await again.page.close()
  })
})

describe('an empty workbook', () => {
  const host = new ExcelHost()
  host.addSheet('Sheet1')
  importSheets(host)
  let excel: ExcelWeb
  beforeAll(async () => {
    excel = await openExcelWeb(browser, host)
  })

  test('is told apart, and offers one next step', async () => {
    await see(excel, '这不是学表的填报表')
    await press(excel, '新建模板')
    await see(excel, '办学类型')
  })

  test('takes in a template, and is checked at once', async () => {
    await press(excel, '放进当前工作簿')
    await excel.pane.getByText(/模板已放进/).waitFor({ timeout: 60_000 })
    await press(excel, '返回')
    await see(excel, /未填 [1-9]/)
  })

  test('buttons of the ribbon lead to their places', async () => {
    await excel.press('insertTemplate')
    await see(excel, '办学类型')
    await excel.press('rollUp')
    await see(excel, '选择各校的填报文件')
    host.requests.length = 0
    await excel.press('checkNow')
    await see(excel, /未填 [1-9]/)
    expect(host.reads).toBeGreaterThan(0)
  })
})

test('an Excel that is too old is told so', async () => {
  const host = openSpec(blankTemplate(template))
  const excel = await openExcelWeb(browser, host, { sets: { ExcelApi: '1.7' } })
  await see(excel, '这个 Excel 版本太旧')
})

test('the pane speaks English in an English Excel', async () => {
  const excel = await openExcelWeb(browser, openSpec(blankTemplate(template)), { locale: 'en-US' })
  await see(excel, /to correct/)
  expect(await excel.pane.evaluate(() => document.documentElement.lang)).toBe('en')
})
