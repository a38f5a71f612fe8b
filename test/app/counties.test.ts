import { rollUpFiles, type RollupRequest, type RollupResult, type SourceFile } from '#app'
import { factsOf, submissionNames, type Received, type Rollup, type RollupInput } from '#core'
import { digest, readWorkbook, WantedNames, writeWorkbook } from '#files'
import { countyWorkbook, templateWorkbook } from '#workbook'
import { catalogue, templateOf } from '../support/catalogue'
import { expectedFrom, receivedFrom, rollUpOf } from '../support/countySchools'
import { requestFor } from '../support/filledTemplate'
import { mixedSchools, refused } from '../support/mixedCounty'
import { wholeSheets } from '../support/wholeSheets'

/** Counties' workbooks make a city's, and cities' a province's: exactly what their schools would make together. */
const wanted = new WantedNames(submissionNames(catalogue))
const tools = {
  catalogue,
  readWorkbook: (bytes: Uint8Array) => readWorkbook(bytes, wanted),
  readWhole: (bytes: Uint8Array) => readWorkbook(bytes),
  digest,
}
const labelOf = (id: string): string =>
  catalogue.jurisdictions.find((place) => place.id === id)?.label.zh ?? id
const fileOf = async (rollup: Rollup, name: string): Promise<SourceFile> => {
  const bytes = await writeWorkbook(wholeSheets(countyWorkbook(rollup, { catalogue, refused: [] })))
  return { name, read: () => Promise.resolve(bytes) }
}
const rollUpAt = (jurisdiction: string, received: readonly Received[], more: Partial<RollupInput> = {}) =>
  rollUpOf(received, { jurisdiction, ...more })
const rolledUp = async (files: readonly SourceFile[], more: Partial<RollupRequest> = {}) =>
  rollUpFiles({ files, ...more }, tools)

/** Without the school that sent twice. */
const schools = mixedSchools.filter(({ submission }) => !['8.xlsx', '9.xlsx'].includes(submission.source))
const [yanzhou, kfq] = [schools.slice(0, 8), schools.slice(8)]
const counties = () =>
  Promise.all([
    fileOf(rollUpAt('yanzhou', yanzhou), '兖州.xlsx'),
    fileOf(rollUpAt('jiningKfq', kfq), '经开.xlsx'),
  ])

/** The same schools, straight from their files. */
const within = (county: string, all: readonly Received[]): Received[] =>
  all.map((each) => ({ ...each, submission: { ...each.submission, within: labelOf(county) } }))
const direct = [...within('yanzhou', yanzhou), ...within('jiningKfq', kfq)]

const figures = ({ indicators, totals, progress, townships }: Rollup) => ({
  totals: [...totals],
  indicators: indicators.map(({ indicator, ...rest }) => ({ id: indicator.id, ...rest })),
  progress: progress.map(({ plan, target, value, standing }) => [plan.id, target.id, value, standing]),
  townships: townships.map(({ name, indicators: own }) => [
    name,
    own.map(({ value, variation }) => [value, variation]),
  ]),
})

test('two counties make their city: every total, ratio, variation, township and verdict', async () => {
  const { rollup, received } = await rolledUp(await counties())
  expect(rollup.jurisdiction).toBe('jining')
  expect(figures(rollup)).toEqual(figures(rollUpAt('jining', direct)))
  expect(received).toHaveLength(schools.length)
})

test('a city and a county above it make the nation, all the way from the schools', async () => {
  const city = await fileOf(
    (await rolledUp([(await counties())[0], (await counties())[1]])).rollup,
    '济宁.xlsx',
  )
  const other = within('jinan', [mixedSchools[7]!])
  const { rollup } = await rolledUp([city, await fileOf(rollUpAt('jinan', other), '济南.xlsx')])
  expect(rollup.jurisdiction).toBe('national')
  const { indicators, totals } = figures(rollUpAt('national', [...direct, ...other]))
  expect(figures(rollup)).toMatchObject({ indicators, totals })
  expect(rollup.townships.map(({ name }) => name)).toContain('济宁市·济宁市兖州区·新驿镇')
})

test('the proof reaches the school: its file within the county’s, its digest, its cell, its seal', async () => {
  const { rollup } = await rolledUp(await counties())
  const own = rollup.schools.find(({ schoolId }) => schoolId === '3708120001')
  const { submission, digest: sha, seal } = own!.received
  expect(submission.source).toBe('兖州.xlsx › 1.xlsx')
  expect(sha).toBe(yanzhou[0]!.digest)
  expect(seal).toEqual(yanzhou[0]!.seal)
  expect(submission.addresses.get('books')?.sheet).toBe('学校')
})

