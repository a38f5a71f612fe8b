import { stacksOf, stackWith, type Shape, type Target, type TargetProgress } from '#core'
import { madeCatalogue, rollUpUnder, type MadeTarget } from '../../support/madeCounty'

const reason = { zh: '力争', en: 'strive for' }
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
    for (const comparison of ['<=', '<']) {
      const most = (value: number) => rooms({ comparison, value })
      expect(order({ here: [most(50)], national: [most(45)] })).toEqual(['national 45', 'here 50'])
    }
    const exactly = (value: number) => rooms({ comparison: '=', value })
    const plans = { here: [rooms({ comparison: '<=', value: 50 })], national: [exactly(45)] }
    expect(order(plans)).toEqual(['national 45', 'here 50'])
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

describe('of equal numbers', () => {
  test.each([
    ['more than', '>', '>='],
    ['exactly', '=', '>='],
    ['less than', '<', '<='],
  ])('%s it stands before what may equal it', (_, strict, loose) => {
    const with_ = (comparison: string) => rooms({ comparison, value: 3 })
    const plans = { here: [with_(loose)], national: [with_(strict)] }
    expect(order(plans)).toEqual(['national 3', 'here 3'])
    expect(order({ here: [with_(strict)], national: [with_(loose)] })).toEqual(['here 3', 'national 3'])
  })
  test('the earlier due stands first', () => {
    const plans = { here: [rooms({ due: 2030 })], national: [rooms({ due: 2027 })] }
    expect(order(plans)).toEqual(['national 1', 'here 1'])
    expect(order(plans, 2030)).toEqual(['national 1', 'here 1'])
  })
  test('what holds at all times stands before what is due this year', () => {
    expect(order({ here: [rooms({ due: 2025 })], national: [rooms({})] })).toEqual(['national 1', 'here 1'])
  })
})

describe('what is only shown', () => {
  const shown = (more: object) => rooms({ shape: { type: 'shown' }, reason, ...more })

  test('stands after what is judged, however strict', () => {
    expect(order({ here: [shown({ value: 3 })], national: [rooms({ value: 1 })] })).toEqual([
      'national 1',
      'here 3',
    ])
  })
  test.each([
    ['the greater number and no direction', { comparison: undefined, value: 5 }, { value: 3 }],
    ['the smaller number and no direction', { comparison: undefined, value: 1 }, { value: 3 }],
    [
      'the stricter direction and no number',
      { comparison: '>', value: undefined },
      { comparison: '>=', value: 3 },
    ],
    [
      'the looser direction and no number',
      { comparison: '>=', value: undefined },
      { comparison: '>', value: 3 },
    ],
  ])('has no rank with %s: the nearer plan stands first', (_, bare, other) => {
    const [one, two] = [shown(bare), shown(other)]
    expect(order({ here: [one], national: [two] })[0]).toBe(`here ${bare.value}`)
    expect(order({ here: [two], national: [one] })[0]).toBe('here 3')
  })
})

test('a target belongs to the stack of its own plan', () => {
  const catalogue = madeCatalogue({
    here: [rooms({}), { ...rooms({ row: '2' }), subject: 'dropouts' }],
    national: [rooms({ row: '2' }), { ...rooms({}), subject: 'degree' }],
  })
  const { progress } = rollUpUnder(catalogue, { schools: [] })
  const stacks = stacksOf(progress, 2025)
  const stackOf = progress.map((each) => [
    each.plan.jurisdiction,
    each.target.row,
    stackWith(stacks, each)?.targets.length,
  ])
  expect(stackOf).toEqual([
    ['here', '1', 2],
    ['here', '2', undefined],
    ['national', '2', 2],
    ['national', '1', undefined],
  ])
})

describe('no stack is made of what has no figure of its own', () => {
  const plans = (more: Partial<Target>) =>
    ['here', 'national'].map(
      (id) =>
        ({
          plan: { id },
          target: { id: '1', measure: 'computed', shape: { type: 'value' }, subject: 'rooms', ...more },
        }) as TargetProgress,
    )
  const shape = (of: Shape): Partial<Target> => ({ shape: of })

  test.each<[string, Partial<Target>, number]>([
    ['an indicator', {}, 1],
    ['one that is only shown', shape({ type: 'shown' }), 1],
    ['what nothing measures', { measure: 'notMeasurable' }, 0],
    ['what no indicator measures', { subject: undefined }, 0],
    ['several numbers', shape({ type: 'kOfN', of: [], atLeast: 1, floor: 1 }), 0],
    ['townships that reach a list', shape({ type: 'passing', of: ['1'] }), 0],
  ])('%s', (_, more, stacks) => expect(stacksOf(plans(more), 2025)).toHaveLength(stacks))
})
