import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { earlierCountyIn, rollUpFiles } from '#app'
import { ledgerKey, ledgerName, RECEPTION, rosterName, type CountyInput } from '#core'
import { digest, readWorkbook, writeWorkbook } from '#files'
import { countyWorkbook } from '#workbook'
import { catalogue } from '../support/catalogue'
import { zichuanSchool } from '../support/zichuanSchool'
import { editIn } from '../support/libreofficeEdit'
import { convert } from '../support/libreoffice'
import { run } from '../support/terminal'

/**
 * What a county typed into its workbook is still there after it was sorted, filtered and given a column more in another
 * program, saved by it in its own way, and refreshed.
 */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-rearranged-'))
const inbox = join(folder, 'inbox')
const out = join(folder, 'county.xlsx')
afterAll(() => rmSync(folder, { recursive: true }))

const PLAN = 'zichuan-2023'
const SCHOOLS = ['3703020001', '3703020002', '3703020003', '3703020004']
const tools = { catalogue, readWorkbook, readWhole: readWorkbook, digest }

const schoolFile = (schoolId: string, classrooms: number): Promise<Uint8Array> =>
  zichuanSchool({ schoolId, schoolName: `第${schoolId.slice(-1)}小学`, classrooms })

/** What stands in a workbook of the county, in an order of its own: rows may have been sorted. */
function typedIn(file: string): object {
  const { typed } = earlierCountyIn(readFileSync(file), file, tools)!
  const sorted = <T>(all: Iterable<T>): string[] => [...all].map(inWords).sort()
  return {
    decisions: sorted(typed.decisions ?? []),
    roster: sorted(typed.roster ?? []),
    deadline: typed.deadline,
    supplement: sorted([...typed.supplement].filter(([, value]) => value !== undefined)),
    ledgers: [...typed.ledgers].map(([key, lines]) => [key, sorted(lines)]),
  }
}
const inWords = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? [...each] : each))

beforeAll(async () => {
  mkdirSync(inbox)
  const files = new Map<string, Uint8Array>()
  for (const id of SCHOOLS.slice(0, 3)) files.set(`${id}.xlsx`, await schoolFile(id, 20))
  files.set('第3小学 更正.xlsx', await schoolFile(SCHOOLS[2]!, 21))
  files.set('通知.xlsx', new TextEncoder().encode('通知'))
  for (const [name, bytes] of files) writeFileSync(join(inbox, name), bytes)
  const digestOf = (name: string): Promise<string> => digest(files.get(name)!)
  const ledgers: CountyInput['ledgers'] = new Map([
    [
      ledgerKey(PLAN),
      [
        { number: 3, name: '', typed: new Map([['progress', '已评 5 所']]) },
        { number: '', name: '自选项目', typed: new Map([['remark', '待报']]) },
      ],
    ],
  ])
  const { rollup, refused } = await rollUpFiles(
    {
      files: [...files].map(([name, bytes]) => ({ name, read: () => Promise.resolve(bytes) })),
      roster: SCHOOLS.map((schoolId, index) => ({
        schoolId,
        schoolName: `第${index + 1}小学`,
        townshipName: '洪山镇',
        flags: new Map([['isRuralSchool', index % 2 === 0]]),
      })),
      decisions: [
        { digest: await digestOf('通知.xlsx'), take: 'exclude', reason: '是通知', source: '通知.xlsx' },
        {
          digest: await digestOf('第3小学 更正.xlsx'),
          take: 'adopt',
          reason: '电话核实',
          source: '第3小学 更正.xlsx',
        },
      ],
      deadline: 45_949,
      supplement: new Map([['county.youngTalentBatches', 2]]),
      jurisdiction: 'zichuan',
    },
    tools,
  )
  writeFileSync(
    out,
    await writeWorkbook(
      countyWorkbook(rollup, {
        catalogue,
        refused: refused.map((each) => ({ ...each, sentence: '' })),
        ledgers,
      }),
    ),
  )
}, 60_000)

const SORTED = [RECEPTION.file, rosterName('schoolId'), ledgerName(ledgerKey(PLAN), 'number')]

/** Where the rows under some names lie, and what is done to them there: sorted, filtered, given a column more. */
function rearrange(file: string): string {
  const { names } = readWorkbook(readFileSync(file))
  return SORTED.map((name, index) => {
    const range = names.get(name)!
    const [first, last] = [range.row - 1, range.row + range.values.length - 2]
    return `
      Set own = doc.Sheets.getByName("${range.sheet}")
      own.unprotect("")
      Set rows${index} = own.getCellRangeByPosition(0, ${first}, 25, ${last})
      Dim field${index}(0) As New com.sun.star.table.TableSortField
      field${index}(0).Field = ${range.column - 1} : field${index}(0).IsAscending = False
      Dim how${index}(1) As New com.sun.star.beans.PropertyValue
      how${index}(0).Name = "SortFields" : how${index}(0).Value = field${index}()
      how${index}(1).Name = "ContainsHeader" : how${index}(1).Value = False
      rows${index}.sort(how${index}())
      own.Rows.getByIndex(${first}).IsVisible = False
      own.Columns.insertByIndex(1, 1)
      own.getCellByPosition(1, ${first}).String = "自己加的一栏"`
  }).join('\n')
}

test('what was typed stands there to begin with', () =>
  expect(typedIn(out)).toMatchObject({
    decisions: [expect.any(String), expect.any(String)],
    roster: SCHOOLS.map(() => expect.any(String) as string),
    deadline: 45_949,
    supplement: [expect.stringContaining('youngTalentBatches')],
    ledgers: [[expect.any(String), [expect.stringContaining('待报'), expect.stringContaining('已评 5 所')]]],
  }))

test.each(['saved as .xlsx', 'saved as .ods, and as .xlsx from there'])(
  'sorted, a row hidden as a filter does, a column inserted, %s, and refreshed',
  async (how) => {
    const before = typedIn(out)
    const orders = (file: string): unknown[] => {
      const { names } = readWorkbook(readFileSync(file))
      return SORTED.map((name) => names.get(name)?.values)
    }
    const to = how === 'saved as .xlsx' ? 'xlsx' : 'ods'
    let saved = join(folder, `again.${to}`)
    writeFileSync(saved, await editIn(out, to, rearrange(out)))
    if (to === 'ods') [saved = ''] = await convert([saved], 'xlsx', { recalculate: false })
    // It was sorted, or nothing was tried.
    const unsorted = orders(out)
    orders(saved).forEach((order, list) => expect(order).not.toEqual(unsorted[list]))
    expect(typedIn(saved)).toEqual(before)
    const { code, err } = await run('rollup', inbox, '--out', saved)
    expect([code, err]).toEqual([1, ''])
    expect(typedIn(saved)).toEqual(before)
  },
  300_000,
)
