/**
 * The county workbook filled into the open one: its own sheets are the file's, what people added stays, and what is
 * interrupted leaves nothing half done.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import '../support/textCoding'
import type { Book, Watcher } from '#app'
import { ExcelWorkbook } from '#excel'
import { redirected } from '../../src/excel/redirected'
import { ExcelHost } from '../host/excelHost'
import { HostError } from '../host/hostError'
import { contentOf, openEmpty, openFile } from '../host/hostContent'
import { importSheets } from '../host/importSheets'
import { bootOffice, type OfficeLine } from '../host/nativeBridge'
import { openSpec } from '../host/openSpec'
import { templateOf } from '../support/catalogue'
import { bookOf, smallCounty } from '../support/countyBook'
import { schoolFrom } from '../support/countySchools'
import { blankTemplate } from '../support/filledTemplate'

const earlier = smallCounty()
const later = smallCounty([1, 2, 3].map((code) => schoolFrom('primarySchool', code)))
let book: Book
let line: OfficeLine
let host: ExcelHost
/** The file itself, opened. */
let wanted: ReturnType<typeof contentOf>

beforeAll(async () => {
  book = await bookOf(later)
  line = await bootOffice(new ExcelHost())
  wanted = contentOf(openFile(book.bytes))
})

const workbook = (): ExcelWorkbook =>
  new ExcelWorkbook(
    () => false,
    () => undefined,
    { asking: 5_000, putting: 20_000 },
  )
const watcher: Watcher = { step: () => undefined, isCancelled: false }
const fill = (): Promise<unknown> => workbook().fill(book, watcher)

const OWN = '我的分析'
/** A county's workbook with a sheet that somebody added behind the first, and a name. */
function openEarlier(): ExcelHost {
  const opened = openSpec(earlier)
  importSheets(opened)
  const own = opened.addSheet(OWN)
  opened.sheets.splice(1, 0, ...opened.sheets.splice(-1))
  own.put(2, 2, { value: 1, formula: '\'汇总\'!$B$3&"汇总!"' })
  own.put(3, 2, { value: 1, formula: 'SUM(小学!$D$5:$D$6)+1' })
  opened.define('我的数', opened.workbook.worksheets.getItem('指标'), {
    row: 5,
    column: 2,
    rows: 1,
    columns: 1,
  })
  opened.define('value.gone', opened.workbook.worksheets.getItem('学校'), {
    row: 5,
    column: 2,
    rows: 1,
    columns: 1,
  })
  return opened
}

function connect(opened: ExcelHost): void {
  host = opened
  line.connect(host)
}

/** As the file is, with what somebody added. */
function expectFilled(): void {
  const { sheets, names } = contentOf(host)
  expect(sheets.map(({ name }) => name)).toEqual([
    wanted.sheets[0]?.name,
    OWN,
    ...wanted.sheets.slice(1).map(({ name }) => name),
  ])
  expect(sheets.filter(({ name }) => name !== OWN)).toEqual(wanted.sheets)
  const own = host.workbook.worksheets.getItem(OWN)
  expect(own.cell(2, 2)?.formula).toBe('\'汇总\'!$B$3&"汇总!"')
  expect(own.cell(3, 2)?.formula).toBe("SUM('小学'!$D$5:$D$6)+1")
  expect(names).toEqual(new Map([...wanted.names, ['我的数', "='指标'!$B$5"]]))
  expect(host.active.name).toBe(sheets[0]?.name)
}

describe('a county’s workbook', () => {
  beforeEach(() => connect(openEarlier()))

  test('is made anew in its place: cells, formulas, order, hidden sheets and names are the file’s', async () => {
    expect(await workbook().canFill('county')).toBe(true)
    expect(await fill()).toEqual({ isDone: true, omitted: [] })
    expectFilled()
    await fill()
    expectFilled()
  })

  test('is known by its list, whatever its sheets are called: references follow', async () => {
    host.renameSheet('汇总', '首页')
    host.renameSheet('学表', 'x')
    await fill()
    expectFilled()
  })

  test('takes Excel on the web without charts, and says so', async () => {
    host.refusesCharts = true
    expect(await fill()).toEqual({ isDone: true, omitted: ['charts'] })
    expectFilled()
  })

  test('is left as it was when somebody cancels while sheets are inserted', async () => {
    const before = contentOf(host)
    const stopping = {
      step: () => undefined,
      get isCancelled() {
        return host.writes.length > 0
      },
    }
    expect(await workbook().fill(book, stopping)).toMatchObject({ isDone: false })
    expect(contentOf(host)).toEqual(before)
  })

  test('waits while a cell is open', async () => {
    host.faults.startEditing()
    const filling = fill()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(host.writes).toEqual([])
    host.faults.stopEditing()
    await filling
    expectFilled()
  })

  test.each<[string, string, (opened: ExcelHost) => void]>([
    ['a protected structure', 'protected', ({ workbook: { protection } }) => (protection.protected = true)],
    [
      'a password on a sheet whose formulas would have to change',
      'protected',
      ({ workbook: { worksheets } }) =>
        Object.assign(worksheets.getItem(OWN).protection, { protected: true, password: 'geheim' }),
    ],
    ['more than one request carries', 'tooLarge', ({ faults }) => (faults.payloadLimit = 400_000)],
  ])('is left as it was by %s', async (_, code, spoil) => {
    const before = contentOf(host)
    spoil(host)
    await expect(fill()).rejects.toMatchObject({ code })
    host.workbook.protection.protected = false
    host.workbook.worksheets.getItem(OWN).protection.protected = false
    host.faults.heal()
    expect(contentOf(host)).toEqual(before)
  })

  test('a sheet protected without a password is opened for its formulas, and closed again', async () => {
    const { protection } = host.workbook.worksheets.getItem(OWN)
    protection.protected = true
    await fill()
    expect(protection.protected).toBe(true)
    expectFilled()
  })
})

