import type { Measure, Target } from '#core'
import { catalogue } from '../../support/catalogue'

/**
 * The five documents, row by row, as they were read before any of this was written: how a row can be answered
 * decides what may measure it.
 * - `a`: from figures of the schools
 * - `b`: from what schools declare
 * - `c`: only the county knows
 * - `d`: nothing answers it
 */
const CLASSES = {
  'jining-kfq-2023': 'accdbabcbbbcccbbbabbbbbaaacabacaabbabcaccaabaaacbaaabcc',
  'jinan-2023': 'cbabbbaaacaaaabcabaaccacbaccbbbbbc',
  'zichuan-2023': 'acdbbbcbbbbbcccababbabbbbbabaabbbaaaaabaacaaadcadcbcbbcbaabbbccaacaaaaaaababbbadd',
  'yanzhou-2022': 'cdaacccccccaabaaaacaaaacccbbcccaccccc',
  'jining-2024': 'abbcbbbcaaaabbccbbcabbacbbcaccccbbbbcccabbbbcacaccac',
} as const
type PlanId = keyof typeof CLASSES

const PREFIX: Readonly<Record<PlanId, string>> = {
  'jining-kfq-2023': '000',
  'jinan-2023': '001',
  'zichuan-2023': '002',
  'yanzhou-2022': '003',
  'jining-2024': '004',
}
const PLANS = Object.keys(CLASSES) as PlanId[]

const MAY: Readonly<Record<string, readonly Measure[]>> = {
  a: ['computed'],
  b: ['computed', 'declared'],
  c: ['county'],
  d: ['notMeasurable'],
}
/** Where schools can answer what only the county was thought to know, or the county must after all. */
const ALL_THE_SAME: Readonly<Record<string, readonly Measure[]>> = {
  '001-01': ['computed', 'county'], // by township from the schools, and as the county finds
  '001-17': ['county'], // the schools’ local pupils over the county’s registered children
  '003-20': ['computed', 'declared'], // the value of the equipment, and the school’s word besides
  '003-21': ['computed', 'declared'],
  '002-13': ['declared'], // every school says whether its township is a pilot
  '004-24': ['declared'],
}

const targetsOf = (id: string): readonly Target[] => {
  const plan = catalogue.plans.find((each) => each.id === id)
  if (!plan) throw new Error(`no plan ${id}`)
  return plan.targets
}
const rowIds = (id: PlanId): string[] =>
  [...CLASSES[id]].map((_, index) => `${PREFIX[id]}-${String(index + 1).padStart(2, '0')}`)

test('259 rows: 89 of figures, 88 declared, 75 of the county, 7 that nothing answers', () => {
  const letters = PLANS.map((id) => CLASSES[id]).join('')
  const count = (letter: string): number => [...letters].filter((each) => each === letter).length
  expect([letters.length, count('a'), count('b'), count('c'), count('d')]).toEqual([259, 89, 88, 75, 7])
})

describe.each(PLANS)('%s', (id) => {
  const targets = targetsOf(id)

  test('every row stands once, in the order of the document, and no other', () => {
    const runs = targets.map(({ row }) => row).filter((row, index, all) => row !== all[index - 1])
    expect(runs).toEqual(rowIds(id))
  })

  test('every row is measured by what can answer it', () => {
    const wrong = rowIds(id).flatMap((row, index) => {
      const may = ALL_THE_SAME[row] ?? MAY[CLASSES[id][index] ?? ''] ?? []
      return targets
        .filter((target) => target.row === row && !may.includes(target.measure))
        .map((target) => `${target.id}: ${target.measure}`)
    })
    expect(wrong).toEqual([])
  })

  test('clause, words in both languages, unit and mark', () => {
    for (const { clause, text, unit, mark } of targets) {
      expect(clause).toMatch(/^[一二三四五附任保]/)
      expect([text.zh, text.en, unit.zh, unit.en]).not.toContain('')
      expect(mark).toMatch(/^(verified|implementation|proposed)$/)
    }
  })

  test('a verdict has its comparison and number; without a verdict there is a reason', () => {
    for (const { id: target, measure, shape, comparison, value, reason } of targets) {
      if (measure === 'notMeasurable' || shape.type === 'shown')
        expect([target, reason?.zh]).not.toContain(undefined)
      else if (shape.type !== 'kOfN') expect([target, comparison, value]).not.toContain(undefined)
    }
  })

  test('it has a title, an issuer, a date and a place that knows it', () => {
    const plan = catalogue.plans.find((each) => each.id === id)
    expect(plan?.date).toMatch(/^20\d\d/)
    expect(catalogue.jurisdictions.map((place) => place.id)).toContain(plan?.jurisdiction)
  })
})

/**
 * Rows without a verdict: soft words (普遍、原则上、力争、争取、鼓励、支持、左右、约、基本 …) or no number. 004-02 is
 * judged by kindergartens and shown by children.
 */
const SOFT: Readonly<Record<PlanId, readonly number[]>> = {
  'jining-kfq-2023': [10, 12, 13, 20, 24, 25, 30, 32, 35, 42],
  'jinan-2023': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
  'zichuan-2023': [2, 7, 11, 14, 15, 24, 28, 34, 36, 39, 40, 42, 45],
  'yanzhou-2022': [9, 14],
  'jining-2024': [2, 4, 26, 28, 51],
}

test.each(PLANS)('%s: what is shown without a verdict', (id) => {
  const shown = targetsOf(id).filter(({ shape }) => shape.type === 'shown')
  expect([...new Set(shown.map(({ row }) => Number(row.slice(4))))]).toEqual(SOFT[id])
})

const WORDS = /“[^”]+”|远景|只有市级能算|只供参考|001-01/

test('a reader sees which words are soft, or why there is no verdict', () => {
  const silent = PLANS.flatMap(targetsOf)
    .filter(({ shape }) => shape.type === 'shown')
    .filter(
      ({ reason }) =>
        !WORDS.test(reason?.zh ?? '') ||
        !/不作判定|只显示|没有数值|参考|只有市级|不单独判定|判定按/.test(reason?.zh ?? ''),
    )
  expect(silent.map(({ id, reason }) => [id, reason?.zh])).toEqual([])
})
