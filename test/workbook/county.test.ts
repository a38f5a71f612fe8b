import { submissionOf, type Field, type FieldId } from '#core'
import type { CellSpec, SheetSpec, WorkbookSpec } from '#spec'
import { countyWorkbook } from '#workbook'
import { readWorkbook } from '../../src/files/read'
import { writeWorkbook } from '../../src/files/write'
import { catalogue, schoolTemplates, templateIn } from '../support/catalogue'
import { expectedFrom, JURISDICTION, rollUpOf, schoolFrom } from '../support/countySchools'
import { completeCounty, mixedCounty, mixedSchools, refused } from '../support/mixedCounty'
import { wholeSheets } from '../support/wholeSheets'

const rollup = mixedCounty()
const spec = wholeSheets(countyWorkbook(rollup, { catalogue, refused }))

const sheet = (name: string, of: WorkbookSpec = spec): SheetSpec => {
  const found = of.sheets.find((each) => each.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

/** The cells under a name, row by row; blank cells are there too, without a value. */
function named(name: string, of: WorkbookSpec = spec): CellSpec[] {
  const range = of.names.find((each) => each.name === name)
  if (!range) throw new Error(`no name ${name}`)
  const [, letters = '', first, last = first] =
    /^\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(range.reference) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return sheet(range.sheet, of).cells.filter(
    (cell) => cell.column === column && cell.row >= Number(first) && cell.row <= Number(last),
  )
}

const valueOf = (name: string, of: WorkbookSpec = spec): CellSpec['value'] => named(name, of)[0]?.value

const fields = new Map<FieldId, Field>(
  schoolTemplates.flatMap(({ kind }) => [...templateIn(kind.id, JURISDICTION).fields]),
)

test('the sheets, from the page an official prints to the marker nobody sees', () => {
  expect(spec.sheets.map(({ name, state }) => (state === 'visible' ? name : `${name}（${state}）`))).toEqual([
    '汇总',
    '济宁市兖州区目标',
    '济宁市目标',
    '国家目标',
    '同一指标',
    '规划进度图',
    '小学资源配置图',
    '初中资源配置图',
    '县级补充表',
    '指标',
    '镇街',
    '学校',
    '幼儿园',
    '小学',
    '初中',
    '高中',
    '特殊教育',
    '报送情况',
    '应报名册',
    '县级核查',
    '校验结果',
    '学校说明',
    '图数据',
    '学表（veryHidden）',
  ])
})

test('names are unique, whatever their case', () => {
  const names = spec.names.map(({ name }) => name.toLowerCase())
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('every field of every school has one column under its own name, and the county’s have a cell', () => {
  const names = new Set(spec.names.map(({ name }) => name))
  expect([...fields.keys()].filter((id) => !names.has(id))).toEqual([])
  const supplement = [...templateIn('county', JURISDICTION).fields.keys()]
  expect(supplement.length).toBeGreaterThan(20)
  expect(supplement.filter((id) => !names.has(id))).toEqual([])
})

test('the county is asked only what its own plans need; what it answered before is kept', () => {
  const bridge = '泉引桥'
  const labels = (of: WorkbookSpec): string =>
    (of.sheets.find(({ name }) => name === '县级补充表')?.cells ?? []).map(({ value }) => value).join()
  expect(labels(spec)).not.toContain(bridge)
  const answered = wholeSheets(
    countyWorkbook(rollUpOf([], { supplement: new Map([['county.bridgeCases', 30]]) }), {
      catalogue,
      refused: [],
    }),
  )
  expect(labels(answered)).toMatch(/现行规划不再要求.*典型案例/)
  expect(valueOf('county.bridgeCases', answered)).toBe(30)
})

test('a school that sent twice keeps its name, its township and that it was expected', () => {
  const twice = [schoolFrom('primarySchool', 1), schoolFrom('primarySchool', 1, {}, { books: 1 })]
  const roster = twice.slice(0, 1).map(expectedFrom)
  const { sheets } = wholeSheets(countyWorkbook(rollUpOf(twice, { roster }), { catalogue, refused: [] }))
  const texts = sheets.find(({ name }) => name === '报送情况')?.cells.map(({ value }) => value)
  expect(texts).toEqual(expect.arrayContaining(['重复报送', '是', '第1学校', '新驿镇']))
})

test('what schools report is typed, never a formula; numbers stay numbers and text stays text', () => {
  for (const [id, { type }] of fields) {
    const cells = named(id)
    expect(cells.every(({ formula }) => formula === undefined)).toBe(true)
    const isFigure = type === 'count' || type === 'decimal'
    const kinds = new Set(cells.flatMap(({ value }) => (value === undefined ? [] : typeof value)))
    expect([id, [...kinds].filter((kind) => isFigure !== (kind === 'number'))]).toEqual([
      id,
      type === 'date' || type === 'year' ? [...kinds] : [],
    ])
  }
})

test('a blank figure, and one that is no number, is a blank cell and counted as lacking', () => {
  const school = rollup.schools.find(({ received }) => received.submission.source === '4.xlsx')
  const unusable = [...(school?.received.submission.cells ?? [])].filter(
    ([id, raw]) => fields.get(id)?.type === 'count' && (raw === undefined || raw === '45人'),
  )
  expect(unusable.length).toBeGreaterThan(10)
  for (const [id] of unusable) {
    if (fields.get(id)?.blank === 'zero' || fields.get(id)?.formula !== undefined) continue
    const codes = named(fields.get(id)?.stage === 'primary' ? 'schoolId.primary' : 'schoolId')
    const row = codes.find(({ value }) => value === school?.schoolId)?.row
    expect(named(id).find((cell) => cell.row === row)?.value).toBeUndefined()
  }
})

test('a figure that a check questions is marked where it stands', () => {
  const school = schoolFrom('primarySchool', 1, {}, { 'enrolment.primary.g1.girls': 9999 })
  const marked = wholeSheets(
    countyWorkbook(rollUpOf([school, schoolFrom('primarySchool', 2)]), {
      catalogue,
      refused: [],
    }),
  )
  const [first, second] = named('enrolment.primary.g1.girls', marked)
  expect([first?.style, first?.value]).toEqual(['figure.count.logical', 9999])
  expect(second?.style).toBe('figure.count')
})

test('a name that looks like a formula is a name', () => {
  const name = '=HYPERLINK("http://a")"双引号"\n换行🏫&<小学>'
  const cells = spec.sheets.flatMap(({ cells: all }) => all).filter(({ value }) => value === name)
  expect(cells.length).toBeGreaterThan(2)
  // The charts' data refer to it.
  expect(cells.filter(({ formula }) => formula?.includes('HYPERLINK'))).toEqual([])
  expect(cells.some(({ formula }) => formula === undefined)).toBe(true)
})

test('who reported, who did not, and why', () => {
  const states = named('reception.state').map(({ value }) => value)
  const count = (state: string): number => states.filter((each) => each === state).length
  expect(count('缺报')).toBe(1)
  // A line for each of the two files one school sent, and it is not missing besides.
  expect(count('重复报送')).toBe(2)
  expect(count('无法读取')).toBe(1)
  expect(count('名册外')).toBe(1)
  expect(count('已计入')).toBe(mixedSchools.length - 3)
  expect(valueOf('rollup.complete')).toBe('未齐')
  const texts = sheet('汇总').cells.map(({ value }) => value)
  expect(texts).toContain(
    '数据未齐：缺报 1 所，重复报送 2 份，无法读取 1 个文件。处理后重新汇总，在此之前达标结论一律写“未齐”。',
  )
})

test('the county’s figures are the rollup’s', () => {
  for (const { indicator, value, variation, counted, lacking } of rollup.indicators) {
    expect(valueOf(`counted.${indicator.id}`)).toBe(counted)
    expect(valueOf(`lacking.${indicator.id}`)).toBe(lacking)
    if (indicator.isAdditive) expect(valueOf(`total.${indicator.id}`)).toBe(value ?? '')
    if (valueOf(`variation.${indicator.id}`) !== undefined)
      expect(valueOf(`variation.${indicator.id}`)).toBe(variation ?? '')
  }
})

test('the seven resource indicators of both stages have a coefficient of variation', () => {
  const varied = rollup.indicators.filter(
    ({ indicator }) => named(`variation.${indicator.id}`)[0]?.formula !== undefined,
  )
  expect(varied).toHaveLength(14)
})

test('a written county workbook is known as one, and gives back what the county filled in', async () => {
  const content = readWorkbook(await writeWorkbook(spec))
  expect(submissionOf(content, 'county.xlsx', catalogue)).toEqual({ code: 'countyWorkbook' })
  expect(content.brokenNames).toEqual([])
  const answer = (id: FieldId): unknown => content.names.get(id)?.values[0]?.[0]
  expect(answer('county.socialRecognition')).toBe(88.5)
  expect(answer('county.qualityBalancedCertified')).toBe('否')
  // No answer of its kind: kept for people to see, as text, and not counted.
  expect(answer('county.specialEdPerPupilFunds')).toBe('6000元')
  expect(answer('county.monitoringDifference')).toBe('-2')
  expect(valueOf('standing.national_2017.G7')).toBe('尚不能判断')
})

test('the same rollup gives the same workbook', () => {
  expect(wholeSheets(countyWorkbook(mixedCounty(), { catalogue, refused }))).toEqual(spec)
})

test('without a roster nobody is known to be missing', () => {
  const school = schoolFrom('primarySchool', 1)
  const without = wholeSheets(countyWorkbook(rollUpOf([school]), { catalogue, refused: [] }))
  expect(sheet('汇总', without).cells.filter(({ value }) => value === '无名册')).toHaveLength(3)
  const withRoster = wholeSheets(
    countyWorkbook(rollUpOf([school], { roster: [expectedFrom(school)] }), {
      catalogue,
      refused: [],
    }),
  )
  expect(sheet('汇总', withRoster).cells.filter(({ value }) => value === '无名册')).toHaveLength(0)
})

test('a county without a single school still makes a workbook', async () => {
  const empty = wholeSheets(countyWorkbook(rollUpOf([]), { catalogue, refused: [] }))
  await expect(writeWorkbook(empty)).resolves.toBeInstanceOf(Uint8Array)
  expect(valueOf('total.pupils.primary', empty)).toBe('')
})

test('in English too', async () => {
  const english = wholeSheets(countyWorkbook(completeCounty(), { catalogue, refused: [], language: 'en' }))
  expect(english.sheets.map(({ name }) => name)).toContain('Summary')
  await expect(writeWorkbook(english)).resolves.toBeInstanceOf(Uint8Array)
})

test('every column of the basic figures has a heading, whichever stage has the figure', () => {
  const { cells } = sheet('汇总')
  const rowOf = (value: string): number => cells.find((cell) => cell.value === value)?.row ?? 0
  const [head, end] = [rowOf('学段'), rowOf('全部学校')]
  const filled = cells.filter(({ row, formula }) => row > head && row < end && formula !== undefined)
  const headed = new Set(cells.filter(({ row, value }) => row === head && value).map(({ column }) => column))
  expect(new Set(filled.map(({ column }) => column)).size).toBeGreaterThan(7)
  expect(filled.filter(({ column }) => !headed.has(column))).toEqual([])
})

test('the lists of findings say under which number a school explains one', () => {
  /** What stands under 校验编号, row by row, and blank where the cell is. */
  const numbersOn = (name: string, of: WorkbookSpec = spec): string[] => {
    const { cells } = sheet(name, of)
    const head = cells.find(({ value }) => value === '校验编号')
    const below = cells.filter(({ row, column }) => column === head?.column && row > head.row)
    return below.map(({ value }) => String(value ?? ''))
  }
  const findings = rollup.schools.flatMap(({ received }) => received.report.findings)
  expect(findings.some(({ type }) => type === 'check')).toBe(true)
  expect(numbersOn('校验结果')).toEqual(
    findings.map((finding) => (finding.type === 'check' ? finding.check : '')),
  )
  const namesakes = rollUpOf(
    [1, 2].map((code) =>
      schoolFrom('primarySchool', code, { schoolName: '实验小学', townshipName: '颜店镇' }),
    ),
  )
  expect(namesakes.countyFindings.length).toBeGreaterThan(0)
  const ids = namesakes.countyFindings.map(({ check }) => check.id)
  expect(numbersOn('县级核查', wholeSheets(countyWorkbook(namesakes, { catalogue, refused })))).toEqual(ids)
})