test('the facts of a county workbook are those of its schools’ files', async () => {
  const numbers = (of: RollupResult) =>
    [...factsOf(of.rollup, of.received, catalogue)].map((fact) => [
      fact.school_id,
      fact.field,
      fact.number,
      fact.state === 'unusable' ? undefined : fact.text,
      fact.township,
      fact.digest,
    ])
  const county = await rolledUp([(await counties())[0]])
  const rollup = rollUpAt('yanzhou', yanzhou)
  expect(county.rollup.jurisdiction).toBe('yanzhou')
  const received = rollup.schools.map((school) => school.received)
  expect(received).toHaveLength(yanzhou.length)
  expect(numbers(county)).toEqual(
    numbers({ rollup, received, refused: [], lastYearRefused: [], changes: undefined }),
  )
})

test('who is missing in a county is missing in the city; files it could not count keep the city incomplete', async () => {
  const roster = [
    ...yanzhou.map(expectedFrom),
    { schoolId: '3708120999', schoolName: '缺报小学', townshipName: '新驿镇', flags: new Map() },
  ]
  const city = async (more: Partial<RollupInput>) =>
    (await rolledUp([await fileOf(rollUpAt('yanzhou', yanzhou, more), 'a.xlsx'), (await counties())[1]]))
      .rollup
  const missing = await city({ roster })
  expect(missing.missing.map(({ schoolName }) => schoolName)).toEqual(['缺报小学'])
  expect(missing.unexpected).toEqual([])
  // Two counties may have townships of one name: every line says which county's, whether the school came or not.
  const { names } = readWorkbook(await (await fileOf(missing, 'city.xlsx')).read())
  const listed =
    names.get('reception.township')?.values.map(([value]) => (typeof value === 'string' ? value : '')) ?? []
  expect(listed[0]).toBe('济宁市兖州区·新驿镇')
  expect(listed.filter((township) => !township.includes('·'))).toEqual([])
  expect((await city({})).isComplete).toBe(true)
  const spec = wholeSheets(countyWorkbook(rollUpAt('yanzhou', yanzhou), { catalogue, refused }))
  const bytes = await writeWorkbook(spec)
  const { rollup } = await rolledUp([
    { name: 'a.xlsx', read: () => Promise.resolve(bytes) },
    (await counties())[1],
  ])
  expect(rollup.excluded).toEqual([
    expect.objectContaining({ reason: 'countyIncomplete', source: 'a.xlsx', files: 1 }),
  ])
  expect(rollup.isComplete).toBe(false)
})

test('a school that sent its county two files waits in the city, and is missing in neither', async () => {
  const [first] = yanzhou
  if (!first) throw new Error('no school')
  const { cells } = first.submission
  const twice = [
    ['a.xlsx', 1],
    ['b.xlsx', 2],
  ].map(([source, rooms]) =>
    receivedFrom({
      ...first.submission,
      source: String(source),
      cells: new Map([...cells, ['classrooms', rooms]]),
    }),
  )
  const roster = yanzhou.map(expectedFrom)
  const at = async (decisions: RollupInput['decisions']): Promise<Rollup> => {
    const county = rollUpAt('yanzhou', [...twice, ...yanzhou.slice(1)], { roster, decisions })
    return (await rolledUp([await fileOf(county, 'a.xlsx'), (await counties())[1]])).rollup
  }
  const open = await at([])
  expect(open.missing).toEqual([])
  expect(open.excluded).toMatchObject([
    { reason: 'countyIncomplete', files: 2 },
    { reason: 'waitsBelow', source: 'a.xlsx', schoolId: '3708120001' },
  ])
  // Of it there is one line, in which it is expected.
  const { names } = readWorkbook(await (await fileOf(open, 'city.xlsx')).read())
  const column = (name: string) => names.get(`reception.${name}`)?.values.map(([value]) => value) ?? []
  const lines = column('schoolId').flatMap((id, row) =>
    id === '3708120001' ? [[column('state')[row], column('expected')[row]]] : [],
  )
  expect(lines).toEqual([['下级待定', '是']])
  // On the first page it has a column of its own, so that those expected are all accounted for.
  const front = wholeSheets(countyWorkbook(open, { catalogue, refused: [] })).sheets[0]?.cells ?? []
  const head = front.find(({ value }) => value === '下级待定')
  const under = (column: number) =>
    front.find((cell) => cell.row === (head?.row ?? 0) + 1 && cell.column === column)
  const headings = front.filter(({ row }) => row === head?.row)
  const figure = (heading: string) =>
    under(headings.find(({ value }) => value === heading)?.column ?? 0)?.value
  expect(['应报学校', '已计入', '缺报', '下级待定'].map(figure)).toEqual([14, 13, 0, 1])
  expect(figure('数据是否齐全')).toBe('未齐')
  expect(front.map(({ value }) => value).join('\n')).toContain(
    '数据未齐：下级待定 1 所，学年不符、无标识码或下级未齐 1 个文件。',
  )
  // Nor does the place above miss it, and the county’s two files are one workbook there.
  const province = (await rolledUp([await fileOf(open, 'jining.xlsx')], { jurisdiction: 'national' })).rollup
  expect(province.missing).toEqual([])
  expect(province.excluded).toMatchObject([
    { reason: 'countyIncomplete', source: 'jining.xlsx', files: 1 },
    { reason: 'waitsBelow', schoolId: '3708120001' },
  ])
  // Whom the county left out altogether has reported nothing.
  const leftOut = twice.map(({ digest: of, submission: { source } }) => ({
    digest: of,
    take: 'exclude' as const,
    reason: '重填',
    source,
  }))
  expect((await at(leftOut)).missing).toMatchObject([{ schoolId: '3708120001' }])
})

