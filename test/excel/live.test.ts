/**
 * The session on the real, unmodified office.js client, which speaks to the emulated host.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import { join } from 'node:path'
import { BURST, Session, type Judged } from '#app'
import { MARKER, type Finding } from '#core'
import { ExcelWorkbook } from '#excel'
import { readCatalogue } from '../../src/files/catalogue'
import { HostError } from '../host/hostError'
import { bootOffice } from '../host/nativeBridge'
import { plainSchool } from '../host/plainSchool'

const catalogue = readCatalogue(join(__dirname, '..', '..'))
const template = catalogue.templates.get('primarySchool')!
const wanted = new Set<string>([...template.fields.keys(), ...Object.values(MARKER)])
const host = plainSchool(template, catalogue)
const [pupils, girls] = ['enrolment.primary.g1', 'enrolment.primary.g1.girls']

let session: Session
let excel: ExcelWorkbook
const timer = {
  after(milliseconds: number, run: () => void) {
    const id = setTimeout(run, milliseconds)
    return () => clearTimeout(id)
  },
}
const quiet = (milliseconds = 2 * BURST): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

beforeAll(async () => {
  await bootOffice(host)
  excel = new ExcelWorkbook((name) => wanted.has(name))
  session = new Session(excel, catalogue, timer)
  await session.refresh()
})

beforeEach(async () => {
  await quiet()
  host.requests.length = 0
  host.writes.length = 0
})

const judged = (): Judged => {
  if (session.state.stage !== 'judged') throw new Error(JSON.stringify(session.state))
  return session.state
}
const about = (field: string): Finding[] =>
  judged().report.findings.filter(({ type, fields }) => type !== 'blank' && fields.includes(field))

test('the form is recognised by its names', () => {
  expect(judged().template.kind.id).toBe('primarySchool')
  expect(judged().submission.places.get(pupils)?.sheet).toMatch(/^2-1 /)
})

describe('typing', () => {
  test('costs no request and no write, and can still be undone', async () => {
    host.type(pupils, [40])
    host.type(girls, [45])
    await quiet()
    expect(about(girls)).not.toEqual([])
    host.undo()
    await quiet()
    expect(about(girls)).toEqual([])
    expect(judged().submission.cells.get(girls)).toBeUndefined()
    expect(host.requests.length).toBe(0)
    expect(host.writes).toEqual([])
    expect(host.canUndo).toBe(true)
  })

  test('beside the figures costs nothing at all', async () => {
    host.type('2-1 小学学生数!Z99', ['旁注'])
    host.type('2-1 小学学生数!Z99', ['a', 'b'], ['c', 'd'])
    await quiet()
    expect(host.requests.length).toBe(0)
  })
})

describe('everything else costs one read', () => {
  test('a paste of any size', async () => {
    host.type(pupils, [40, 40, 40, 40, 40], [45, 1, 1, 1, 1])
    await quiet()
    expect(host.reads).toBe(1)
    expect(about(girls)).not.toEqual([])
    expect(host.writes).toEqual([])
  })

  test('its undo', async () => {
    host.undo()
    await quiet()
    expect(host.reads).toBe(1)
    expect(about(girls)).toEqual([])
  })

  test('rows inserted above: figures are found again, and typing needs no request afterwards', async () => {
    host.insertRows('2-1 小学学生数', 3, 2)
    await quiet()
    expect(host.reads).toBe(1)
    host.type(pupils, [40])
    host.type(girls, [45])
    await quiet()
    expect(host.reads).toBe(1)
    expect(about(girls)).not.toEqual([])
    expect(judged().submission.cells.get(girls)).toBe(45)
  })

  test('what is typed before the moved rows are read is not taken for another cell', async () => {
    host.insertRows('2-1 小学学生数', 3, 1)
    host.type(girls, [44])
    await quiet()
    expect(judged().submission.cells.get(girls)).toBe(44)
    expect(judged().submission.cells.get('enrolment.primary.g1.minority')).toBeUndefined()
  })

  test('a renamed sheet', async () => {
    host.renameSheet('2-1 小学学生数', "学生'表")
    await session.refresh()
    expect(judged().submission.places.get(pupils)?.sheet).toBe("学生'表")
    host.type(girls, [43])
    await quiet()
    expect(judged().submission.cells.get(girls)).toBe(43)
  })
})

describe('on request', () => {
  test('jumps to a cell of another sheet', async () => {
    await excel.jump(girls)
    expect(host.selection?.address).toBe(host.workbook.names.getItem(girls).getRange().address)
  })

  test('writes into unlocked cells of a protected sheet', async () => {
    await excel.write([{ name: girls, value: 12 }])
    expect(host.valueAt(girls)).toBe(12)
    expect(host.writes).toHaveLength(1)
  })

  test('writes into locked cells of a sheet without a password, and protects it again', async () => {
    await excel.write([{ name: 'fitnessPassed', value: 12 }])
    expect(host.valueAt('fitnessPassed')).toBe(12)
    expect(host.workbook.names.getItem('fitnessPassed').getRange().worksheet.isProtected).toBe(true)
  })

  test('leaves a sheet with a password alone', async () => {
    const { worksheet } = host.workbook.names.getItem('fitnessPassed').getRange()
    worksheet.protection.password = 'geheim'
    await expect(excel.write([{ name: 'fitnessPassed', value: 13 }])).rejects.toMatchObject({
      code: 'protected',
    })
    expect(host.valueAt('fitnessPassed')).toBe(12)
  })

  test('a name that is gone is refused in words', async () => {
    await expect(excel.jump('enrolment.nowhere')).rejects.toMatchObject({ code: 'gone' })
    await expect(excel.write([{ name: 'enrolment.nowhere', value: 1 }])).rejects.toMatchObject({
      code: 'gone',
    })
  })
})

describe('faults', () => {
  test('somebody types in a cell while we read: the verdict waits and comes', async () => {
    host.faults.fail(new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.'))
    host.type(pupils, [40], [45])
    await quiet()
    expect(judged().trouble).toBe('cellEdit')
    await quiet(1300)
    expect(judged().trouble).toBeUndefined()
    expect(about(girls)).not.toEqual([])
  })

  test.each([
    ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
    ['AccessDenied', 'protected'],
    ['GeneralException', 'failed'],
  ])('%s', async (code, expected) => {
    host.faults.fail(new HostError(code, 'fault of the test'))
    await expect(excel.read()).rejects.toMatchObject({ code: expected })
  })
})
