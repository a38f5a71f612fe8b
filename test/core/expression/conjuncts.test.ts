import { allHold, conditionHolds, conjunctsOf, parse, toConditionFormula, toSource, type Value } from '#core'

const parts = (condition: string): string[] => conjunctsOf(parse(condition)).map(toSource)

test.each([
  ['a > 0', ['a > 0']],
  ['AND(a > 0, AND(b > 0, c > 0))', ['a > 0', 'b > 0', 'c > 0']],
  ['OR(a > 0, b > 0)', ['OR(a > 0, b > 0)']],
])('%s asks for %j', (condition, expected) => expect(parts(condition)).toEqual(expected))

test.each<[Record<string, Value>, boolean | undefined]>([
  [{ rural: true, classes: 7 }, true],
  [{ rural: true, classes: 5 }, false],
  [{ rural: false }, false],
  [{ classes: 5 }, false],
  [{ rural: true }, undefined],
  [{}, undefined],
])('“rural, and more than 6 classes” of %j: %s', (values, holds) => {
  const environment = {
    value: (id: string) => values[id],
    isBlank: (id: string) => values[id] === undefined,
  }
  expect(conditionHolds(parse('AND(rural, classes > 6)'), environment)).toBe(holds)
})

test('nothing asked for holds', () => expect(allHold([])).toBe(true))

describe('as a formula', () => {
  const context = {
    field: (id: string) => ({
      type: id === 'rural' ? ('yesno' as const) : ('count' as const),
      blank: 'missing' as const,
    }),
    reference: (id: string) => id,
  }
  test.each([
    ['1 = 1', 'IFERROR(IF(ABS(1-1)<=0.000001,yes,no),untold)'],
    ['a > 0', 'IF(COUNT(a)=1,IFERROR(IF(a-0>0.000001,yes,no),untold),untold)'],
    [
      'AND(rural, a > 0)',
      'IF(OR(IF(OR(rural="是",rural="否"),IFERROR((rural="是"),""),"")=FALSE,' +
        'IF(COUNT(a)=1,IFERROR(a-0>0.000001,""),"")=FALSE),no,' +
        'IF(OR(IF(OR(rural="是",rural="否"),IFERROR((rural="是"),""),"")="",' +
        'IF(COUNT(a)=1,IFERROR(a-0>0.000001,""),"")=""),untold,yes))',
    ],
  ])('%s', (condition, formula) =>
    expect(toConditionFormula(parse(condition), context, ['yes', 'no', 'untold'])).toBe(formula),
  )
})
