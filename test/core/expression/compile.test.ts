import fc from 'fast-check'
import { compile, parse, toSource, type Expression, type Value } from '#core'

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
])('%s of %p is %p', (formula, values, result) => expect(run(formula, values)).toBe(result))

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
