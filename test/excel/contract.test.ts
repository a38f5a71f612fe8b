/**
 * What every implementation of the port keeps to, the test's own included.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import '../support/textCoding'
import { BURST, Session, type LiveWorkbook, type WorkbookChange } from '#app'
import { isXuebiaoName, MARKER, type NamedRange, type RawValue } from '#core'
import { ExcelWorkbook, noWorkbook } from '#excel'
import { DroppedWorkbook } from '../../src/page/droppedWorkbook'
import { HandTimer, schoolWorkbook } from '../app/memoryWorkbook'
import { bootOffice } from '../host/nativeBridge'
import { openSpec } from '../host/openSpec'
import { catalogue, templateOf } from '../support/catalogue'
import { bookOf, smallCounty } from '../support/countyBook'
import { blankTemplate } from '../support/filledTemplate'

const template = templateOf('primarySchool')
const FIELD = 'enrolment.primary.g1'

interface Given {
  readonly workbook: LiveWorkbook
  /** Somebody types. */
  readonly type: (name: string, value: string | number) => void
}

function memory(): Given {
  const workbook = schoolWorkbook(template, catalogue)
  workbook.table = [[undefined, undefined, undefined, undefined]]
  return { workbook, type: (name, value) => workbook.type(name, value) }
}

function dropped(): Given {
  const names = new Map<string, NamedRange>()
  const put = (name: string, values: readonly (readonly RawValue[])[]): void => {
    const [first = []] = values
    names.set(name, {
      sheet: 'S',
      row: names.size + 1,
      column: 1,
      rows: values.length,
      columns: first.length,
      values,
    })
  }
  for (const id of template.fields.keys()) put(id, [[undefined]])
  put(MARKER.kind, [[template.kind.id]])
  put(MARKER.edition, [[catalogue.edition]])
  put(MARKER.jurisdiction, [['yanzhou']])
  put(MARKER.year, [[2025]])
  put(MARKER.explanations, [[undefined, undefined, undefined, undefined]])
  const content = { sheets: [{ name: 'S', hidden: false }], names, brokenNames: [], date1904: false }
  const workbook = new DroppedWorkbook(
    's.xlsx',
    content,
    () => undefined,
    () => undefined,
  )
  return { workbook, type: (name, value) => workbook.type(name, value) }
}

const host = openSpec(blankTemplate(template))
host.importer = () => undefined
function excel(): Given {
  const workbook = new ExcelWorkbook(
    (name) => isXuebiaoName(name, catalogue),
    () => undefined,
  )
  return { workbook, type: (name, value) => host.type(name, [value]) }
}

beforeAll(() => bootOffice(host))

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))
const valueOf = async (workbook: LiveWorkbook, name: string, column = 0): Promise<RawValue> =>
  (await workbook.read()).names.get(name)?.values[0]?.[column]

