/**
 * What every implementation of the port keeps to, the test's own included.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import type { LiveWorkbook, WorkbookChange } from '#app'
import { isXuebiaoName, MARKER, type NamedRange, type RawValue } from '#core'
import { ExcelWorkbook } from '#excel'
import { DroppedWorkbook } from '../../src/page/droppedWorkbook'
import { schoolWorkbook } from '../app/memoryWorkbook'
import { bootOffice } from '../host/nativeBridge'
import { openSpec } from '../host/openSpec'
import { catalogue, templateOf } from '../support/catalogue'
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
})
