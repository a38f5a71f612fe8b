/**
 * What goes wrong between Excel and the add-in: no edit is lost, the verdict is right in the end, the pane says what
 * is the matter, and nothing is tried for ever.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import { BURST, PATIENCE } from '#app'
import { HostError } from '../host/hostError'
import { bootOffice } from '../host/nativeBridge'
import { openSpec } from '../host/openSpec'
import { EVENT } from '../host/wire'
import { templateOf } from '../support/catalogue'
import { blankTemplate } from '../support/filledTemplate'
import { pause, Watching } from './watching'

const host = openSpec(blankTemplate(templateOf('primarySchool')))
const [pupils, girls, boarders] = ['enrolment.primary.g1', 'enrolment.primary.g1.girls', 'books']
const BROKEN = new HostError('GeneralException', 'fault of the test')
/** Milliseconds after which the host is said not to answer. */
const SILENCE = 600
let watching: Watching
let session: Watching['session']
let excel: Watching['excel']

beforeAll(async () => {
  await bootOffice(host)
  watching = new Watching(host, SILENCE)
  ;({ session, excel } = watching)
  await session.refresh()
})

beforeEach(async () => {
  host.type(pupils, [40])
  host.type(girls, [20])
  await watching.quiet()
  watching.count()
})

afterEach(async () => {
  host.faults.heal()
  host.events.isDoubled = false
  await watching.atRest()
  expect(watching.judged.trouble).toBeUndefined()
})

/** The session knows what the workbook holds. */
const expectTrue = (): void => {
  for (const field of [pupils, girls, boarders]) expect(watching.cell(field)).toBe(host.valueAt(field))
  expect(watching.about(girls).length > 0).toBe(Number(host.valueAt(girls)) > Number(host.valueAt(pupils)))
}

describe('somebody has a cell open', () => {
  beforeEach(() => host.faults.startEditing())

  test('a paste is judged as soon as the cell is left, however long that takes', async () => {
    host.type(pupils, [40], [45])
    await watching.quiet()
    for (let n = 0; n < 10; n++) await watching.quiet(PATIENCE)
    expect(watching.judged.trouble).toBe('cellEdit')
    host.faults.stopEditing()
    await watching.quiet(PATIENCE)
    expect(watching.judged.trouble).toBeUndefined()
    expectTrue()
  })

  test('what is typed is judged all the same, and the pane still says that more is to come', async () => {
    host.type(boarders, [1], [2])
    await watching.quiet()
    host.type(girls, [45])
    await watching.quiet()
    expect(watching.judged.trouble).toBe('cellEdit')
    expect(watching.about(girls)).not.toEqual([])
  })

  test('a button waits for the cell to be left instead of failing', async () => {
    const written = excel.write([{ name: girls, value: 30 }])
    await pause(60)
    expect(host.valueAt(girls)).toBe(20)
    host.faults.stopEditing()
    await written
    expect(host.valueAt(girls)).toBe(30)
  })
})

describe('a request fails', () => {
  test.each([
    ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
    ['AccessDenied', 'protected'],
    ['ApiNotFound', 'unsupported'],
    ['GeneralException', 'failed'],
  ])('with %s', async (code, expected) => {
    host.faults.fail(new HostError(code, 'fault of the test'))
    await expect(excel.read()).rejects.toMatchObject({ code: expected })
  })

  test.each([1, 2])('%i times: the verdict comes with the next attempt', async (times) => {
    host.faults.fail(BROKEN, times)
    host.type(pupils, [40], [45])
    await watching.quiet()
    expect(watching.judged.trouble).toBe('failed')
    for (let n = 0; n < times; n++) await watching.quiet(PATIENCE)
    expect(watching.judged.trouble).toBeUndefined()
    expectTrue()
  })

  test('always: attempts end, what is typed is judged, and the next change is another attempt', async () => {
    host.faults.fail(BROKEN, Infinity)
    host.type(boarders, [1], [2])
    await watching.quiet()
    for (let n = 0; n < 10; n++) await watching.quiet(PATIENCE)
    expect(host.requests.length).toBe(3)
    expect(watching.judged.trouble).toBe('failed')
    host.type(girls, [45])
    await watching.quiet()
    expect(watching.about(girls)).not.toEqual([])
    for (let n = 0; n < 10; n++) await watching.quiet(PATIENCE)
    expect(host.requests.length).toBe(6)
    host.faults.heal()
    host.type(girls, [44])
    await watching.quiet()
    expectTrue()
  })

  test('comparing with last year does not hide that the workbook could not be read', async () => {
    host.faults.fail(BROKEN, Infinity)
    host.type(boarders, [1], [2])
    await watching.quiet()
    session.compareWith(undefined)
    expect(watching.judged.trouble).toBe('failed')
    host.faults.heal()
    await session.refresh()
  })
})

