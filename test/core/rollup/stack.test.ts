import { stacksOf, stackWith, type TargetProgress } from '#core'
import { compareDemands } from '../../../src/core/rollup/stack'
import { catalogue } from '../../support/catalogue'
import { madeCatalogue, rollUpUnder, type MadeTarget } from '../../support/madeCounty'

const rooms = (more: object): MadeTarget => ({
  row: '1',
  subject: 'rooms',
  comparison: '>=',
  value: 1,
  ...more,
})

/** Plans whose targets stand in the first stack, in its order. */
function order(plans: Readonly<Record<string, readonly MadeTarget[]>>, year = 2025): string[] {
  const { progress } = rollUpUnder(madeCatalogue(plans), { schools: [], year })
  return (stacksOf(progress, year)[0]?.targets ?? []).map(
    ({ plan, target }) => `${plan.jurisdiction} ${target.value}`,
  )
}

describe('two plans that set the same indicator', () => {
  test('the stricter first, whichever is nearer', () => {
    expect(order({ here: [rooms({ value: 1 })], national: [rooms({ value: 3 })] })).toEqual([
      'national 3',
      'here 1',
    ])
    expect(order({ here: [rooms({ value: 5 })], national: [rooms({ value: 3 })] })).toEqual([
      'here 5',
      'national 3',
    ])
  })
  test('of greatest numbers the smaller is the stricter', () => {
    const most = (value: number) => rooms({ comparison: '<=', value })
    expect(order({ here: [most(50)], national: [most(45)] })).toEqual(['national 45', 'here 50'])
  })
  test('what is due comes before what is not yet, however strict', () => {
    const plans = { here: [rooms({ value: 9, due: 2027 })], national: [rooms({ value: 3, due: 2025 })] }
    expect(order(plans, 2025)).toEqual(['national 3', 'here 9'])
    expect(order(plans, 2027)).toEqual(['here 9', 'national 3'])
  })
  test('what names no year holds at all times', () => {
    expect(order({ here: [rooms({ value: 9, due: 2027 })], national: [rooms({ value: 3 })] })).toEqual([
      'national 3',
      'here 9',
    ])
  })
  test('a verdict comes before what is only shown', () => {
    const reason = { zh: '力争', en: 'strive for' }
    const shown = rooms({ value: 9, shape: { type: 'shown' }, reason })
    expect(order({ here: [shown], national: [rooms({ value: 3 })] })).toEqual(['national 3', 'here 9'])
  })
  test('of equals the nearer plan', () => {
    expect(order({ here: [rooms({})], national: [rooms({})] })).toEqual(['here 1', 'national 1'])
  })
})

test('other schools, another way to measure, or one plan alone make no stack', () => {
  expect(order({ here: [rooms({ among: 'rural' })], national: [rooms({})] })).toEqual([])
  expect(order({ here: [rooms({ shape: { type: 'change' } })], national: [rooms({})] })).toEqual([])
  expect(order({ here: [rooms({}), rooms({ row: '2', value: 2 })] })).toEqual([])
})

describe('the plans as they are', () => {
  const progressUnder = (id: string): TargetProgress[] => {
    const lineage = catalogue.jurisdictions.find((place) => place.id === id)?.lineage ?? []
    return lineage.flatMap((place) =>
      catalogue.plans
        .filter(({ jurisdiction }) => jurisdiction === place)
        .flatMap((plan) =>
          plan.targets.map((target) => ({ plan, target, value: undefined, standing: 'cannotTell' as const })),
        ),
    )
  }
  const under = (id: string, year: number) => {
    const progress = progressUnder(id)
    return { progress, stacks: stacksOf(progress, year) }
  }
  const namesOf = ({ plan, target }: TargetProgress): string => `${plan.id} ${target.id}`
  const stackOf = (place: string, plan: string, target: string, year: number): string[] => {
    const { progress, stacks } = under(place, year)
    const own = progress.find((each) => each.plan.id === plan && each.target.id === target)
    return (own && stackWith(stacks, own)?.targets.map(namesOf)) ?? []
  }

  test('Jining’s 9,000 yuan for special education stand before the nation’s 6,000', () => {
    const expected = ['jining-2024 004-38', 'national-2017 G7']
    expect(stackOf('yanzhou', 'national-2017', 'G7', 2025)).toEqual(expected)
    // In 2024 they are not due yet.
    expect(stackOf('yanzhou', 'national-2017', 'G7', 2024)).toEqual([...expected].reverse())
  })
  test('recognition as balanced: Yanzhou by 2025, Jining by 2030, and the 60 % only shown', () => {
    expect(stackOf('yanzhou', 'yanzhou-2022', '003-01', 2025)).toEqual([
      'yanzhou-2022 003-01',
      'jining-2024 004-27',
      'jining-2024 004-04.qualityBalancedCertified',
    ])
  })
  test('the Development Zone and Jining both want class II at township seats by 2027', () => {
    expect(stackOf('jiningKfq', 'jining-2024', '004-25', 2025)).toEqual([
      'jining-kfq-2023 000-19',
      'jining-2024 004-25',
    ])
  })
  test('Jining’s plan applies to Yanzhou and the Zone, not to Jinan or Zichuan', () => {
    const plansUnder = (id: string) => [...new Set(under(id, 2025).progress.map(({ plan }) => plan.id))]
    expect(plansUnder('yanzhou')).toEqual(['yanzhou-2022', 'jining-2024', 'national-2017'])
    expect(plansUnder('jiningKfq')).toEqual(['jining-kfq-2023', 'jining-2024', 'national-2017'])
    expect(plansUnder('jinan')).toEqual(['jinan-2023', 'national-2017'])
    expect(plansUnder('zichuan')).toEqual(['zichuan-2023', 'national-2017'])
  })
  test('the order is total: sorting either way round gives the same', () => {
    for (const { targets } of under('yanzhou', 2025).stacks) {
      const again = [...targets].reverse().sort((a, b) => compareDemands(a.target, b.target, 2025))
      const keys = (of: readonly TargetProgress[]) =>
        of.map(({ target: { comparison, value, due, shape } }) => [shape.type, comparison, value, due])
      expect(keys(again)).toEqual(keys(targets))
    }
  })
})
