import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'papaparse'
import { fieldsOf, judge, LAST_YEAR, type Catalogue, type FieldId, type Template } from '#core'
import { readCatalogue } from '#files'
import { environmentOfValues } from '../test/support/judgeValues'

/**
 * How often each empirical check fires on real schools: `node --require ./test/support/typescriptHook.js
 * scripts/hitRates.ts FOLDER` writes docs/hit-rates.md. FOLDER holds the published tables named in `SOURCES`; they are
 * not ours to pass on. A check is judged where a table has every field that it looks at.
 */
type Row = Readonly<Record<string, string>>
type Figures = Readonly<Record<FieldId, readonly string[]>>

interface Source {
  readonly file: string
  readonly title: string
  /** Whose forms the schools would fill. */
  readonly kind: string
  /** Columns whose sum a field is. */
  readonly figures: Figures
  /** The table of the year before, and the column that tells schools apart. */
  readonly before?: { readonly file: string; readonly key: string }
}

const grades = (from: number, to: number, columns: (grade: number) => Figures): Figures =>
  Object.assign({}, ...Array.from({ length: to - from + 1 }, (_, index) => columns(from + index))) as Figures

/** The total of a stage with the columns of all its grades. */
const withTotals = (stage: string, byGrade: Figures): Figures => {
  const all = (pattern: RegExp): string[] =>
    Object.entries(byGrade).flatMap(([id, columns]) => (pattern.test(id) ? columns : []))
  const classes = all(/^classes/)
  return {
    ...byGrade,
    [`enrolment.${stage}`]: all(/^enrolment\.\w+\.g\d+$/),
    [`enrolment.${stage}.girls`]: all(/^enrolment.*girls$/),
    ...(classes.length > 0 && { [`classes.${stage}`]: classes }),
  }
}

const philippine = (stage: string, from: number, to: number, letter: string): Figures =>
  withTotals(
    stage,
    grades(from, to, (grade) => ({
      [`enrolment.${stage}.g${grade}`]: ['Male', 'Female'].map((sex) => `${letter} Grade ${grade} ${sex}`),
      [`enrolment.${stage}.g${grade}.girls`]: [`${letter} Grade ${grade} Female`],
    })),
  )

const brazilian = (stage: string, part: string): Figures => ({
  [`enrolment.${stage}`]: [`QT_MAT_${part}`],
  [`classes.${stage}`]: [`QT_TUR_${part}`],
  [`fullTimeTeachers.${stage}`]: [`QT_DOC_${part}`],
})

const SOURCES: readonly Source[] = [
  {
    file: 'elementary-10-counties-2025.csv',
    title: '台湾 10 县市公私立小学（114 学年）',
    kind: 'primarySchool',
    figures: {
      ...withTotals(
        'primary',
        grades(1, 6, (grade) => ({
          [`enrolment.primary.g${grade}`]: [`${grade}年級男學生數`, `${grade}年級女學生數`],
          [`enrolment.primary.g${grade}.girls`]: [`${grade}年級女學生數`],
          [`classes.primary.g${grade}`]: [`${grade}年級班級數`],
        })),
      ),
      'graduates.primary': ['上學年男畢業生', '上學年女畢業生'],
      'fullTimeTeachers.primary': ['男專任教師', '女專任教師'],
      'fullTimeTeachers.primary.women': ['女專任教師'],
    },
  },
  {
    file: 'ph-2015-first-5000.csv',
    title: '菲律宾公立小学（2015 年）',
    kind: 'primarySchool',
    figures: {
      ...philippine('primary', 1, 6, 'E'),
      'fullTimeTeachers.primary': [
        'teachers.instructor',
        'teachers.mobile',
        'teachers.regular',
        'teachers.sped',
      ],
      classrooms: ['rooms.standard.academic', 'rooms.nonstandard.academic'],
    },
  },
  ...['2022', '2023'].flatMap((year): Source[] =>
    [
      { kind: 'primarySchool', stage: 'primary', part: 'FUND_AI', title: '小学' },
      { kind: 'kindergarten', stage: 'preschool', part: 'INF', title: '幼儿园' },
    ].map(({ kind, stage, part, title }) => ({
      file: `br-one-city-${year}.csv`,
      title: `巴西一市${title}（${year} 年，与上一年相比）`,
      kind,
      figures: {
        ...brazilian(stage, part),
        ...(kind === 'kindergarten' && { classrooms: ['QT_SALAS_UTILIZADAS'] }),
      },
      before: { file: `br-one-city-${Number(year) - 1}.csv`, key: 'CO_ENTIDADE' },
    })),
  ),
]