describe.each([
  ['in memory, for tests', memory],
  ['dropped on the page', dropped],
  ['in Excel', excel],
])('a workbook %s', (_, open) => {
  test('is read by names: blanks are undefined, tables keep their shape', async () => {
    const { names } = await open().workbook.read()
    expect(names.get('schoolName')?.values).toEqual([[undefined]])
    expect(names.get(MARKER.explanations)?.values[0]).toHaveLength(4)
  })

  test('is read by other names, too, whatever else is wanted', async () => {
    const { names } = await open().workbook.readNames((name) => name === MARKER.kind)
    expect([...names.keys()]).toEqual([MARKER.kind])
    expect(names.get(MARKER.kind)?.values).toEqual([[template.kind.id]])
  })

  test('is not filled with a book of another kind', async () => {
    const { workbook } = open()
    expect(await workbook.canFill('county')).toBe(false)
    const watcher = { step: () => undefined, isCancelled: false }
    const attempt = workbook.fill(await bookOf(smallCounty(), 'county'), watcher)
    await expect(attempt).rejects.toMatchObject({
      code: workbook.abilities.fills ? 'occupied' : 'unsupported',
    })
    expect(await valueOf(workbook, MARKER.kind)).toBe(template.kind.id)
  })

  test('tells what was typed into a named cell, until it is no longer watched', async () => {
    const { workbook, type } = open()
    await workbook.read()
    const changes: WorkbookChange[] = []
    const unwatch = await workbook.watch((change) => changes.push(change))
    type(FIELD, 41)
    type(FIELD, '四十')
    await settle()
    expect(changes).toEqual([
      { type: 'cell', name: FIELD, before: undefined, value: 41 },
      { type: 'cell', name: FIELD, before: 41, value: '四十' },
    ])
    await unwatch()
    type(FIELD, 42)
    await settle()
    expect(changes).toHaveLength(2)
    expect(await valueOf(workbook, FIELD)).toBe(42)
  })

  test('takes what is written, digits after an apostrophe as text, into tables too', async () => {
    const { workbook } = open()
    await workbook.write([
      { name: FIELD, value: 43 },
      { name: 'schoolId', value: "'0123456789" },
      { name: MARKER.explanations, row: 0, column: 2, value: '撤并' },
    ])
    expect(await valueOf(workbook, FIELD)).toBe(43)
    expect(await valueOf(workbook, 'schoolId')).toBe('0123456789')
    expect(await valueOf(workbook, MARKER.explanations, 2)).toBe('撤并')
  })

  test('writes all or nothing', async () => {
    const { workbook } = open()
    await workbook.write([{ name: FIELD, value: 44 }])
    const attempt = workbook.write([
      { name: FIELD, value: 45 },
      { name: 'nowhere', value: 1 },
    ])
    await expect(attempt).rejects.toMatchObject({ code: 'gone' })
    expect(await valueOf(workbook, FIELD)).toBe(44)
  })

  test('refuses to jump to a cell that is not there', async () => {
    await expect(open().workbook.jump('nowhere')).rejects.toMatchObject({ code: 'gone' })
  })

  test('jumps to a cell that is there, without a change', async () => {
    const { workbook } = open()
    const changes: WorkbookChange[] = []
    const unwatch = await workbook.watch((change) => changes.push(change))
    await workbook.jump('schoolName')
    await settle()
    expect(changes).toEqual([])
    await unwatch()
  })

  test('tells of what is written, in cells and in tables', async () => {
    const { workbook } = open()
    await workbook.read()
    const changes: WorkbookChange[] = []
    const unwatch = await workbook.watch((change) => changes.push(change))
    await workbook.write([{ name: FIELD, value: 45 }])
    await workbook.read()
    changes.length = 0
    await workbook.write([{ name: FIELD, value: 46 }])
    await workbook.write([{ name: MARKER.explanations, row: 0, column: 2, value: '新建' }])
    await settle()
    expect(changes).toEqual([{ type: 'cell', name: FIELD, before: 45, value: 46 }, { type: 'many' }])
    await unwatch()
  })

  test('tells everybody who watches, each until he leaves', async () => {
    const { workbook, type } = open()
    await workbook.read()
    const heard: string[] = []
    const leaveA = await workbook.watch(() => heard.push('a'))
    const leaveB = await workbook.watch(() => heard.push('b'))
    type(FIELD, 47)
    await settle()
    expect([...heard].sort()).toEqual(['a', 'b'])
    await leaveA()
    type(FIELD, 48)
    await settle()
    expect([...heard].sort()).toEqual(['a', 'b', 'b'])
    await leaveB()
  })

  test('what was read stays as it was', async () => {
    const { workbook, type } = open()
    type(FIELD, 49)
    const before = await workbook.read()
    type(FIELD, 50)
    expect(before.names.get(FIELD)?.values).toEqual([[49]])
  })

  test('puts a new workbook before the user, and says how', async () => {
    const { workbook } = open()
    const file = { name: '模板.xlsx', bytes: Uint8Array.from([80, 75]) }
    const { insertsSheets, opensWorkbooks } = workbook.abilities
    const best = opensWorkbooks ? 'opened' : 'saved'
    expect(await workbook.put({ ...file, isInserted: false })).toBe(best)
    expect(await workbook.put({ ...file, isInserted: true })).toBe(insertsSheets ? 'inserted' : best)
  })

  test('a session on it finds what is wrong, and that it was put right', async () => {
    const { workbook, type } = open()
    const timer = new HandTimer()
    const session = new Session(workbook, catalogue, timer)
    await session.refresh()
    const problems = (): unknown[] => {
      if (session.state.stage !== 'judged') throw new Error(session.state.stage)
      return session.state.report.findings.flatMap((finding) =>
        finding.type === 'cell' && finding.fields.includes(FIELD) ? [finding.problem] : [],
      )
    }
    for (const [value, expected] of [
      [-3, ['negative']],
      ['45人', ['notANumber']],
      [45, []],
    ] as const) {
      type(FIELD, value)
      await settle()
      await timer.pass(BURST)
      expect(problems()).toEqual(expected)
    }
    await session.stop()
  })
})

test('what stands where there is no workbook refuses everything in words, and changes nothing', async () => {
  const file = { name: '模板.xlsx', bytes: Uint8Array.from([80, 75]), isInserted: true }
  const attempts = [
    noWorkbook.read(),
    noWorkbook.watch(() => undefined),
    noWorkbook.jump(FIELD),
    noWorkbook.write([{ name: FIELD, value: 1 }]),
    noWorkbook.put(file),
  ]
  for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'unsupported' })
})
