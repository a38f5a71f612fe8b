import { BURST, PATIENCE, Session, type Judged, type SessionState } from '#app'
import type { Finding } from '#core'
import { catalogue } from '../support/catalogue'
import { HandTimer, MemoryWorkbook, schoolWorkbook } from './memoryWorkbook'

const template = catalogue.templates.get('primarySchool')!
/** Girls of a grade are no more than its pupils. */
const [pupils, girls] = ['enrolment.primary.g1', 'enrolment.primary.g1.girls']

function open(workbook = schoolWorkbook(template, catalogue)) {
  const timer = new HandTimer()
  const session = new Session(workbook, catalogue, timer)
  const states: SessionState[] = []
  session.subscribe((state) => states.push(state))
  return { workbook, timer, session, states }
}

const judged = ({ state }: Session): Judged => {
  if (state.stage !== 'judged') throw new Error(`stage is ${state.stage}`)
  return state
}
const about = (session: Session, field: string): Finding[] =>
  judged(session).report.findings.filter(({ type, fields }) => type !== 'blank' && fields.includes(field))

describe('typing', () => {
  test('a finding comes and goes with what is typed, without any request', async () => {
    const { workbook, timer, session } = open()
    await session.refresh()
    workbook.type(pupils, 40)
    workbook.type(girls, 45)
    await timer.pass(BURST)
    expect(about(session, girls)).not.toEqual([])
    workbook.type(girls, 20)
    await timer.pass(BURST)
    expect(about(session, girls)).toEqual([])
    expect(workbook.reads).toBe(1)
    expect(workbook.written).toEqual([])
  })

  test('a burst gets one verdict', async () => {
    const { workbook, timer, session, states } = open()
    await session.refresh()
    const before = states.length
    for (let n = 1; n <= 50; n++) workbook.type(pupils, n)
    await timer.pass(BURST)
    expect(states.length).toBe(before + 1)
    expect(judged(session).submission.cells.get(pupils)).toBe(50)
  })

  describe('beside a computed cell', () => {
    const [total, parts] = ['fitnessPassed', ['fitnessExcellent', 'fitnessGood', 'fitnessPass']]

    async function filled() {
      // Jinan asks for it.
      const opened = open(schoolWorkbook(template, catalogue, 'jinan'))
      for (const part of parts) opened.workbook.cells.set(part, 10)
      opened.workbook.cells.set(total, 30)
      await opened.session.refresh()
      return opened
    }

    test('its result, not read back, does not look overwritten', async () => {
      const { workbook, timer, session } = await filled()
      workbook.type(parts[0]!, 20)
      await timer.pass(BURST)
      expect(about(session, total).filter(({ type }) => type === 'cell')).toEqual([])
    })

    test('a figure typed over the formula is reported', async () => {
      const { workbook, timer, session } = await filled()
      workbook.type(total, 31)
      await timer.pass(BURST)
      expect(about(session, total)).toContainEqual(expect.objectContaining({ problem: 'overwritten' }))
    })

    test('another formula in its place is reported', async () => {
      const { workbook, session } = await filled()
      workbook.cells.set(total, 2)
      await session.refresh()
      expect(about(session, total)).toContainEqual(expect.objectContaining({ problem: 'overwritten' }))
    })
  })
})

describe('everything else', () => {
  test('a paste costs one read, whatever its size', async () => {
    const { workbook, timer, session } = open()
    await session.refresh()
    workbook.paste({ [pupils]: 40, [girls]: 45 })
    workbook.tell({ type: 'many' })
    await timer.pass(BURST)
    expect(workbook.reads).toBe(2)
    expect(about(session, girls)).not.toEqual([])
  })

  test('what is typed during a read is not lost', async () => {
    const { workbook, timer, session } = open()
    await session.refresh()
    let release = (): void => undefined
    workbook.hold = new Promise((resolve) => (release = resolve))
    workbook.paste({ [pupils]: 40, [girls]: 10 })
    await timer.pass(BURST)
    workbook.type(girls, 45)
    release()
    await timer.pass(BURST)
    expect(judged(session).submission.cells.get(girls)).toBe(45)
    expect(workbook.reads).toBe(2)
  })

  test('what was typed before a paste does not come back', async () => {
    const { workbook, timer, session } = open()
    await session.refresh()
    workbook.type(girls, 45)
    workbook.paste({ [girls]: 10 })
    await timer.pass(BURST)
    expect(judged(session).submission.cells.get(girls)).toBe(10)
  })

  test('new results are read only where a clerk put formulas into cells to type', async () => {
    const { workbook, timer, session } = open()
    await session.refresh()
    workbook.tell({ type: 'calculated' })
    await timer.pass(BURST)
    expect(workbook.reads).toBe(1)
    workbook.formulas.add(pupils)
    await session.refresh()
    workbook.tell({ type: 'calculated' })
    await timer.pass(BURST)
    expect(workbook.reads).toBe(3)
  })
})

