import type { CellSpec, WorkbookSpec } from '#spec'

/** A bell, a lone half of a pair, CR LF, text that looks like an escape, markup, and characters beyond 16 bits. */
export const AWKWARD = 'bell\u0007 half\ud800 cr\r\nlf\ttab _x0041_ <b>&"\' 𠮷\ufffe \u007f'
/** What a reader finds in its place: half of a pair is no character. */
export const AWKWARD_READ = AWKWARD.replace('\ud800', '\ufffd')
export const LONG = '长'.repeat(40_000)
export const PROMPT = '填写在校女生数。\n不含借读生 & “旁听生”。'

const HEADER: readonly CellSpec[] = [
  { row: 1, column: 1, value: '义务教育学校班数、学生数 <试填>', style: 'title' },
  { row: 3, column: 1, value: '年级', style: 'header' },
  { row: 3, column: 2, value: '合计', style: 'header' },
  { row: 3, column: 3, value: '女', style: 'header' },
  { row: 3, column: 4, value: '寄宿', style: 'header' },
  { row: 3, column: 5, value: '核对', style: 'header' },
]

/** Girls above the total, boarders above the total, and a row that is right. */
const ROWS: readonly CellSpec[] = [
  ['一年级', 40, 45, '否'],
  ['二年级', 38, 18, '是'],
  ['三年级', 0, 0, '否'],
].flatMap(([grade, total, girls, boards], index): CellSpec[] => {
  const row = index + 4
  return [
    { row, column: 1, value: grade, style: 'label' },
    { row, column: 2, value: total, style: 'input' },
    { row, column: 3, value: girls, style: 'input' },
    { row, column: 4, value: boards, style: 'input' },
    {
      row,
      column: 5,
      formula: `IF(C${row}>B${row},"✗ 女生多于合计","")`,
      value: Number(girls) > Number(total) ? '✗ 女生多于合计' : '',
      style: 'label',
    },
  ]
})

const TOTALS: readonly CellSpec[] = [
  { row: 7, column: 1, value: '合计', style: 'total' },
  { row: 7, column: 2, formula: 'SUM(enrolment.byGrade)', value: 78, style: 'total' },
  { row: 7, column: 3, formula: 'enrolment.g3*2', value: 0, style: 'total' },
  { row: 7, column: 4, formula: 'enrolment.g3>0', value: false, style: 'total' },
  { row: 7, column: 5, formula: 'TRIM("  ")', value: '', style: 'total' },
  { row: 8, column: 5, formula: 'enrolment.g3=0', value: true },
  { row: 9, column: 1, value: '返回封面', link: "'封面 & 目录'!B2", style: 'link' },
  { row: 9, column: 2, value: 1.25, style: 'decimal' },
  { row: 9, column: 3, value: -3 },
  { row: 9, column: 4, value: true },
  { row: 9, column: 5, value: false },
]

const TEXTS: readonly CellSpec[] = [
  { row: 1, column: 1, value: '=1+1' },
  { row: 2, column: 1, value: '=HYPERLINK("http://example.invalid","点我")', style: 'label' },
  { row: 3, column: 1, value: AWKWARD },
  { row: 4, column: 1, value: LONG },
  { row: 5, column: 1, value: '007' },
  { row: 6, column: 1, value: '', style: 'label' },
  { row: 7, column: 1, value: '  blanks around  ' },
  { row: 8, column: 1, formula: '"_x"&"0041_"', value: '_x0041_' },
]