test('counties’ workbooks of one name in different folders are both counted', async () => {
  const [one, other] = await counties()
  const { rollup } = await rolledUp([one, { ...other, name: one.name }])
  expect([rollup.jurisdiction, rollup.schools.length]).toEqual(['jining', schools.length])
})

test('a city’s own earlier workbook among its counties’ is refused', async () => {
  const own = await fileOf(rollUpAt('jining', direct), '上次.xlsx')
  const { refused: others, rollup } = await rolledUp([...(await counties()), own], { jurisdiction: 'jining' })
  expect(others).toMatchObject([{ source: '上次.xlsx', problem: { code: 'countyWorkbook' } }])
  expect([rollup.schools.length, rollup.excluded]).toEqual([schools.length, []])
})

test('a county’s workbook that is gone when it is read again stops nothing', async () => {
  const [one, other] = await counties()
  let times = 0
  const going: SourceFile = {
    name: '走.xlsx',
    read: () => (times++ === 0 ? one.read() : Promise.reject(Object.assign(new Error(), { code: 'ENOENT' }))),
  }
  const { refused: others, rollup } = await rolledUp([going, other])
  expect(others).toMatchObject([{ source: '走.xlsx', problem: { type: 'cannotOpen', reason: 'ENOENT' } }])
  expect(rollup.schools.length).toBe(kfq.length)
})

test('a county’s own earlier workbook among its schools is refused, and counts nobody twice', async () => {
  const [own] = await counties()
  const template = templateOf('primarySchool')
  const bytes = await writeWorkbook(
    templateWorkbook(requestFor(template, { values: yanzhou[0]!.submission.cells })),
  )
  const school: SourceFile = { name: '1.xlsx', read: () => Promise.resolve(bytes) }
  const { refused: others, rollup } = await rolledUp([own, school])
  expect(others).toMatchObject([{ source: '兖州.xlsx', problem: { code: 'countyWorkbook' } }])
  expect(rollup.schools.map(({ schoolId }) => schoolId)).toEqual(['3708120001'])
  // So it is among last year's files, and it is said.
  const before = await rolledUp([school], { jurisdiction: 'yanzhou', lastYear: [own, school] })
  expect(before.lastYearRefused).toMatchObject([{ source: '兖州.xlsx', problem: { code: 'countyWorkbook' } }])
  expect(before.refused).toEqual([])
  const alone = await rolledUp([school], { jurisdiction: 'yanzhou', lastYear: [own] })
  expect(alone.lastYearRefused).toEqual([])
})

test('a row added to a county’s table is refused with the school’s code', async () => {
  const spec = wholeSheets(countyWorkbook(rollUpAt('yanzhou', yanzhou), { catalogue, refused: [] }))
  const key = spec.names.find(({ name }) => name === 'schoolId')!
  const row = Number(/(\d+)$/.exec(key.reference)![1])
  const sheets = spec.sheets.map((sheet) =>
    sheet.name === key.sheet
      ? {
          ...sheet,
          cells: sheet.cells.map((cell) =>
            cell.row === row && cell.column === 1 ? { ...cell, value: '3708129999' } : cell,
          ),
        }
      : sheet,
  )
  const bytes = await writeWorkbook({ ...spec, sheets })
  const { refused: others, rollup } = await rolledUp([
    { name: '兖州.xlsx', read: () => Promise.resolve(bytes) },
    (await counties())[1],
  ])
  expect(others).toMatchObject([{ source: '兖州.xlsx', problem: { code: 'countyChanged' } }])
  expect(rollup.schools).toHaveLength(kfq.length)
})
