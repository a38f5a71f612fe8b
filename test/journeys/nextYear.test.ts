import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LAST_YEAR, MARKER, type RawValue } from '#core'
import { readWorkbook, writeWorkbook } from '#files'
import { templateOf } from '../support/catalogue'
import { blankTemplate, cleanTemplate, sampleCells } from '../support/filledTemplate'
import { run } from '../support/terminal'

/** A school's template for the next year, begun with what its last workbook says. */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-next-year-'))
const last = join(folder, '去年.xlsx')
const out = join(folder, '今年.xlsx')
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(async () => {
  writeFileSync(last, await writeWorkbook(cleanTemplate(templateOf('primarySchool'))))
})

async function valueIn(file: string): Promise<(name: string) => RawValue> {
  const { names } = readWorkbook(await readFile(file))
  return (name) => names.get(name)?.values[0]?.[0]
}

test('kind, place and year follow from the file; what lasts is filled in, figures are to compare with', async () => {
  const { code, err } = await run('template', '--last', last, '--out', out)
  expect([code, err]).toEqual([0, ''])
  const value = await valueIn(out)
  expect([value(MARKER.kind), value(MARKER.jurisdiction), value(MARKER.year)]).toEqual([
    'primarySchool',
    'yanzhou',
    2026,
  ])
  const cells = sampleCells('primarySchool')
  expect(value('schoolName')).toBe(cells.get('schoolName'))
  expect(value('schoolId')).toBe(cells.get('schoolId'))
  // What the template knows is of its own year.
  expect([cells.get('schoolYear'), value('schoolYear')]).toEqual(['2025/2026', '2026/2027'])
  expect(value('books')).toBeUndefined()
  expect(value(`${LAST_YEAR}enrolment.primary`)).toBe(cells.get('enrolment.primary'))
  expect(value(MARKER.seal)).toBeUndefined()
})

test('a school that changed its kind says so', async () => {
  const changed = join(folder, '九年一贯制.xlsx')
  const { code } = await run('template', 'nineYear', '--last', last, '--out', changed)
  expect(code).toBe(0)
  const value = await valueIn(changed)
  expect(value(MARKER.kind)).toBe('nineYear')
  expect(value('schoolName')).toBe(sampleCells('primarySchool').get('schoolName'))
})

describe('one sentence, and nothing is written, for', () => {
  const absent = join(folder, '没有写出.xlsx')
  const refused = async (...argv: string[]): Promise<string> => {
    const { code, out: printed, err } = await run('template', ...argv, '--out', absent)
    expect([code, printed]).toEqual([2, ''])
    await expect(readFile(absent)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(err.split('\n')).toHaveLength(1)
    return err
  }

  test.each([
    ['a picture', '照片.xlsx', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])],
    ['an empty file', '空.xlsx', Buffer.alloc(0)],
  ])('%s', async (_, name, bytes) => {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    expect(await refused('--last', file)).toMatch(new RegExp(`${name}：.+。.+。$`))
  })

  test('a file that is not there', async () => {
    expect(await refused('--last', join(folder, '不在.xlsx'))).toMatch(/不在\.xlsx/)
  })

  test('a workbook of another year', async () => {
    expect(await refused('--last', last, '--year', '2025')).toMatch(/2025\/2026 学年的，不是 2025\/2026/)
  })

  test('a workbook in which nothing says the year', async () => {
    const file = join(folder, '缺学年.xlsx')
    const spec = blankTemplate(templateOf('primarySchool'))
    const names = spec.names.filter(({ name }) => name !== MARKER.year)
    writeFileSync(file, await writeWorkbook({ ...spec, names }))
    expect(await refused('--last', file)).toMatch(/缺学年\.xlsx：/)
  })

  test('two workbooks, in either language', async () => {
    expect(await refused('--last', last, '--last', last)).toMatch(/给了 2 个/)
    expect(await refused('--last', last, '--last', last, '--lang', 'en')).toMatch(/2 were given/)
  })
})
