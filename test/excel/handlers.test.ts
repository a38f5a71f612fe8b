/**
 * Handlers of events are registered once, whatever happens to the pane: each change is heard once, or not at all.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import { PATIENCE } from '#app'
import { ExcelHost } from '../host/excelHost'
import { HostError } from '../host/hostError'
import { bootOffice, type OfficeLine } from '../host/nativeBridge'
import { openSpec } from '../host/openSpec'
import { EVENT } from '../host/wire'
import { templateOf } from '../support/catalogue'
import { blankTemplate } from '../support/filledTemplate'
import { pause, Watching } from './watching'

const spec = blankTemplate(templateOf('primarySchool'))
const [pupils, girls] = ['enrolment.primary.g1', 'enrolment.primary.g1.girls']
const KINDS = [EVENT.changed, EVENT.added, EVENT.deleted, EVENT.calculated, EVENT.formulaChanged]
let line: OfficeLine
let watching: Watching
let verdicts: number

beforeAll(async () => {
  line = await bootOffice(openSpec(spec))
})

beforeEach(() => {
  const host = openSpec(spec)
  line.connect(host)
  watching = new Watching(host)
  verdicts = 0
  watching.session.subscribe(() => verdicts++)
})

const registrations = (): number[] => KINDS.map((kind) => watching.host.events.registrations(kind))
const once = KINDS.map(() => 1)

/** A paste is read and judged exactly once, by this session. */
async function expectHeardOnce(): Promise<void> {
  watching.count()
  verdicts = 0
  watching.host.type(pupils, [40], [45])
  await watching.quiet()
  await watching.quiet()
  expect([watching.host.reads, verdicts]).toEqual([1, 1])
  expect(watching.about(girls)).not.toEqual([])
}

test('checking again and again registers nothing more', async () => {
  for (let n = 0; n < 5; n++) await watching.session.refresh()
  expect(registrations()).toEqual(once)
  await expectHeardOnce()
})

test('two checks at the same time register once', async () => {
  await Promise.all([watching.session.refresh(), watching.session.refresh()])
  expect(registrations()).toEqual(once)
  await expectHeardOnce()
})

test.each([
  ['an open cell', 'InvalidOperationInCellEditMode'],
  ['a failure', 'GeneralException'],
])('%s while registering: the attempt after it registers once', async (_, code) => {
  watching.host.faults.fail(new HostError(code, 'fault of the test'))
  await watching.session.refresh()
  expect(watching.session.state).toMatchObject({ stage: 'refused' })
  await watching.quiet(PATIENCE)
  expect(registrations()).toEqual(once)
  await expectHeardOnce()
})

test('who stopped hears nothing, and is registered once when begun again', async () => {
  await watching.session.refresh()
  await watching.session.stop()
  expect(registrations()).toEqual(KINDS.map(() => 0))
  watching.count()
  verdicts = 0
  watching.host.type(pupils, [1], [2])
  await watching.quiet()
  expect([watching.host.requests.length, verdicts]).toEqual([0, 0])
  await watching.session.refresh()
  expect(registrations()).toEqual(once)
  await expectHeardOnce()
})

test('stopping while a read is under way leaves no handler behind', async () => {
  watching.host.faults.slowness = { before: 30, after: 30 }
  const refreshed = watching.session.refresh()
  await pause(10)
  await watching.session.stop()
  await refreshed
  expect(registrations()).toEqual(KINDS.map(() => 0))
})

test('a pane that closes and opens at once goes on hearing', async () => {
  await watching.session.refresh()
  const stopped = watching.session.stop()
  await watching.session.refresh()
  await stopped
  expect(registrations()).toEqual(once)
  await expectHeardOnce()
})

test('a host that refuses to take a handler back is not listened to', async () => {
  await watching.session.refresh()
  watching.host.faults.startEditing()
  await watching.session.stop()
  watching.host.faults.stopEditing()
  verdicts = 0
  watching.host.type(girls, [45])
  await watching.quiet()
  expect(verdicts).toBe(0)
})

test('sheets that come while an empty workbook is read are not missed', async () => {
  const host = new ExcelHost()
  const { id } = host.addSheet('Sheet1')
  line.connect(host)
  watching = new Watching(host)
  // The names are on their way by then, and without ours.
  host.faults.slowness = { before: 0, after: 60 }
  const refreshed = watching.session.refresh()
  await pause(90)
  const { sheets, workbook } = openSpec(spec)
  host.sheets.push(...sheets)
  for (const [name, item] of workbook.names.byName) host.workbook.names.byName.set(name, item)
  host.events.send(EVENT.added, { worksheetId: id, source: 'Local' })
  await watching.quiet()
  await refreshed
  expect(watching.session.state.stage).toBe('notOurs')
  host.faults.heal()
  await watching.quiet()
  expect(watching.session.state.stage).toBe('judged')
})
