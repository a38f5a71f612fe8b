import { EVENT } from '../host/wire'
import { openLive } from '../host/openSpec'
import { templateOf } from '../support/catalogue'
import { blankTemplate } from '../support/filledTemplate'
import type { ExcelWeb } from './excelWeb'
import { journeys } from './journey'

/**
 * A clerk fills in a blank template: the production bundle under its own content policy, spoken to as Excel on the web
 * speaks to add-ins.
 */
const [pupils, girls] = ['enrolment.primary.g1', 'enrolment.primary.g1.girls']
const SHEET = '2-1 小学学生数'
const host = openLive(blankTemplate(templateOf('primarySchool')), (sheet) => sheet === '核对')
const { open } = journeys()
let excel: ExcelWeb

beforeAll(async () => {
  excel = await open(host)
  await excel.see(/2-1 /)
})

beforeEach(() => {
  host.requests.length = 0
  host.writes.length = 0
})

test('what is typed is judged without a request or a write, and can be undone', async () => {
  host.type(pupils, [40])
  host.type(girls, [45])
  await excel.see(/须改正 [1-9]/)
  host.type(girls, [20])
  await excel.see('须改正 0')
  host.undo()
  await excel.see(/须改正 [1-9]/)
  host.undo()
  await excel.see('须改正 0')
  // The first figure was undone to a blank, which may have been a cut.
  expect(host.reads).toBeLessThanOrEqual(1)
  expect(host.writes).toEqual([])
})

describe('one read each', () => {
  const once = async (words: string | RegExp): Promise<void> => {
    await excel.see(words)
    await excel.quiet()
    expect([host.reads, host.writes]).toEqual([1, []])
  }

  test('a paste, and its undo', async () => {
    host.type(pupils, [40, 41, 42], [45, 46, 47])
    await once(/须改正 [1-9]/)
    host.requests.length = 0
    host.undo()
    await once('须改正 0')
  })

  test('a fill', async () => {
    host.type(pupils, [30])
    await excel.see(/核查/)
    await excel.quiet()
    expect(host.requests.length).toBe(0)
    host.fillDown(pupils, 2)
    await excel.quiet()
    expect([host.reads, host.valueAt(girls)]).toEqual([1, 30])
  })

  test('somebody else in the same workbook', async () => {
    host.typeElsewhere(girls, [99])
    await once(/须改正 [1-9]/)
    host.requests.length = 0
    host.typeElsewhere(girls, [1])
    await once('须改正 0')
  })

  test('deleted rows above, after which typing costs nothing again', async () => {
    host.deleteRows(SHEET, 1, 1)
    await excel.quiet()
    expect(host.reads).toBe(1)
    host.type(girls, [45])
    await excel.see(/须改正 [1-9]/)
    expect(host.reads).toBe(1)
    host.type(girls, [20])
    await excel.see('须改正 0')
  })

  test('a renamed sheet, whose name the findings then say', async () => {
    host.renameSheet(SHEET, '我校学生')
    await excel.quiet()
    expect(host.reads).toBe(1)
    host.type(girls, [45])
    await excel.see(/须改正 [1-9]/)
    expect(await excel.pane.locator('.card.logical .jump').first().getAttribute('title')).toMatch(
      /^我校学生!/,
    )
  })
})

test('a finding leads to its cell', async () => {
  const { address } = host.workbook.names.getItem(girls).getRange()
  const cell = address.split('!')[1] ?? ''
  const card = excel.pane.locator('.card.logical').first()
  await card.getByRole('button', { name: cell, exact: true }).click()
  await excel.quiet()
  expect(host.selection?.address).toBe(address)
  expect(host.writes).toEqual([])
  host.type(girls, [20])
  await excel.see('须改正 0')
})

test('a figure with its unit is put right with one click', async () => {
  host.type('classrooms', ['45人'])
  await excel.press('改成 45')
  await excel.gone('改成 45')
  expect(host.valueAt('classrooms')).toBe(45)
  expect(host.writes).toHaveLength(1)
})

test('while a cell is open the pane says so, and then goes on', async () => {
  host.faults.startEditing()
  host.type(pupils, [40], [45])
  await excel.see('正在等待您输完当前单元格')
  host.faults.stopEditing()
  await excel.see(/须改正 [1-9]/)
  host.undo()
  await excel.see('须改正 0')
})

test('a pane that is opened anew knows everything, and hears every change once', async () => {
  host.type(girls, [45])
  await excel.see(/须改正 [1-9]/)
  await excel.reload()
  await excel.see(/须改正 [1-9]/)
  expect(host.events.registrations(EVENT.changed)).toBe(1)
  await excel.quiet()
  host.requests.length = 0
  host.type(pupils, [60], [50])
  await excel.see('须改正 0')
  await excel.quiet()
  expect(host.reads).toBe(1)
  expect(host.writes).toEqual([])
})