describe('a host that does not answer', () => {
  const fallSilent = async (): Promise<void> => {
    await pause(SILENCE)
    await pause(25)
  }
  beforeEach(() => host.faults.hang())

  test('is said to be silent; what is typed is judged all the same', async () => {
    host.type(boarders, [1], [2])
    await pause(25)
    await watching.timer.pass(BURST)
    await fallSilent()
    expect(watching.judged.trouble).toBe('silent')
    host.type(girls, [45])
    await pause(25)
    expect(watching.about(girls)).not.toEqual([])
    expect(watching.judged.trouble).toBe('silent')
  })

  test('is waited for, and what happened meanwhile is read once it answers', async () => {
    host.type(boarders, [3], [4])
    await pause(25)
    await watching.timer.pass(BURST)
    for (let n = 0; n < 4; n++) {
      await fallSilent()
      await watching.timer.pass(PATIENCE)
    }
    host.events.lose(1)
    host.type(girls, [46])
    host.faults.answer()
    await watching.atRest()
    expect(watching.judged.trouble).toBeUndefined()
    expectTrue()
  })

  test('does not keep a button for ever, and tells when it does what was asked after all', async () => {
    await expect(excel.write([{ name: girls, value: 47 }])).rejects.toMatchObject({ code: 'silent' })
    await expect(excel.jump(girls)).rejects.toMatchObject({ code: 'silent' })
    await expect(
      excel.put({ name: '汇总.xlsx', bytes: Uint8Array.from([80]), isInserted: false }),
    ).rejects.toMatchObject({ code: 'silent' })
    await expect(excel.readNames(() => true)).rejects.toMatchObject({ code: 'silent' })
    expect(host.valueAt(girls)).toBe(20)
    host.faults.answer()
    await watching.atRest()
    expect(host.valueAt(girls)).toBe(47)
    expect(host.opened.splice(0)).toHaveLength(1)
    expectTrue()
  })

  test('from the first: asked again it is heard once, and typing costs nothing again', async () => {
    await session.stop()
    const opened = session.refresh()
    await fallSilent()
    await opened
    expect(watching.judged.trouble).toBe('silent')
    host.faults.answer()
    await session.refresh()
    await watching.atRest()
    expect(host.events.registrations(EVENT.changed)).toBe(1)
    watching.count()
    host.type(girls, [48])
    await watching.quiet()
    expectTrue()
    expect(host.requests.length).toBe(0)
  })
})

describe('more than one request carries', () => {
  test('of an answer: the pane says so, and the verdict comes when it fits again', async () => {
    host.faults.payloadLimit = 10_000
    host.type(pupils, [40], [45])
    await watching.quiet()
    expect(watching.judged.trouble).toBe('tooLarge')
    host.faults.heal()
    await watching.quiet(PATIENCE)
    expectTrue()
  })

  test('a figure that was moved to the other end of its sheet does not make the answer large', async () => {
    host.cut(boarders, '4-2 占地面积及其他办学条件!XFD900000')
    await watching.quiet()
    expect(watching.judged.trouble).toBeUndefined()
    host.type(boarders, [7])
    await watching.quiet()
    // Read together with its surroundings, of which there are none beyond the last column.
    await session.refresh()
    expect(watching.judged.trouble).toBeUndefined()
    expectTrue()
  })

  test('of a workbook: it is handed over as a file', async () => {
    const bytes = new Uint8Array(4 * 1024 * 1024)
    expect(await excel.put({ name: '汇总.xlsx', bytes, isInserted: false })).toBe('saved')
    expect(watching.saved).toEqual(['汇总.xlsx'])
    expect(host.opened).toEqual([])
  })
})

