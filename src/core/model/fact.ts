import type { Words } from './words'

/** Where the value of a fact comes from, or why there is none. */
export const FACT_STATES = {
  reported: { zh: '学校填写', en: 'typed by the school' },
  computed: { zh: '由已填数据计算', en: 'worked out from typed figures' },
  assigned: { zh: '县级在应报名册中指定', en: 'assigned by the county in its roster' },
  none: { zh: '空白，按表的约定即为 0', en: 'blank, which in this form means 0' },
  blank: { zh: '未填', en: 'blank' },
  unusable: { zh: '不是可用的数，原文在 text', en: 'no usable value; what stands there is in `text`' },
  absent: { zh: '工作簿里没有这一格', en: 'the workbook has no such cell' },
} as const satisfies Readonly<Record<string, Words>>

/** Where the value in a row of facts comes from, or why there is none. */
export type FactState = keyof typeof FACT_STATES

/** One field of one school in one year (长表的一行). */
export interface Fact {
  readonly school_id: string | undefined
  readonly school_name: string | undefined
  readonly kind: string
  readonly township: string | undefined
  readonly school_year: number
  readonly stage: string | undefined
  readonly field: string
  readonly number: number | undefined
  readonly text: string | undefined
  readonly unit: string
  readonly state: FactState
  readonly counted: boolean
  readonly source: string
  readonly sheet: string | undefined
  readonly cell: string | undefined
  readonly digest: string
  readonly edition: string
}

/** Type of a column of a long table, whatever the file format. */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'yesno'

interface FactColumn {
  readonly type: ColumnType
  readonly about: Words
}

/** The columns in their order. `docs/facts.md` shows this table. */
export const FACT_COLUMNS: Readonly<Record<keyof Fact, FactColumn>> = {
  school_id: { type: 'text', about: { zh: '学校（机构）标识码', en: 'school code' } },
  school_name: { type: 'text', about: { zh: '学校名称', en: 'school name' } },
  kind: {
    type: 'text',
    about: { zh: '办学类型，如 primarySchool', en: 'school kind, such as primarySchool' },
  },
  township: {
    type: 'text',
    about: { zh: '镇、街道：应报名册优先', en: 'township; the roster’s word wins' },
  },
  school_year: {
    type: 'integer',
    about: { zh: '学年的起始年份', en: 'year in which the school year begins' },
  },
  stage: {
    type: 'text',
    about: { zh: '学段，如 primary；不分学段的为空', en: 'stage, such as primary, or none' },
  },
  field: { type: 'text', about: { zh: '数据项标识，即单元格名称', en: 'field id, the name of the cell' } },
  number: { type: 'decimal', about: { zh: '数值；是为 1，否为 0', en: 'the number; 1 for 是, 0 for 否' } },
  text: {
    type: 'text',
    about: { zh: '文字、代码、选项；日期写作 YYYY-MM-DD', en: 'text, code, choice; dates as YYYY-MM-DD' },
  },
  unit: { type: 'text', about: { zh: '计量单位', en: 'unit' } },
  state: {
    type: 'text',
    about: { zh: '这个值从哪里来，或为什么没有', en: 'where the value comes from, or why there is none' },
  },
  counted: { type: 'yesno', about: { zh: '计入汇总', en: 'counts in the rollup' } },
  source: { type: 'text', about: { zh: '来源文件', en: 'file it was read from' } },
  sheet: { type: 'text', about: { zh: '工作表', en: 'sheet' } },
  cell: { type: 'text', about: { zh: '单元格', en: 'cell' } },
  digest: { type: 'text', about: { zh: '来源文件的 SHA-256', en: 'SHA-256 of the file' } },
  edition: { type: 'text', about: { zh: '模板版本', en: 'edition of the template' } },
}
