import {
  catalogueOfPlace,
  cellsOf,
  type Catalogue,
  type Explanation,
  type FieldId,
  type KindId,
  type RawValue,
  type Template,
} from '#core'
import { chanceFrom } from './chance'
import { schoolFigures, type SchoolSketch } from './school'

/** A workbook some school of the made-up county sends. */
export interface DemoWorkbook {
  /** File name without extension. */
  readonly name: string
  readonly template: Template
  readonly cells: ReadonlyMap<FieldId, RawValue>
  readonly explanations: readonly Explanation[]
}

/** A made-up county: its workbooks, its roster, and a file that is none. */
export interface DemoCounty {
  readonly jurisdiction: string
  readonly year: number
  readonly workbooks: readonly DemoWorkbook[]
  /** A file that is no workbook, as they arrive. */
  readonly stray: { readonly name: string; readonly text: string }
  /** Who should report, as CSV with a heading. */
  readonly roster: string
}

const YEAR = 2025
const JURISDICTION = 'yanzhou'
const TOWNSHIPS = ['新兖镇', '颜店镇', '新驿镇', '小孟镇', '漕河镇', '大安镇']

/**
 * The county of the Yanzhou plan: 9 junior and 26 primary schools in the countryside, and one teaching point; beside
 * them kindergartens in the townships, and in town what a county has one or two of.
 */
const KINDS: readonly (readonly [KindId, number])[] = [
  ['juniorSchool', 8],
  ['nineYear', 1],
  ['primarySchool', 26],
  ['teachingPoint', 1],
  ['kindergarten', 12],
  ['seniorSchool', 1],
  ['combinedSecondary', 1],
  ['twelveYear', 1],
  ['specialSchool', 1],
]
const RURAL: readonly KindId[] = [
  'juniorSchool',
  'nineYear',
  'primarySchool',
  'teachingPoint',
  'kindergarten',
]
const BOARDING: readonly KindId[] = [
  'juniorSchool',
  'nineYear',
  'seniorSchool',
  'combinedSecondary',
  'specialSchool',
]
const TOWN = '鼓楼街道'

const NAMES: Readonly<Record<KindId, (township: string, turn: number) => string>> = {
  juniorSchool: (township, turn) => `${township}${turn < TOWNSHIPS.length ? '中心' : '第二'}中学`,
  nineYear: (township) => `${township}实验学校`,
  primarySchool: (township, turn) => {
    const villages = ['中心', '明德', '育才', '向阳', '希望']
    return `${township}${villages[Math.floor(turn / TOWNSHIPS.length)]}小学`
  },
  teachingPoint: (township) => `${township}北村教学点`,
  kindergarten: (township, turn) => `${township}${turn < TOWNSHIPS.length ? '中心' : '育苗'}幼儿园`,
  seniorSchool: () => '第一高级中学',
  combinedSecondary: () => '东城中学',
  twelveYear: () => '文昌实验学校',
  specialSchool: () => '特殊教育学校',
}

/** A made-up county with the mistakes that counties see every year. Always the same. */
export function demoCounty(catalogue: Pick<Catalogue, 'templates' | 'jurisdictions'>): DemoCounty {
  const ofPlace = catalogueOfPlace(catalogue, JURISDICTION).templates
  const sketches = KINDS.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, turn) => sketch(kind, turn)),
  )
  const workbooks = sketches.map(({ kind, sketch: made }, index): DemoWorkbook => {
    const [whole, template] = [catalogue.templates.get(kind), ofPlace.get(kind)]
    if (!whole || !template) throw new Error(`no template for ${kind}`)
    const figures = cellsOf(schoolFigures(whole, made))
    const cells = new Map<FieldId, RawValue>([...template.fields.keys()].map((id) => [id, figures.get(id)]))
    return {
      name: `${String(index + 1).padStart(2, '0')} ${made.schoolName}`,
      template,
      cells,
      explanations: [],
    }
  })
  return {
    jurisdiction: JURISDICTION,
    year: YEAR,
    workbooks: withMistakes(workbooks),
    stray: { name: '通知.xlsx', text: '请各校于9月20日前报送。' },
    roster: rosterOf(
      sketches.map(({ kind, sketch: made }) => ({ kind: ofPlace.get(kind)?.kind.label.zh ?? '', ...made })),
    ),
  }
}

