import type { CellSpec, ChartSpec, SeriesSpec, WorkbookSpec } from '#spec'

/** The awkward name of the sheet that holds the figures. */
export const DATA = "图's & <数据>"

const HEADS = ['学校', '达到', '未达到', '标准']
/** `undefined`: a formula that gives #N/A, which no chart may take for 0. */
const ROWS: readonly (readonly [string, number | undefined, number | undefined, number])[] = [
  ['甲<小学>', 5.5, undefined, 4.2],
  ['乙"小学"', undefined, 3, 4.2],
  ['丙&小学', undefined, undefined, 4.2],
  ['丁小学', 6, undefined, 4.2],
]

const figure = (row: number, column: number, value: number | undefined): CellSpec =>
  value === undefined
    ? { row, column, formula: 'NA()', error: '#N/A' }
    : { row, column, formula: `${value}+0`, value }

const cells: readonly CellSpec[] = [
  { row: 1, column: 1, value: '每百名学生教师数\n差异系数 0.12' },
  ...HEADS.map((value, index) => ({ row: 2, column: index + 1, value })),
  ...ROWS.flatMap(([name, ...figures], index) => [
    { row: index + 3, column: 1, value: name },
    ...figures.map((value, place) => figure(index + 3, place + 2, value)),
  ]),
]

const at = (range: string) => ({ sheet: DATA, range })
const series = (column: 'B' | 'C' | 'D', look: SeriesSpec['look']): SeriesSpec => ({
  name: at(`${column}2`),
  values: at(`${column}3:${column}6`),
  look,
})

const POINTS: ChartSpec = {
  place: 'A2:B3',
  title: at('A1'),
  description: '各校与标准',
  type: 'points',
  categories: at('A3:A6'),
  categoryAxis: { title: '学校（由低到高）', isLabelled: false },
  valueAxis: { title: '人/百名学生', isLabelled: true },
  series: [
    series('B', { type: 'marker', symbol: 'circle', color: '1F4E79' }),
    series('C', { type: 'marker', symbol: 'triangle', color: 'C55A11' }),
    series('D', { type: 'line', color: '000000', isDashed: true }),
  ],
}

const BARS: ChartSpec = {
  ...POINTS,
  place: 'A4',
  type: 'stackedBars',
  categoryAxis: { title: '规划文件', isLabelled: true },
  valueAxis: { title: '目标数（项）', isLabelled: true },
  series: [
    series('B', { type: 'bar', color: '1F4E79' }),
    series('C', { type: 'bar', color: '404040', pattern: 'wdUpDiag' }),
  ],
}

/** Two sheets with charts, one of figures, one without anything. */
export const CHARTED: WorkbookSpec = {
  title: '图',
  names: [],
  styles: {},
  sheets: [
    { name: '封面', state: 'visible', columns: [10], cells: [{ row: 1, column: 1, value: '封面' }] },
    {
      name: '图',
      state: 'visible',
      columns: [40, 40],
      heights: { 2: 150, 3: 150, 4: 300 },
      cells: [{ row: 1, column: 1, value: '图' }],
      charts: [POINTS, BARS],
      print: { orientation: 'portrait', pagesWide: 1, pagesHigh: 1, header: '&L图', footer: '&C&P' },
    },
    {
      name: '另一张图',
      state: 'visible',
      columns: [40],
      heights: { 1: 200 },
      cells: [],
      charts: [{ ...POINTS, place: 'A1' }],
    },
    { name: DATA, state: 'visible', columns: [20], cells },
  ],
}