test('an empty workbook becomes the file; its blank sheet stays behind', async () => {
  connect(openEmpty())
  expect(await workbook().canFill('county')).toBe(true)
  await fill()
  const { sheets, names } = contentOf(host)
  expect(sheets.map(({ name }) => name)).toEqual([...wanted.sheets.map(({ name }) => name), 'Sheet1'])
  expect({ sheets: sheets.slice(0, -1), names }).toEqual(wanted)
})

test('nothing else is filled: a school’s workbook, a sheet with something on it, a county’s without a list', async () => {
  const started = openEmpty()
  started.type('Sheet1!B2', ['备忘'])
  const unlisted = openEarlier()
  unlisted.workbook.names.byName.delete('xuebiao.sheets')
  for (const each of [openSpec(blankTemplate(templateOf('primarySchool'))), started, unlisted]) {
    connect(each)
    const before = contentOf(host)
    expect(await workbook().canFill('county')).toBe(false)
    await expect(fill()).rejects.toMatchObject({ code: 'occupied' })
    expect(contentOf(host)).toEqual(before)
  }
})

describe('interrupted', () => {
  const BROKEN = new HostError('GeneralException', 'fault of the test')

  /** The next requests that ask or change something are answered, up to the n-th. */
  function failAt(n: number): { readonly asked: () => number } {
    const { faults } = host
    const around = faults.around.bind(faults)
    let count = 0
    faults.around = (body, flags, work) => {
      count++
      if (count === n) faults.fail(BROKEN)
      return around(body, flags, work)
    }
    return { asked: () => count }
  }

  test('by any request: as before but for sheets at the end, or filled; and the next filling does it all', async () => {
    const before = contentOf(openEarlier())
    let outcome: unknown
    let failures = 0
    for (let n = 1; outcome === undefined; n++) {
      connect(openEarlier())
      const { asked } = failAt(n)
      outcome = await fill().catch(() => undefined)
      if (outcome !== undefined) {
        expect(asked()).toBeLessThan(n + 1)
        break
      }
      failures++
      const now = contentOf(host)
      expect(now.sheets.slice(0, before.sheets.length)).toEqual(before.sheets)
      expect(now.names).toEqual(before.names)
      host.faults.heal()
      await fill()
      expectFilled()
    }
    expect(failures).toBeGreaterThan(4)
  })

  test.each(['formula', 'delete', 'name', 'position'])(
    'in the middle of the exchange, at a sheet’s or name’s %s: the next filling goes on from there',
    async (step) => {
      connect(openEarlier())
      const countWrite = host.countWrite.bind(host)
      let left = 3
      host.countWrite = (what) => {
        if (what.endsWith(`.${step}`) && --left === 0) throw BROKEN
        countWrite(what)
      }
      await expect(fill()).rejects.toMatchObject({ code: 'failed' })
      await fill()
      expectFilled()
    },
  )

  test('after the sheets were inserted, with Excel silent from then on: they are taken out by the next filling', async () => {
    connect(openEarlier())
    const countWrite = host.countWrite.bind(host)
    host.countWrite = (what) => {
      countWrite(what)
      if (what.startsWith('insert')) host.faults.fail(BROKEN, Infinity)
    }
    await expect(fill()).rejects.toMatchObject({ code: 'failed' })
    expect(host.sheets.length).toBeGreaterThan(40)
    host.countWrite = countWrite
    host.faults.heal()
    await fill()
    expectFilled()
  })
})

test.each([
  ["SUM('汇总'!A1:B2)", "SUM('汇总 (2)'!A1:B2)"],
  ['汇总!A1+汇总2!A1', "'汇总 (2)'!A1+汇总2!A1"],
  ['"汇总!A1"&汇总!A1', '"汇总!A1"&\'汇总 (2)\'!A1'],
  ["'o''x'!A1", "'y'!A1"],
  ["[b.xlsx]汇总!A1+'[b.xlsx]汇总'!A1", "[b.xlsx]汇总!A1+'[b.xlsx]汇总'!A1"],
  ['#REF!A1', '#REF!A1'],
])('%s is led to other sheets', (formula, expected) => {
  const to = new Map([
    ['汇总', '汇总 (2)'],
    ["o'x", 'y'],
  ])
  expect(redirected(formula, to)).toBe(expected)
})
