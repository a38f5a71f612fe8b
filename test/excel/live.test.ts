/**
 * The session on the real, unmodified office.js client, which speaks to the emulated host: what each thing that
 * people do costs in requests, and that the verdict follows.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import { bootOffice } from '../host/nativeBridge'
import { openLive } from '../host/openSpec'
import { templateOf } from '../support/catalogue'
import { blankTemplate } from '../support/filledTemplate'
import { Watching } from './watching'

// 核对 repeats the results of other sheets in words, and is slow.
const host = openLive(blankTemplate(templateOf('primarySchool')), (sheet) => sheet === '核对')
let watching: Watching
let session: Watching['session']
let excel: Watching['excel']
let mayWrite = false
const [pupils, girls] = ['enrolment.primary.g1', 'enrolment.primary.g1.girls']
const SHEET = '2-1 小学学生数'

beforeAll(async () => {
  await bootOffice(host)
  watching = new Watching(host)
  ;({ session, excel } = watching)
  await session.refresh()
})

beforeEach(() => watching.count())
afterEach(() => {
  if (!mayWrite) expect(host.writes).toEqual([])
})

test('the form is recognised by its names', () => {
  expect(watching.judged.template.kind.id).toBe('primarySchool')
  expect(watching.judged.submission.addresses.get(pupils)?.sheet).toBe(SHEET)
})

describe('typing costs no request', () => {
  test('and no write, so that it can be undone', async () => {
    host.type(pupils, [40])
    host.type(girls, [45])
    await watching.quiet()
    expect(watching.about(girls)).not.toEqual([])
    host.type(girls, [20])
    await watching.quiet()
    expect(watching.about(girls)).toEqual([])
    host.undo()
    await watching.quiet()
    expect(watching.about(girls)).not.toEqual([])
    expect(watching.cell(girls)).toBe(45)
    expect(host.requests.length).toBe(0)
    expect(host.canUndo).toBe(true)
  })

  test('though formulas get new results with it', async () => {
    const before = host.valueAt('check.K02b.primary.g1')
    host.type(girls, [30])
    expect(host.valueAt('check.K02b.primary.g1')).not.toBe(before)
    await watching.quiet()
    expect(host.requests.length).toBe(0)
  })

  test('in a burst of twenty cells, which gets one verdict', async () => {
    let verdicts = -1
    const leave = session.subscribe(() => verdicts++)
    for (let n = 1; n <= 20; n++) host.type(pupils, [n])
    await watching.quiet()
    leave()
    expect([verdicts, watching.cell(pupils), host.requests.length]).toEqual([1, 20, 0])
  })

  test('beside the figures, and neither does a paste there', async () => {
    host.type(`${SHEET}!Z99`, ['旁注'])
    host.type(`${SHEET}!Z99`, ['a', 'b'], ['c', 'd'])
    await watching.quiet()
    expect(host.requests.length).toBe(0)
  })
})

describe('everything else costs one read and gets one verdict', () => {
  const once = async (): Promise<void> => {
    let verdicts = -1
    const leave = session.subscribe(() => verdicts++)
    await watching.quiet()
    await watching.quiet()
    leave()
    expect(host.reads).toBe(1)
    expect(verdicts).toBe(1)
  }

  test.each([
    ['two cells', [[41, 42]]],
    [
      'two rows',
      [
        [40, 40, 40, 40, 40],
        [45, 1, 1, 1, 1],
      ],
    ],
    ['a whole form', Array.from({ length: 60 }, (_, r) => Array.from({ length: 14 }, (_, c) => r + c))],
  ])('a paste of %s, and its undo', async (_, rows) => {
    host.type(pupils, ...rows)
    await once()
    expect(watching.cell(pupils)).toBe(rows[0]?.[0])
    watching.count()
    host.undo()
    await once()
    expect(watching.cell(pupils)).toBe(20)
  })

  test('a fill', async () => {
    host.fillDown(pupils, 2)
    await once()
    expect(watching.cell(girls)).toBe(20)
  })

  test('a cell that was emptied, since it may have been cut', async () => {
    host.type(girls, [''])
    await once()
    expect(watching.cell(girls)).toBeUndefined()
  })

  test('a burst of pastes', async () => {
    for (let n = 0; n < 8; n++) host.type(pupils, [n + 40], [n])
    await once()
    expect([watching.cell(pupils), watching.cell(girls)]).toEqual([47, 7])
  })

  test('what somebody else types who has the workbook open, too', async () => {
    host.typeElsewhere(girls, [60])
    await once()
    expect(watching.about(girls)).not.toEqual([])
    expect(host.canUndo).toBe(true)
  })

  test('what somebody else pastes while one types', async () => {
    host.typeElsewhere(pupils, [70], [11])
    host.type(girls, [12])
    await once()
    expect([watching.cell(pupils), watching.cell(girls)]).toEqual([70, 12])
  })

  test('a formula that a clerk types, and its new results', async () => {
    host.type(girls, ['=5*3'])
    await once()
    expect(watching.cell(girls)).toBe(15)
    watching.count()
    host.type(girls, [`=${host.workbook.names.getItem(pupils).formula.slice(1)}+1`])
    await once()
    expect(watching.about(girls)).not.toEqual([])
    watching.count()
    host.type(pupils, [80])
    await once()
    expect(watching.cell(girls)).toBe(81)
    host.type(girls, [12])
    await watching.quiet()
  })

  test('rows inserted above: figures are found again, and typing needs no request afterwards', async () => {
    host.insertRows(SHEET, 3, 2)
    await once()
    host.type(girls, [90])
    await watching.quiet()
    expect(host.reads).toBe(1)
    expect([watching.cell(girls), host.valueAt(girls)]).toEqual([90, 90])
    expect(watching.about(girls)).not.toEqual([])
  })

  test('what is typed before the moved rows are read is not taken for another cell', async () => {
    host.insertRows(SHEET, 3, 1)
    host.type(girls, [44])
    await once()
    expect(watching.cell(girls)).toBe(44)
    expect(watching.cell('enrolment.primary.g1.minority')).toBeUndefined()
  })

  test('a row of figures deleted by somebody else: they are reported as gone', async () => {
    host.deleteRows(SHEET, host.place(girls).at.row, 1, 'coAuthor')
    await once()
    expect(watching.judged.report.findings).toContainEqual(
      expect.objectContaining({ type: 'absent', fields: expect.arrayContaining([girls]) as unknown }),
    )
  })
})

describe('a renamed sheet', () => {
  test('shows with the next read where Excel does not tell of it; typing goes on meanwhile', async () => {
    host.renameSheet(SHEET, "学生'表")
    host.type(pupils, [33])
    await watching.quiet()
    expect([watching.cell(pupils), host.requests.length]).toEqual([33, 0])
    await session.refresh()
    expect(watching.judged.submission.addresses.get(pupils)?.sheet).toBe("学生'表")
  })
})

describe('on request', () => {
  beforeAll(() => {
    mayWrite = true
  })

  test('jumps to a cell of another sheet', async () => {
    await excel.jump(pupils)
    expect(host.selection?.address).toBe(host.workbook.names.getItem(pupils).getRange().address)
    expect(host.writes).toEqual([])
  })

  test('shows a hidden sheet to jump to it', async () => {
    const { sheet } = host.place('books')
    sheet.visibility = 'Hidden'
    await excel.jump('books')
    expect(sheet.visibility).toBe('Visible')
    expect(host.active).toBe(sheet)
  })

  test('writes into unlocked cells of a protected sheet, and the verdict follows', async () => {
    await excel.write([{ name: pupils, value: 12 }])
    expect([host.valueAt(pupils), host.writes.length]).toEqual([12, 1])
    await watching.quiet()
    expect(watching.cell(pupils)).toBe(12)
  })

  test('writes into locked cells of a sheet without a password, and protects it again as it was', async () => {
    const { worksheet } = host.workbook.names.getItem('schoolType').getRange()
    worksheet.protection.options = { allowFormatColumns: true }
    await excel.write([{ name: 'schoolType', value: 12 }])
    expect([host.valueAt('schoolType'), worksheet.isProtected]).toEqual([12, true])
    expect(worksheet.protection.options).toMatchObject({ allowFormatColumns: true })
  })

  test('leaves a sheet with a password alone', async () => {
    const { worksheet } = host.workbook.names.getItem('schoolType').getRange()
    worksheet.protection.password = 'geheim'
    const attempt = excel.write([{ name: 'schoolType', value: 13 }])
    await expect(attempt).rejects.toMatchObject({ code: 'protected' })
    expect(host.valueAt('schoolType')).toBe(12)
  })

  test('a name that is gone is refused in words', async () => {
    await expect(excel.jump(girls)).rejects.toMatchObject({ code: 'gone' })
    await expect(excel.write([{ name: girls, value: 1 }])).rejects.toMatchObject({ code: 'gone' })
  })
})
