import { createHash } from 'node:crypto'
import { accept, explain, isReady, seal, sealFor, Session } from '#app'
import { MARKER } from '#core'
import { catalogue, templateOf } from '../support/catalogue'
import { sampleCells } from '../support/filledTemplate'
import { HandTimer, schoolWorkbook } from './memoryWorkbook'

const template = templateOf('primarySchool')
const field = (id: string) => template.fields.get(id)!
const digest = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'))
const today = new Date(2025, 8, 1, 0, 30)

describe('accepting a proposal writes what the cell should hold', () => {
  test.each([
    ['classrooms', 45, 45],
    // Digits would lose their leading zero.
    ['schoolId', '0123456789', "'0123456789"],
    ['reportDate', '2025-09-01', 45901],
    ['isPublic', '是', '是'],
  ])('%s', async (id, proposal, written) => {
    const workbook = schoolWorkbook(template, catalogue)
    await accept(field(id), proposal, workbook)
    expect(workbook.written).toEqual([{ name: id, value: written }])
  })
})

describe('explaining', () => {
  const school = () => {
    const workbook = schoolWorkbook(template, catalogue)
    workbook.table = [
      ['K15', '撤并', '', undefined],
      [undefined, undefined, undefined, undefined],
    ]
    return workbook
  }
  const rows = (written: readonly { row?: number; value: unknown }[]) =>
    written.map(({ row, value }) => [row, value])

  test('takes the first blank row, with the day on which it was written', async () => {
    const workbook = school()
    await explain({ check: 'K18', reason: '学区调整', text: '二小撤并' }, today, workbook)
    expect(rows(workbook.written)).toEqual([
      [1, 'K18'],
      [1, '学区调整'],
      [1, '二小撤并'],
      [1, 45901],
    ])
  })

  test('takes the row of the same check again', async () => {
    const workbook = school()
    await explain({ check: 'K15', reason: '新建', text: '' }, today, workbook)
    expect(workbook.written.every(({ row }) => row === 0)).toBe(true)
  })

  test('says so when no row is left', async () => {
    const workbook = school()
    workbook.table = workbook.table.slice(0, 1)
    const attempt = explain({ check: 'K18', reason: '新建', text: '' }, today, workbook)
    await expect(attempt).rejects.toMatchObject({ code: 'tooLarge' })
    expect(workbook.written).toEqual([])
  })
})

test('a complete school is ready, and its seal changes with its figures', async () => {
  const workbook = schoolWorkbook(template, catalogue)
  for (const [id, raw] of sampleCells('primarySchool')) workbook.cells.set(id, raw)
  const session = new Session(workbook, catalogue, new HandTimer())
  const stateNow = async () => {
    await session.refresh()
    if (session.state.stage !== 'judged') throw new Error(session.state.stage)
    return session.state
  }
  const before = await stateNow()
  expect(isReady(before.report)).toBe(true)
  const first = await sealFor(catalogue, before.submission, digest)
  await seal(first, workbook)
  expect(await sealFor(catalogue, (await stateNow()).submission, digest)).toBe(first)
  expect((await stateNow()).submission.seal).toBe(first)
  workbook.cells.set('classrooms', 99)
  const after = await stateNow()
  expect(await sealFor(catalogue, after.submission, digest)).not.toBe(first)
  expect(workbook.written).toEqual([{ name: MARKER.seal, value: first }])
})