function sketch(kind: KindId, turn: number): { kind: KindId; sketch: SchoolSketch } {
  const order = KINDS.findIndex(([each]) => each === kind) * 100 + turn + 1
  const chance = chanceFrom(order)
  const isRural = RURAL.includes(kind)
  const townshipName = isRural ? (TOWNSHIPS[turn % TOWNSHIPS.length] ?? '') : TOWN
  const primary =
    kind === 'teachingPoint'
      ? 38
      : chance.whole(turn < TOWNSHIPS.length ? 480 : 120, turn < TOWNSHIPS.length ? 1100 : 460)
  const junior = chance.whole(420, 1300)
  const wealth = 0.86 + chance.next() * 0.5
  return {
    kind,
    sketch: {
      schoolId: `3708120${String(order).padStart(3, '0')}`,
      schoolName: (NAMES[kind] as (township: string, turn: number) => string)(townshipName, turn),
      townshipName,
      year: YEAR,
      pupils: {
        primary,
        junior,
        preschool: chance.whole(turn < TOWNSHIPS.length ? 200 : 90, turn < TOWNSHIPS.length ? 330 : 180),
        senior: chance.whole(1200, 2400),
        special: 132,
      },
      wealth,
      isRural,
      isBoarding: BOARDING.includes(kind),
      seed: order,
    },
  }
}

/** One mistake to a school, each of a kind that the check must find; figures are named, never places. */
function withMistakes(workbooks: readonly DemoWorkbook[]): DemoWorkbook[] {
  const change = (
    at: number,
    cells: Record<FieldId, (was: number) => RawValue>,
    explanations: Explanation[] = [],
  ): void => {
    const workbook = changed[at] as DemoWorkbook
    const next = new Map(workbook.cells)
    for (const [id, to] of Object.entries(cells)) next.set(id, to(Number(next.get(id))))
    changed[at] = { ...workbook, cells: next, explanations }
  }
  const changed = [...workbooks]
  change(0, { 'lunchServedStudents.junior': (was) => was + 26 })
  change(2, { 'teachersByAttainment.junior.bachelor': (was) => was - 3 })
  change(8, { 'enrolment.primary.g3.girls': (was) => was * 3 })
  change(9, { 'enrolment.primary': (was) => was + 10 })
  change(11, { equipmentValue: (was) => Math.round(was * 10000) })
  change(13, { 'boarders.primary': () => '45人', books: (was) => `${was}册` })
  change(15, { 'classes.primary': () => '１２' })
  change(
    17,
    {
      'entrants.primary': (was) => was - 4,
      'entrants.primary.preschool3': (was) => was - 4,
      'entrantsByAge.primary.age6': (was) => was - 4,
      'readmissions.primary': (was) => was + 4,
    },
    [{ check: 'K07a', reason: '有重读学生', text: '一年级有 4 名复学重读学生，附家长申请。' }],
  )
  change(20, Object.fromEntries(['greenCampus', 'readingPlan', 'charter'].map((id) => [id, () => undefined])))
  change(24, { siteArea: (was) => Math.round(was / 3) })
  // One school never sends; another sends twice, the second time corrected.
  const twice = changed[5] as DemoWorkbook
  const corrected: DemoWorkbook = {
    ...twice,
    name: `${twice.name}（更正）`,
    cells: new Map([
      ...twice.cells,
      ...['computers', 'computers.students'].map((id): [FieldId, RawValue] => [
        id,
        Number(twice.cells.get(id)) + 5,
      ]),
    ]),
  }
  return [...changed.filter((_, index) => index !== 30), corrected]
}

function rosterOf(schools: readonly (SchoolSketch & { readonly kind: string })[]): string {
  const head = [
    'schoolId',
    'schoolName',
    'schoolType',
    'townshipName',
    'isRuralSchool',
    'isTownshipSeatSchool',
  ]
  const lines = schools.map(({ schoolId, schoolName, kind, townshipName, isRural }) =>
    [
      schoolId,
      schoolName,
      kind,
      townshipName,
      isRural ? '是' : '否',
      schoolName.includes('中心') ? '是' : '否',
    ].join(','),
  )
  return `${[head.join(','), ...lines].join('\n')}\n`
}