/** The publisher's mark for a figure that it rejected. */
const REJECTED = 88888

/** A number, or nothing where any of its columns says none. */
function figure(row: Row, columns: readonly string[]): number | undefined {
  const parts = columns.map((column) => (row[column] ?? '').replaceAll(/[\s,]/g, ''))
  const numbers = parts.map((text) => (text === '' ? Number.NaN : Number(text)))
  const sum = numbers.reduce((total, each) => total + each, 0)
  return Number.isNaN(sum) || numbers.includes(REJECTED) ? undefined : sum
}

const valuesOf = (row: Row, figures: Figures, prefix = ''): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([id, columns]) => {
      const value = figure(row, columns)
      return value === undefined ? [] : [[prefix + id, value]]
    }),
  )

const rowsOf = (path: string): Row[] =>
  parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data

interface Hits {
  readonly told: number
  readonly fired: number
}

/** By check, over the schools of a table that have pupils. */
function hitsOf(source: Source, template: Template, folder: string): Map<string, Hits> {
  const { figures, before } = source
  const earlier = new Map(before && rowsOf(join(folder, before.file)).map((row) => [row[before.key], row]))
  const known = new Set(Object.keys(figures))
  if (before) for (const id of Object.keys(figures)) known.add(LAST_YEAR + id)
  const checks = template.checks.filter(
    ({ kind, expression }) => kind === 'empirical' && fieldsOf(expression).every((id) => known.has(id)),
  )
  const hits = new Map<string, Hits>()
  for (const row of rowsOf(join(folder, source.file))) {
    const values = valuesOf(row, figures)
    const pupils = Object.entries(values).find(([id]) => /^enrolment\.\w+$/.test(id))?.[1]
    if (!pupils) continue
    const last = before && earlier.get(row[before.key] ?? '')
    const environment = environmentOfValues(
      { ...values, ...(last && valuesOf(last, figures, LAST_YEAR)) },
      template,
    )
    for (const check of checks) {
      const { outcome } = judge(check, environment)
      if (outcome === 'unknown') continue
      const { told, fired } = hits.get(check.id) ?? { told: 0, fired: 0 }
      hits.set(check.id, { told: told + 1, fired: fired + (outcome === 'fail' ? 1 : 0) })
    }
  }
  return hits
}

function page(catalogue: Catalogue, folder: string): string {
  const rows = SOURCES.flatMap((source) => {
    const template = catalogue.templates.get(source.kind)
    if (!template) throw new Error(`no kind ${source.kind}`)
    return [...hitsOf(source, template, folder)].map(([id, { told, fired }]) => {
      const name = template.checks.find((check) => check.id === id)?.name.zh ?? ''
      return `| ${id} | ${name} | ${source.title} | ${told} | ${fired} | ${((100 * fired) / told).toFixed(1)} % |`
    })
  })
  return [
    '| 编号 | 校验 | 数据 | 可判断 | 提示 | 提示率 |',
    '| --- | --- | --- | ---: | ---: | ---: |',
    ...rows.sort(),
  ].join('\n')
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder of the published tables')
const file = join(__dirname, '..', 'docs', 'hit-rates.md')
const [head = '', tail = ''] = readFileSync(file, 'utf8').split(
  /(?<=<!-- rates -->\n)[\s\S]*(?=<!-- \/rates -->)/,
)
writeFileSync(file, `${head}\n${page(readCatalogue(join(__dirname, '..')), folder)}\n\n${tail}`)