describe('an edit that does not begin with what is known shows that another was missed', () => {
  test('and the workbook is read, once', async () => {
    const { workbook, timer, session } = open()
    await session.refresh()
    workbook.cells.set(girls, 12)
    workbook.type(girls, 13)
    await timer.pass(BURST)
    expect(judged(session).submission.cells.get(girls)).toBe(13)
    expect(workbook.reads).toBe(2)
    workbook.type(girls, 14)
    await timer.pass(BURST)
    expect(workbook.reads).toBe(2)
  })

  test('unless it was typed while the workbook was read, and is in it', async () => {
    const { workbook, timer, session } = open()
    await session.refresh()
    workbook.hold = Promise.resolve()
    workbook.tell({ type: 'many' })
    workbook.type(girls, 45)
    const passed = timer.pass(BURST)
    workbook.tell({ type: 'cell', name: girls, before: undefined, value: 45 })
    await passed
    await timer.pass(BURST)
    expect(judged(session).submission.cells.get(girls)).toBe(45)
    expect(workbook.reads).toBe(2)
  })
})

test('checking now during a read takes what that read has missed', async () => {
  const { workbook, timer, session } = open()
  await session.refresh()
  let release = (): void => undefined
  workbook.hold = new Promise((resolve) => (release = resolve))
  workbook.paste({ [pupils]: 40 })
  await timer.pass(BURST)
  workbook.cells.set(girls, 45)
  const refreshed = session.refresh()
  release()
  await refreshed
  expect(judged(session).submission.cells.get(girls)).toBe(45)
})

test('what is typed while the workbook is read is judged before the read ends', async () => {
  const { workbook, timer, session } = open()
  await session.refresh()
  workbook.hold = new Promise(() => undefined)
  workbook.paste({ [pupils]: 40 })
  await timer.pass(BURST)
  workbook.type(girls, 45)
  await timer.pass(BURST)
  expect(judged(session).submission.cells.get(girls)).toBe(45)
})

test('results that came during a read are read again where a clerk typed formulas', async () => {
  const { workbook, timer, session } = open()
  workbook.formulas.add(pupils)
  let release = (): void => undefined
  workbook.hold = new Promise((resolve) => (release = resolve))
  const refreshed = session.refresh()
  await timer.pass(0)
  workbook.tell({ type: 'calculated' })
  release()
  await refreshed
  await timer.pass(BURST)
  expect(workbook.reads).toBe(2)
})

describe('a host that refuses', () => {
  test('somebody typing in a cell is waited for, and the verdict stays', async () => {
    const { workbook, timer, session } = open()
    await session.refresh()
    workbook.refusal = 'cellEdit'
    workbook.paste({ [girls]: 45, [pupils]: 40 })
    await timer.pass(BURST)
    for (let n = 0; n < 10; n++) await timer.pass(PATIENCE)
    expect(judged(session).trouble).toBe('cellEdit')
    workbook.refusal = undefined
    await timer.pass(PATIENCE)
    expect(judged(session).trouble).toBeUndefined()
    expect(about(session, girls)).not.toEqual([])
  })

  test('a failed read is tried again, not for ever, and again on request', async () => {
    const { workbook, timer, session } = open()
    workbook.refusal = 'failed'
    await session.refresh()
    for (let n = 0; n < 10; n++) await timer.pass(PATIENCE)
    expect(workbook.reads).toBe(3)
    expect(session.state).toEqual({ stage: 'refused', trouble: 'failed' })
    workbook.refusal = undefined
    await session.refresh()
    expect(session.state.stage).toBe('judged')
  })
})

test('a workbook that is not ours costs nothing until sheets come', async () => {
  const { workbook, timer, session } = open(new MemoryWorkbook())
  await session.refresh()
  expect(session.state).toMatchObject({ stage: 'notOurs', reason: { code: 'otherForm' } })
  workbook.tell({ type: 'many' })
  await timer.pass(BURST)
  expect(workbook.reads).toBe(1)
  for (const [name, value] of schoolWorkbook(template, catalogue).cells) workbook.cells.set(name, value)
  workbook.tell({ type: 'sheets' })
  await timer.pass(BURST)
  expect(session.state.stage).toBe('judged')
})