/** Uses everything that a workbook spec can say. */
export const EVERYTHING: WorkbookSpec = {
  title: '学校统计 & 试填 <1>',
  sheets: [
    {
      name: '参数',
      state: 'veryHidden',
      columns: [],
      cells: [{ row: 1, column: 1, value: 2025 }],
    },
    {
      name: '封面 & 目录',
      state: 'visible',
      columns: [9, 30],
      cells: [
        { row: 2, column: 2, value: '学校名称', style: 'label' },
        { row: 3, column: 2, value: '2-1 学生数', link: "'2-1 学生数'!C4", style: 'link' },
      ],
      tabColor: '00b050',
      print: { orientation: 'portrait', pagesWide: 1, pagesHigh: 1 },
    },
    {
      name: '2-1 学生数',
      state: 'visible',
      columns: [14, 10, 10, 10, 22],
      heights: { 1: 30, 3: 20.5, 5: 24 },
      cells: [...HEADER, ...ROWS, ...TOTALS],
      merges: ['A1:E1', 'A10:B11'],
      validations: [
        {
          range: 'B4:C6',
          type: 'whole',
          operator: 'greaterThanOrEqual',
          formulas: [0],
          allowBlank: true,
          prompt: { title: '女生数', text: PROMPT },
          error: { title: '不是人数', text: '请填 0 或正整数。', style: 'stop' },
        },
        {
          range: 'D4:D6',
          type: 'list',
          formulas: ['"是,否"'],
          allowBlank: true,
          error: { title: '是否', text: '请选“是”或“否”。', style: 'warning' },
        },
        { range: 'B9', type: 'decimal', formulas: [0, 100], allowBlank: false },
        { range: 'C9', type: 'date', operator: 'lessThanOrEqual', formulas: ['TODAY()'], allowBlank: true },
        { range: 'A9 D9:E9', type: 'custom', formulas: ['A9<>"<&>"'], allowBlank: true },
        { range: 'E8', type: 'textLength', operator: 'lessThanOrEqual', formulas: [20], allowBlank: true },
      ],
      formats: [
        {
          range: 'B4:D6',
          formula: '$B4=0',
          priority: 30,
          style: { fill: 'DDEBF7', color: '1F4E79', numberFormat: '0" ◇"' },
        },
        {
          range: 'B4:C6',
          formula: '$C4>$B4',
          priority: 10,
          stopIfTrue: true,
          style: { fill: 'FFC7CE', color: '9c0006', bold: true, numberFormat: '0" ✗"' },
        },
        {
          range: 'B7',
          formula: 'AND(enrolment.total<100,enrolment.g3<1)',
          priority: 20,
          style: { fill: 'FFEB9C', color: '7F6000', numberFormat: '0" !"' },
        },
        {
          range: 'B4:C6',
          formula: '$D4="是"',
          priority: 20,
          style: { fill: 'FFEB9C', color: '7F6000', numberFormat: '0" !"' },
        },
      ],
      isProtected: true,
      freeze: { rows: 3, columns: 1 },
      filter: 'A3:E6',
      print: {
        orientation: 'landscape',
        pagesWide: 1,
        titleRows: '1:3',
        titleColumns: 'A:B',
        area: 'A1:E12',
        header: '&L&"宋体,常规"试填 &&',
        footer: '&C第 &P 页，共 &N 页',
      },
    },
    {
      name: "It's hidden",
      state: 'hidden',
      columns: [12],
      cells: TEXTS,
      freeze: { rows: 1, columns: 0 },
      print: { orientation: 'portrait', pagesWide: 1, area: 'A1:A5' },
    },
  ],
  names: [
    { name: 'enrolment.total', sheet: '2-1 学生数', reference: '$B$7' },
    { name: 'enrolment.g3', sheet: '2-1 学生数', reference: '$B$6' },
    { name: 'enrolment.byGrade', sheet: '2-1 学生数', reference: '$B$4:$B$6' },
    { name: 'classesBySize.primary.46_50', sheet: "It's hidden", reference: '$A$5' },
    { name: 'reportYear', sheet: '参数', reference: '$A$1' },
  ],
  styles: {
    title: {
      font: { name: 'SimSun', size: 16, bold: true },
      horizontal: 'center',
      vertical: 'middle',
      border: 'bottom',
    },
    header: { font: { bold: true, color: 'FFFFFF' }, fill: '4472C4', border: 'medium', wrap: true },
    label: { border: 'thin', indent: 1, horizontal: 'left', vertical: 'top' },
    input: { border: 'thin', fill: 'fff9e5', numberFormat: '0', unlocked: true, shrink: true },
    total: { border: 'thin', font: { bold: true, size: 10.5 }, numberFormat: '#,##0' },
    decimal: { numberFormat: '0.00', horizontal: 'right', vertical: 'bottom' },
    link: { font: { color: '0563C1', underline: true }, border: 'none' },
  },
}
