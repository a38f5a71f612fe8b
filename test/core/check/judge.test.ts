import { comparisonOf, judge, parse, requiredFields, sidesOf, toSource, type Value } from '#core'

const judged = (formula: string, values: Record<string, Value>, required?: readonly string[]) => {
  const expression = parse(formula)
  const environment = {
    value: (id: string) => values[id],
    isBlank: (id: string) => values[id] === undefined,
  }
  return judge({ expression, required: required ?? requiredFields(expression) }, environment)
}

test.each<[string, Record<string, Value>, object]>([
  ['a <= b', { a: 1, b: 2 }, { outcome: 'pass' }],
  ['a <= b', { a: 5, b: 2 }, { outcome: 'fail', left: 5, right: 2, difference: 3 }],
  ['a <= b', { a: 5 }, { outcome: 'unknown' }],
  ['a / b <= 1', { a: 5, b: 0 }, { outcome: 'unknown' }],
  ['a + b', { a: 5, b: 0 }, { outcome: 'unknown' }],
  ['IMPLIES(yes, a = b)', { yes: false, a: 1 }, { outcome: 'unknown' }],
  ['IMPLIES(yes, a = b)', { yes: true, a: 1, b: 4 }, { outcome: 'fail', left: 1, right: 4, difference: -3 }],
  ['ABS(a - b) <= 2', { a: 1, b: 4 }, { outcome: 'fail', left: 1, right: 4, difference: -3 }],
  ['a = b', { a: 'x', b: 'y' }, { outcome: 'fail', left: 'x', right: 'y' }],
  // 0 against 0 would say nothing.
  ['IMPLIES(a + 1 > 0, b > 0)', { a: 4, b: 0 }, { outcome: 'fail', left: 5, right: 0 }],
  ['IMPLIES(yes, b > 0)', { yes: true, b: 0 }, { outcome: 'fail', left: true, right: 0 }],
  ['IF(yes, a = 1, a = 2)', { yes: true, a: 2 }, { outcome: 'fail', left: undefined, right: undefined }],
  ['OR(a = 1, ISBLANK(b))', { a: 2, b: 3 }, { outcome: 'fail', left: undefined, right: undefined }],
])('%s of %j: %j', (formula, values, judgement) => expect(judged(formula, values)).toStrictEqual(judgement))

test('a side that cannot be told leaves no difference', () => {
  const judgement = judged('IMPLIES(a <> 1, NOT(ISBLANK(a)) = b)', { a: 2, b: false })
  expect(judgement).toStrictEqual({ outcome: 'fail', left: true, right: false })
})

test('what a check cannot do without decides first', () => {
  expect(judged('OR(ISBLANK(a), b = 1)', { b: 1 }, ['a'])).toStrictEqual({ outcome: 'unknown' })
  expect(judged('OR(ISBLANK(a), b = 1)', { b: 1 }, [])).toStrictEqual({ outcome: 'pass' })
})

const sides = (formula: string): string[] => {
  const found = sidesOf(parse(formula))
  return found ? [toSource(found.left), toSource(found.right)] : []
}
test.each([
  ['a <= b + 1', ['a', 'b + 1']],
  ['ABS(a - b) <= c', ['a', 'b']],
  ['ABS(a + b) <= c', ['ABS(a + b)', 'c']],
  ['ABS(a) <= c', ['ABS(a)', 'c']],
  ['MAX(a - b) <= c', ['MAX(a - b)', 'c']],
  ['a - b <= c', ['a - b', 'c']],
  ['IMPLIES(x > 0, IMPLIES(y > 0, a = b))', ['a', 'b']],
  ['IMPLIES(x > 0, b > 0)', ['x', 'b']],
  ['IMPLIES(x > 0, b >= 50)', ['b', '50']],
  ['IMPLIES(x > 0, b > c)', ['b', 'c']],
  ['IMPLIES(x > 0, IMPLIES(y >= 5, b > 0))', ['y', 'b']],
  ['IMPLIES(flag, b > 0)', ['flag', 'b']],
  ['IMPLIES(NOT(flag), b > 0)', ['b', '0']],
  ['b > 0', ['b', '0']],
  ['IF(x > 0, a = b, a = c)', []],
  ['NOT(flag)', []],
  ['a + b', []],
])('%s sets %j against each other', (formula, expected) => expect(sides(formula)).toEqual(expected))

test('a comparison behind a condition', () => {
  expect(comparisonOf(parse('IMPLIES(x > 0, a = b)'))).toEqual(parse('a = b'))
  expect(comparisonOf(parse('NOT(a = b)'))).toBeUndefined()
  expect(comparisonOf(parse('a'))).toBeUndefined()
})
