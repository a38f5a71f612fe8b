import { parseReference } from '#core'
import { writeWorkbook } from '#files'
import { address, type CellsSpec, type CellSpec, type ChartSpec, type WorkbookSpec } from '#spec'
import { countyWorkbook } from '#workbook'
import { catalogue } from '../support/catalogue'
import { rollUpOf, schoolFrom } from '../support/countySchools'
import { mixedCounty, refused } from '../support/mixedCounty'
import { columnUnder } from '../support/namedCells'
import { wholeSheets } from '../support/wholeSheets'

const rollup = mixedCounty()
const bookOf = (own = rollup): WorkbookSpec => wholeSheets(countyWorkbook(own, { catalogue, refused }))
const spec = bookOf()

const chartsOf = (sheet: string, book = spec): readonly ChartSpec[] =>
  book.sheets.find(({ name }) => name === sheet)?.charts ?? []

function cells({ sheet, range }: CellsSpec, book = spec): (CellSpec | undefined)[] {
  const area = parseReference(`S!${range.replace(/[A-Z]+|[0-9]+/g, '$$$&')}`)
  if (!area || area === 'broken') throw new Error(range)
  const own = new Map(
    book.sheets
      .find(({ name }) => name === sheet)
      ?.cells.map((cell) => [address(cell.row, cell.column), cell]),
  )
  return Array.from({ length: area.rows }, (_, index) => own.get(address(area.row + index, area.column)))
}
const textOf = (place: CellsSpec, book = spec): string => String(cells(place, book)[0]?.value)
const drawnIn = (chart: ChartSpec, book = spec) => chart.series.map(({ values }) => cells(values, book))

const STAGES = [
  ['小学资源配置图', 'primary'],
  ['初中资源配置图', 'junior'],
] as const

test.each(STAGES)('%s: a chart for each of the seven indicators, with unit and spread', (sheet) => {
  const charts = chartsOf(sheet)
  expect(charts).toHaveLength(7)
  for (const chart of charts) {
    expect(textOf(chart.title)).toMatch(/\n汇总 .+，差异系数 .+（上限 0\.(5|45)）$/)
    expect(chart.categoryAxis.title).toBe('学校（由低到高）')
    expect(chart.valueAxis.title).not.toBe('')
    expect(chart.series.map(({ name }) => textOf(name))).toEqual(['达到', '未达到', '超出图幅', '标准'])
  }
})

test.each(STAGES)(
  '%s: each school that has a figure is one point, from low to high; nobody else is',
  (sheet, stage) => {
    const parts = rollup.parts.filter((part) => part.stage === stage)
    const subjects = rollup.indicators.filter(({ indicator }) => indicator.stage === stage)
    for (const chart of chartsOf(sheet)) {
      const { indicator } =
        subjects.find((each) => textOf(chart.title).startsWith(`${each.indicator.label.zh}\n`)) ?? {}
      const told = parts.flatMap(({ indicators }) => indicators.get(indicator?.id ?? '')?.value ?? [])
      const [reached = [], short = [], outside = [], standard = []] = drawnIn(chart)
      const points = reached.map((each, index) => [each, short[index], outside[index]])
      expect(points).toHaveLength(parts.length)
      points.forEach((point, index) =>
        expect(point.filter((cell) => cell?.value !== undefined)).toHaveLength(index < told.length ? 1 : 0),
      )
      // What is not drawn is #N/A: an empty text would be drawn at 0.
      for (const cell of points.flat())
        expect([typeof cell?.value, cell?.error]).toEqual(
          cell?.value === undefined ? ['undefined', '#N/A'] : ['number', undefined],
        )
      const values = points.flatMap((point) =>
        point.flatMap((cell) => (cell?.value as number | undefined) ?? []),
      )
      expect(values).toEqual([...values].sort((a, b) => a - b))
      expect(new Set(standard.map((cell) => cell?.value)).size).toBe(1)
    }
  },
)

test('one wrong unit does not press the others flat, and is named', () => {
  const wrong = schoolFrom('primarySchool', 4, {}, { equipmentValue: 9_000_000 })
  const schools = [1, 2, 3].map((code) => schoolFrom('primarySchool', code))
  const book = bookOf(rollUpOf([...schools, wrong]))
  const chart = chartsOf('小学资源配置图', book).find((each) => textOf(each.title, book).includes('设备值'))
  if (!chart) throw new Error('no chart of equipment')
  const [reached = [], short = [], outside = [], standard = []] = drawnIn(chart, book)
  const inside = [...reached, ...short].flatMap((cell) =>
    typeof cell?.value === 'number' ? [cell.value] : [],
  )
  const beyond = outside.flatMap((cell) => (typeof cell?.value === 'number' ? [cell.value] : []))
  expect([inside.length, beyond.length]).toEqual([3, 1])
  const most = Math.max(...inside, Number(standard[0]?.value))
  expect(beyond[0]).toBeLessThanOrEqual(most * 3)
  const notes = book.sheets
    .find(({ name }) => name === '小学资源配置图')
    ?.cells.map(({ value }) => String(value))
  expect(notes?.filter((note) => note.includes('× 1 所超出图幅，请核对单位；最高 第4学校 '))).toHaveLength(1)
})

test('progress of each plan, from the counts of the front sheet', () => {
  const [chart] = chartsOf('规划进度图')
  expect(chart?.type).toBe('stackedBars')
  const plans = new Set(rollup.progress.map(({ plan }) => plan.id))
  const counts = drawnIn(chart!).map((column) => column.map((cell) => Number(cell?.value)))
  expect(counts).toHaveLength(8)
  const sums = [...plans].map((_, index) => counts.reduce((sum, column) => sum + (column[index] ?? 0), 0))
  expect(sums).toEqual([...plans].map((id) => rollup.progress.filter(({ plan }) => plan.id === id).length))
  expect(counts[0]).toEqual(columnUnder('plans.reached', spec).map(({ value }) => value))
  for (const cell of drawnIn(chart!).flat()) expect(cell?.formula).toMatch(/^INDEX\(plans\.\w+,\d\)$/)
})

test('without colour the series still differ', () => {
  const grey = (color: string): string =>
    ['dark', 'middle', 'light', 'white'][
      [0x80, 0xc0, 0xf8].filter((limit) => Number.parseInt(color.slice(2, 4), 16) >= limit).length
    ] ?? ''
  for (const chart of [...chartsOf('规划进度图'), ...chartsOf('小学资源配置图')]) {
    const looks = chart.series.map(({ look }) => {
      if (look.type === 'bar') return look.pattern ?? grey(look.color)
      return look.type === 'marker' ? look.symbol : 'line'
    })
    expect(new Set(looks).size).toBe(looks.length)
  }
})

test('a county without a school has charts without points', async () => {
  const book = bookOf(rollUpOf([]))
  for (const chart of chartsOf('小学资源配置图', book))
    expect(
      drawnIn(chart, book)
        .slice(0, 3)
        .flat()
        .map((cell) => cell?.error),
    ).toEqual(['#N/A', '#N/A', '#N/A'])
  await expect(writeWorkbook(book)).resolves.toBeInstanceOf(Uint8Array)
})

test('in English too', () => {
  const english = wholeSheets(countyWorkbook(rollup, { catalogue, refused, language: 'en' }))
  const named = english.sheets.filter(({ charts }) => charts).map(({ name }) => name)
  expect(named[0]).toBe('Progress of plans')
  expect(named).toHaveLength(3)
})
