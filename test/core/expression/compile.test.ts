import fc from 'fast-check'
import { compare, compile, parse, toSource, type Expression, type Value } from '#core'

/** A formula over `a` to `d` with values for them, `undefined` for blank. */
const run = (formula: string, values: readonly Value[]): Value => {
  const names = ['a', 'b', 'c', 'd']
  return compile(parse(formula), (id) => names.indexOf(id))({
    values,
    blanks: values.map((value) => value === undefined),
  })
}

test.each<[string, Value[], Value]>([
  ['SUM(a, b, c)', [1, 2, 3], 6],
  ['SUM(a, b)', [1, undefined], undefined],
  ['SUM(a, b)', [1, true], undefined],
  ['MIN(a, b, c)', [3, -1, 2], -1],
  ['MAX(a)', [-3], -3],
  ['MAX(a, b)', [-3, undefined], undefined],
  ['AND(a > 0, b > 0)', [0, undefined], undefined],
  ['AND(a > 0, b > 0)', [1, 0], false],
  ['OR(a > 0, b > 0)', [0, 0], false],
  ['OR(a > 0, b > 0)', [1, undefined], undefined],
  ['IF(a > 0, b, c)', [1, 2, undefined], 2],
  ['IF(a > 0, b, c)', [0, 2, undefined], undefined],
  ['IF(a, b, c)', [1, 2, 3], undefined],
  ['IMPLIES(a > 0, b / c = 1)', [0, 1, 0], true],
  ['ROUNDUP(a, 0)', [-2.1], -3],
  ['ROUNDUP(a, 1)', [2.11], 2.2],
  ['a <> b', [0.1 + 0.2, 0.3], false],
  ['a < b', ['x', 'y'], undefined],
  ['a = b', ['x', 1], undefined],
  ['a = b', [true, true], true],
  ['-a', [true], undefined],
  ['ISBLANK(e)', [1], true],
  ['a / b', [0, 0], undefined],
  ['a / b', [6, 4], 1.5],
  ['a * b', [6, 4], 24],
  ['a + b', [6, 4], 10],
  ['a - b', [6, 4], 2],
  ['a - b', [6, undefined], undefined],
  ['a - b', [undefined, 6], undefined],
  ['a + b', ['1', 2], undefined],
  ['a + b', [1, '2'], undefined],
  ['-a', [3], -3],
  ['"甲"', [], '甲'],
  ['ISBLANK(a)', [1], false],
  ['NOT(a)', [true], false],
  ['NOT(a)', [1], undefined],
  ['IF(a, b, c)', [true, undefined, 3], undefined],
  ['IF(a, b, c)', [false, 2, 3], 3],
  ['IMPLIES(a, b)', [true, false], false],
  ['IMPLIES(a, b)', [undefined, true], undefined],
  ['AND(a, b)', [true, true], true],
  ['AND(a, b)', [false, true], false],
  ['AND(a, b)', [true, 1], undefined],
  ['OR(a, b)', [true, false], true],
  ['OR(a, b)', [false, true], true],
  ['ABS(a)', [-3], 3],
  ['ABS(a)', [true], undefined],
  ['MAX(a, b)', [2, 5], 5],
  ['MIN(a, b)', [2, '1'], undefined],
  ['ROUNDUP(a, b)', [2.11, 2], 2.11],
  ['ROUNDUP(a, b)', [123.4, -1], 130],
  ['ROUNDUP(a, b)', [2.0000000001, 0], 2],
  ['ROUNDUP(a, b)', [-2.0000000001, 0], -2],
  ['ROUNDUP(a, b)', [0.25, 0], 1],
  ['ROUNDUP(a, b)', [2, undefined], undefined],
  ['ROUNDUP(a, b)', [undefined, 2], undefined],
  ['ROUNDUP(a, b)', ['2', 0], undefined],
  ['ROUNDUP(a, b)', [2.5, '0'], undefined],
])('%s of %p is %p', (formula, values, result) => expect(run(formula, values)).toBe(result))

/** Which of the comparisons hold. */
const holding = (a: Value, b: Value): string =>
  (['=', '<>', '<', '<=', '>', '>='] as const).filter((operator) => compare(operator, a, b)).join(' ')

test.each<[Value, Value, string]>([
  [1, 2, '<> < <='],
  [2, 1, '<> > >='],
  [0, 0, '= <= >='],
  [1e-6, 0, '= <= >='],
  [-1e-6, 0, '= <= >='],
  [1.1e-6, 0, '<> > >='],
  [-1.1e-6, 0, '<> < <='],
  ['x', 'x', '='],
  ['x', 'y', '<>'],
  [true, false, '<>'],
  [undefined, undefined, ''],
  [1, undefined, ''],
  [undefined, 1, ''],
  [1, '1', ''],
  ['1', 1, ''],
])('%p against %p: %s', (a, b, operators) => expect(holding(a, b)).toBe(operators))

test('texts have no order, which is no answer rather than a no', () => {
  expect(compare('<', 'x', 'y')).toBeUndefined()
  expect(compare('>=', 'x', 'x')).toBeUndefined()
  expect(compare('=', undefined, undefined)).toBeUndefined()
  expect(compare('=', 'x', 'y')).toBe(false)
  expect(compare('<>', 'x', 'x')).toBe(false)
})

const numbers: fc.Arbitrary<Expression> = fc.letrec<{ e: Expression }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 4 },
    fc.nat(50).map((value): Expression => ({ type: 'number', value })),
    fc.constantFrom('a', 'b', 'last.c').map((id): Expression => ({ type: 'field', id })),
    tie('e').map((operand): Expression => ({ type: 'negate', operand })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('e'), tie('e'))
      .map(([operator, left, right]): Expression => ({ type: 'arithmetic', operator, left, right })),
    fc
      .tuple(fc.constantFrom('=', '<=', '<>'), tie('e'), tie('e'))
      .map(([operator, left, right]): Expression => ({ type: 'comparison', operator, left, right })),
    fc
      .tuple(fc.constantFrom('SUM', 'MAX', 'AND'), fc.array(tie('e'), { minLength: 1, maxLength: 3 }))
      .map(([name, args]): Expression => ({ type: 'call', name, args })),
  ),
})).e

test('a formula written out is read as the same formula', () => {
  fc.assert(fc.property(numbers, (each) => expect(parse(toSource(each))).toEqual(each)))
})

test('no bracket is written that is not needed', () => {
  for (const formula of [
    'a + b * c',
    '(a + b) * c',
    'a - (b - c)',
    'a - b - c',
    '-(a + b)',
    'IF(a > 1, "x", -b)',
  ])
    expect(toSource(parse(formula))).toBe(formula)
})
