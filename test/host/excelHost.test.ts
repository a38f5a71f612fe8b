/**
 * The emulated Excel, asked by the real office.js: what it imitates it does as Excel does, anything else fails loudly.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import { ExcelHost } from './excelHost'
import { bootOffice, type OfficeLine } from './nativeBridge'
import { smallBook } from './smallBook'

let line: OfficeLine
let host: ExcelHost
beforeAll(async () => {
  line = await bootOffice(new ExcelHost())
})

beforeEach(() => {
  host = smallBook()
  line.connect(host)
})

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(batch)
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 25))

describe('contents', () => {
  test('what is typed: numbers, texts, digits kept as text, blanks, in the shape of the range', async () => {
    host.type('table', [1, 'a', '007'], ["'007", '', true])
    const values = await run(async (context) => {
      const range = context.workbook.names.getItem('table').getRange()
      range.load('values,formulas,address,rowCount,columnIndex')
      await context.sync()
      return { ...range.toJSON() }
    })
    expect(values).toMatchObject({
      values: [
        [1, 'a', 7],
        ['007', '', true],
      ],
      formulas: [
        [1, 'a', 7],
        ['007', '', true],
      ],
      address: "'学生''表'!A5:C6",
      rowCount: 2,
      columnIndex: 0,
    })
  })

  test('formulas beside their results', async () => {
    host.sheets[0]!.put(2, 3, { value: 12, formula: 'SUM(A1:A3)' })
    const cell = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("学生'表").getRange('C2')
      range.load('values,formulas')
      await context.sync()
      return [range.values, range.formulas]
    })
    expect(cell).toEqual([[[12]], [['=SUM(A1:A3)']]])
  })

  test('what an add-in writes counts, and takes from the user what could be undone', async () => {
    host.type('pupils', [1])
    expect(host.canUndo).toBe(true)
    await run(async (context) => {
      context.workbook.names.getItem('pupils').getRange().values = [[45]]
      await context.sync()
    })
    expect(host.valueAt('pupils')).toBe(45)
    expect(host.writes).toEqual(["学生'表!C2"])
    expect(host.canUndo).toBe(false)
  })

  test('values of another shape are refused', async () => {
    const attempt = run(async (context) => {
      context.workbook.names.getItem('table').getRange().values = [[1, 2]]
      await context.sync()
    })
    await expect(attempt).rejects.toMatchObject({ code: 'InvalidArgument' })
  })

  test('an earlier action of a batch is done, those after one that fails are not', async () => {
    const attempt = run(async (context) => {
      const range = context.workbook.names.getItem('pupils').getRange()
      range.values = [[1]]
      context.workbook.names.getItem('nowhere').load('name')
      range.values = [[2]]
      await context.sync()
    })
    await expect(attempt).rejects.toMatchObject({ code: 'ItemNotFound' })
    expect(host.valueAt('pupils')).toBe(1)
  })
})

describe('names', () => {
  const formulaOf = (name: string) =>
    run(async (context) => {
      const item = context.workbook.names.getItemOrNullObject(name)
      item.load('formula')
      await context.sync()
      return item.isNullObject ? undefined : (item.formula as string)
    })

  test('point at their cells with rows, sheets and cut cells', async () => {
    host.insertRows("学生'表", 1, 2)
    expect(await formulaOf('pupils')).toBe("='学生''表'!$C$4")
    host.renameSheet("学生'表", '学生')
    expect(await formulaOf('pupils')).toBe("='学生'!$C$4")
    host.cut('pupils', 'Sheet2!B9')
    expect(await formulaOf('pupils')).toBe('=Sheet2!$B$9')
  })

  test('are broken by rows, sheets and cells that take their place', async () => {
    host.deleteRows("学生'表", 2, 1)
    expect(await formulaOf('pupils')).toBe('=#REF!')
    host.undo()
    expect(await formulaOf('pupils')).toBe("='学生''表'!$C$2")
    host.cut('Sheet2!A1', 'pupils')
    expect(await formulaOf('pupils')).toBe('=#REF!')
    host.deleteSheet("学生'表")
    expect(await formulaOf('table')).toBe('=#REF!')
  })

  test('that are not there are null objects, and so is all that is asked of them', async () => {
    const isNull = await run(async (context) => {
      const cell = context.workbook.names.getItemOrNullObject('nowhere').getRangeOrNullObject().getCell(0, 0)
      cell.load('values')
      await context.sync()
      return cell.isNullObject
    })
    expect(isNull).toBe(true)
  })
})

describe('events', () => {
  interface Heard {
    readonly type: string
    readonly address?: string
    readonly source?: string
    readonly before?: unknown
    readonly after?: unknown
  }

  async function listen() {
    const heard: Heard[] = []
    const results = await run(async (context) => {
      const { worksheets } = context.workbook
      const added = [
        worksheets.onChanged.add((event) => {
          const { changeType, address, source } = event
          const details = event.details as Excel.ChangedEventDetail | undefined
          heard.push({
            type: changeType,
            address,
            source,
            before: details?.valueBefore,
            after: details?.valueAfter,
          })
          return Promise.resolve()
        }),
        worksheets.onAdded.add(() => Promise.resolve(void heard.push({ type: 'added' }))),
        worksheets.onDeleted.add(() => Promise.resolve(void heard.push({ type: 'deleted' }))),
      ]
      await context.sync()
      return added
    })
    const leave = () =>
      run(async () => {
        for (const result of results as OfficeExtension.EventHandlerResult<unknown>[]) result.remove()
        await results[0]!.context.sync()
      })
    return { heard, leave }
  }

  test('tell one cell with both values, several without, rows by their numbers, others as remote', async () => {
    const { heard, leave } = await listen()
    host.type('pupils', [40])
    host.type('pupils', [41])
    host.undo()
    host.type('table', [1, 2, 3])
    host.fillDown('pupils', 3)
    host.insertRows("学生'表", 4, 2)
    host.undo()
    host.typeElsewhere('pupils', [7])
    host.addSheet('Sheet3')
    host.deleteSheet('Sheet3')
    await settled()
    const at = { source: 'Local', before: undefined, after: undefined }
    const one = { type: 'RangeEdited', address: 'C2', source: 'Local' }
    expect(heard).toEqual([
      { ...one, before: '', after: 40 },
      { ...one, before: 40, after: 41 },
      { ...one, before: 41, after: 40 },
      { ...at, type: 'RangeEdited', address: 'A5:C5' },
      { ...at, type: 'RangeEdited', address: 'C2:C4' },
      { ...at, type: 'RowInserted', address: '4:5' },
      { ...at, type: 'RowDeleted', address: '4:5' },
      { ...one, source: 'Remote', before: 40, after: 7 },
      { type: 'added' },
      { type: 'deleted' },
    ])
    await leave()
    host.type('pupils', [42])
    await settled()
    expect(heard).toHaveLength(10)
  })

  test('can be held back, doubled, turned round and lost', async () => {
    const { heard, leave } = await listen()
    host.events.hold()
    host.type('pupils', [1])
    host.type('pupils', [2])
    await settled()
    expect(heard).toEqual([])
    host.events.release((entries) => [...entries].reverse())
    host.events.isDoubled = true
    host.type('pupils', [3])
    host.events.isDoubled = false
    host.events.lose(1)
    host.type('pupils', [4])
    host.type('pupils', [5])
    await settled()
    expect(heard.map(({ after }) => after)).toEqual([2, 1, 3, 3, 5])
    await leave()
  })
})

describe('protection', () => {
  beforeEach(() => {
    host.sheets[0]!.protection.protected = true
  })
  const write = () =>
    run(async (context) => {
      context.workbook.names.getItem('pupils').getRange().values = [[45]]
      await context.sync()
    })

  test('keeps add-ins from locked cells only', async () => {
    await expect(write()).rejects.toMatchObject({ code: 'AccessDenied' })
    host.sheets[0]!.unlock(2, 3)
    await write()
    expect(host.valueAt('pupils')).toBe(45)
  })

  test('is lifted with its password', async () => {
    host.sheets[0]!.protection.password = 'geheim'
    const unprotect = (password?: string) =>
      run(async (context) => {
        context.workbook.worksheets.getItem("学生'表").protection.unprotect(password)
        await context.sync()
      })
    await expect(unprotect()).rejects.toMatchObject({ code: 'AccessDenied' })
    await unprotect('geheim')
    await write()
  })
})

test('jumps only to sheets that are in front, and brings no hidden sheet there', async () => {
  const select = run(async (context) => {
    context.workbook.worksheets.getItem('Sheet2').getRange('B3').select()
    await context.sync()
  })
  await expect(select).rejects.toMatchObject({ code: 'InvalidOperation' })
  host.sheets[1]!.visibility = 'Hidden'
  const activate = run(async (context) => {
    context.workbook.worksheets.getItem('Sheet2').activate()
    await context.sync()
  })
  await expect(activate).rejects.toMatchObject({ code: 'InvalidOperation' })
})

test('takes in the sheets of a file by the reader that a test gives it, and opens one beside', async () => {
  const file = btoa('a workbook')
  const insert = () =>
    run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(file, { positionType: 'End' })
      await context.sync()
      return ids.value
    })
  await expect(insert()).rejects.toMatchObject({ code: 'ApiNotFound' })
  host.importer = () => void host.addSheet('封面')
  expect(await insert()).toEqual([host.sheets[2]!.id])
  expect(host.writes).toEqual(['insertWorksheetsFromBase64'])
  await Excel.createWorkbook(file)
  expect(host.opened).toEqual([file])
})

describe('what it does not imitate fails loudly', () => {
  test.each<[string, (context: Excel.RequestContext) => void]>([
    ['a method', ({ workbook }) => workbook.worksheets.getItem('Sheet2').copy()],
    ['a property', ({ workbook }) => workbook.worksheets.getItem('Sheet2').load('tabColor')],
    [
      'a used range of formats',
      ({ workbook }) => workbook.worksheets.getItem('Sheet2').getUsedRange().load('address'),
    ],
    [
      'sheets at another place',
      ({ workbook }) => void workbook.insertWorksheetsFromBase64('', { positionType: 'Beginning' }),
    ],
    ['an object', ({ workbook }) => workbook.tables.load('items/name')],
    ['an event', ({ workbook }) => void workbook.worksheets.onActivated.add(() => Promise.resolve())],
    ['a setting', ({ workbook }) => void (workbook.worksheets.getItem('Sheet2').tabColor = '#ff0000')],
    ['a part of a collection', ({ workbook }) => workbook.names.load({ $top: 3, name: true })],
    [
      'a formula that is written',
      ({ workbook }) => void (workbook.names.getItem('pupils').getRange().values = [['=1']]),
    ],
  ])('%s', async (_, ask) => {
    const attempt = run(async (context) => {
      ask(context)
      await context.sync()
    })
    await expect(attempt).rejects.toMatchObject({ code: 'ApiNotFound' })
  })
})

describe('faults', () => {
  const read = (options: Excel.RunOptions = {}) =>
    Excel.run(options, async (context) => {
      const range = context.workbook.names.getItem('pupils').getRange()
      range.load('values')
      await context.sync()
      return range.values[0]?.[0] as unknown
    })

  test('an open cell refuses requests, except those that wait for it to be left', async () => {
    host.faults.startEditing()
    await expect(read()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' })
    const waiting = read({ delayForCellEdit: true })
    await settled()
    host.type('pupils', [9])
    host.faults.stopEditing()
    expect(await waiting).toBe(9)
  })

  test('requests and answers have a limit', async () => {
    host.type('pupils', ['x'.repeat(5 * 1024 * 1024)])
    await expect(read()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' })
    const write = run(async (context) => {
      context.workbook.names.getItem('pupils').getRange().values = [['x'.repeat(5 * 1024 * 1024)]]
      await context.sync()
    })
    await expect(write).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' })
  })
})
