/**
 * The oldest Excel that live checks work in: what it does not know is not asked for, and another way is found.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import { opener } from '#excel'
import { bootOffice } from '../host/nativeBridge'
import { openSpec } from '../host/openSpec'
import { EVENT } from '../host/wire'
import { templateOf } from '../support/catalogue'
import { blankTemplate } from '../support/filledTemplate'
import { Watching } from './watching'

const host = openSpec(blankTemplate(templateOf('primarySchool')))
const [pupils, girls] = ['enrolment.primary.g1', 'enrolment.primary.g1.girls']
let watching: Watching

beforeAll(async () => {
  await bootOffice(host, { sets: { ExcelApi: '1.9' } })
  watching = new Watching(host)
  await watching.session.refresh()
})

beforeEach(() => watching.count())

test('it is new enough', async () => {
  expect(await opener()).toEqual({ language: 'zh-CN', isExcel: true, isNewEnough: true })
})

test('knows nothing of events for formulas, which are not asked for', () => {
  expect(host.events.registrations(EVENT.formulaChanged)).toBe(0)
  expect(host.events.registrations(EVENT.calculated)).toBe(1)
})

test('what is typed costs no request, a paste one read', async () => {
  host.type(pupils, [40])
  host.type(girls, [45])
  await watching.quiet()
  expect(watching.about(girls)).not.toEqual([])
  expect(host.requests.length).toBe(0)
  host.type(pupils, [40], [20])
  await watching.quiet()
  expect(host.reads).toBe(1)
  expect(watching.about(girls)).toEqual([])
})

test('new results cost one read, because a formula may have been typed that nobody told of', async () => {
  host.events.send(EVENT.calculated, { worksheetId: host.sheets[0]!.id, address: '' })
  host.events.send(EVENT.calculated, { worksheetId: host.sheets[1]!.id, address: '' })
  await watching.quiet()
  expect(host.reads).toBe(1)
})

test('takes no sheets in: a template is opened beside the workbook', async () => {
  const { excel } = watching
  expect(excel.abilities).toEqual({ insertsSheets: false, opensWorkbooks: true, fills: false })
  const bytes = Uint8Array.from([80, 75, 3, 4])
  expect(await excel.put({ name: '模板.xlsx', bytes, isInserted: true })).toBe('opened')
  expect(host.opened).toEqual([btoa('PK\u0003\u0004')])
})

test('jumps and writes as any other; without a way to wait, an open cell is a refusal in words', async () => {
  await watching.excel.jump(girls)
  expect(host.selection?.worksheet.name).toBe('2-1 小学学生数')
  await watching.excel.write([{ name: girls, value: 7 }])
  expect(host.valueAt(girls)).toBe(7)
  host.faults.startEditing()
  await expect(watching.excel.write([{ name: girls, value: 8 }])).rejects.toMatchObject({ code: 'cellEdit' })
  host.faults.stopEditing()
})
