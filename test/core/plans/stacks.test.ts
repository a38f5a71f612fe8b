import { stacksOf, stackWith, type TargetProgress } from '#core'
import { compareDemands } from '../../../src/core/rollup/stack'
import { catalogue } from '../../support/catalogue'

/** Which of the project's own plans set the same indicator, and which of them is read first. */
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