describe('a slow host', () => {
  test.each([
    ['before it looks', { before: 150, after: 0 }],
    ['after it looked', { before: 0, after: 150 }],
  ])('%s: what is typed, pasted and moved meanwhile is not lost', async (_, slowness) => {
    host.faults.slowness = slowness
    host.type(pupils, [50], [45])
    await watching.quiet()
    host.type(girls, [55])
    await watching.quiet()
    host.type(pupils, [60], [46])
    await watching.quiet()
    host.insertRows('2-1 小学学生数', 3, 1)
    host.type(girls, [61])
    await pause(400)
    await watching.quiet()
    await pause(400)
    await watching.atRest()
    expectTrue()
    expect(host.reads).toBeLessThanOrEqual(4)
  })

  test('what is typed during a read is shown before the read ends', async () => {
    host.faults.slowness = { before: 0, after: 200 }
    const refreshed = session.refresh()
    await pause(20)
    host.type(girls, [45])
    await watching.quiet()
    expect(watching.about(girls)).not.toEqual([])
    await refreshed
    expectTrue()
  })

  test('checking now waits for a read that began after it was asked for', async () => {
    host.faults.slowness = { before: 0, after: 80 }
    host.type(pupils, [50], [45])
    await watching.quiet()
    // Nobody tells of this one, so only a read begun from now on can show it.
    host.events.lose(1)
    host.type(girls, [51])
    await session.refresh()
    expectTrue()
  })
})

describe('events', () => {
  test('that come twice', async () => {
    host.events.isDoubled = true
    host.type(girls, [45])
    await watching.atRest()
    expectTrue()
    host.type(pupils, [40], [46])
    await watching.atRest()
    expectTrue()
  })

  test('that come late, after what followed was read', async () => {
    host.events.hold()
    host.type(girls, [45])
    host.type(pupils, [40], [10])
    await session.refresh()
    host.events.release()
    await watching.atRest()
    expect(watching.cell(girls)).toBe(10)
    expectTrue()
  })

  test('that come in another order', async () => {
    host.events.hold()
    host.type(girls, [45])
    host.type(girls, [15])
    host.type(girls, [50])
    host.events.release((entries) => [...entries].reverse())
    await watching.atRest()
    expect(watching.cell(girls)).toBe(50)
    expectTrue()
  })

  test('that are late and in another order, while the host is slow', async () => {
    host.faults.slowness = { before: 0, after: 100 }
    host.events.hold()
    host.type(girls, [45])
    host.type(girls, [15])
    const refreshed = session.refresh()
    host.events.release(([first, second]) => [second!, first!])
    await refreshed
    await watching.atRest()
    expectTrue()
  })

  test('that never come: the next change of the cell shows it', async () => {
    host.events.lose(1)
    host.type(girls, [45])
    await watching.quiet()
    expect(watching.cell(girls)).toBe(20)
    host.type(girls, [46])
    await watching.quiet()
    expectTrue()
    expect(host.reads).toBe(1)
  })

  test('of rows that were moved come before those of what was typed in them', async () => {
    host.events.hold()
    host.type(girls, [45])
    host.insertRows('2-1 小学学生数', 3, 1)
    await session.refresh()
    host.events.release()
    await watching.atRest()
    expectTrue()
    expect(watching.cell('enrolment.primary.g1.minority')).toBe(host.valueAt('enrolment.primary.g1.minority'))
  })

  test('of a cell that was cut: its figure is found where it is now, that of the other place is gone', async () => {
    const { sheet, at } = host.place(girls)
    host.cut(boarders, `${sheet.name}!Z${at.row + 90}`)
    await watching.quiet()
    host.type(boarders, [11])
    await watching.quiet()
    expect(watching.cell(boarders)).toBe(11)
    expect(host.events.registrations(EVENT.changed)).toBe(1)
  })
})
