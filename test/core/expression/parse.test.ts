import { fieldsOf, parse, requiredFields, SyntaxProblem, toSource } from '#core'

test.each([
  ['a <= b <= c', 'expected one comparison only at 6, found "<=" in: a <= b <= c'],
  ['a +', 'expected a value at 3, found "" in: a +'],
  ['a + )', 'expected a value at 3, found ")" in: a + )'],
  ['', 'expected a value at 0, found "" in: '],
  ['SUM(a', 'expected ")" at 5, found "" in: SUM(a'],
  ['(a', 'expected ")" at 2, found "" in: (a'],
  ['SUM(a,)', 'expected a value at 6, found ")" in: SUM(a,)'],
  ['SUM()', 'expected a value at 4, found ")" in: SUM()'],
  ['a b', 'expected the end at 1, found "b" in: a b'],
  ['a "b"', 'expected the end at 1, found "b" in: a "b"'],
  ['a "=" b', 'expected the end at 1, found "=" in: a "=" b'],
  ['a, b', 'expected the end at 1, found "," in: a, b'],
  ['a ? bcdefghijklmn', 'unexpected character at 1:  ? bcdefgh'],
  ['?', 'unexpected character at 0: ?'],
  ['"a', 'unexpected character at 0: "a'],
  ['a.', 'unexpected character at 1: .'],
  ['1.', 'unexpected character at 1: .'],
  ['VLOOKUP(a)', 'no function VLOOKUP: VLOOKUP(a)'],
  ['toString(a)', 'no function toString: toString(a)'],
  ['IF(a, b)', 'IF takes 3 to 3 values, found 2: IF(a, b)'],
  ['IF(a, b, c, d)', 'IF takes 3 to 3 values, found 4: IF(a, b, c, d)'],
  ['IMPLIES(a)', 'IMPLIES takes 2 to 2 values, found 1: IMPLIES(a)'],
  ['ABS(a, b)', 'ABS takes 1 to 1 values, found 2: ABS(a, b)'],
  ['NOT(a, b)', 'NOT takes 1 to 1 values, found 2: NOT(a, b)'],
  ['ROUNDUP(a)', 'ROUNDUP takes 2 to 2 values, found 1: ROUNDUP(a)'],
  ['ISBLANK(a, b)', 'ISBLANK takes 1 to 1 values, found 2: ISBLANK(a, b)'],
  ['ISBLANK(1)', 'ISBLANK takes a field: ISBLANK(1)'],
])('%s is refused: %s', (formula, message) => {
  expect(() => parse(formula)).toThrow(new SyntaxProblem(message))
})

test.each(['SUM', 'MIN', 'MAX', 'AND', 'OR'])('%s takes as many values as in Excel', (name) => {
  const call = (count: number): string => `${name}(${Array.from({ length: count }, () => 'a').join(', ')})`
  expect(toSource(parse(call(1)))).toBe(call(1))
  expect(toSource(parse(call(255)))).toBe(call(255))
  expect(() => parse(call(256))).toThrow(`${name} takes 1 to 255 values, found 256`)
})

test.each([
  [' a<=b ', 'a <= b'],
  ['a<=b  ', 'a <= b'],
  ['\ta\n>=\n b', 'a >= b'],
  ['12.50*a', '12.5 * a'],
  ['a<>"b c"', 'a <> "b c"'],
  ['a=""', 'a = ""'],
  ['"("=a', '"(" = a'],
  ['a_1.b_2.3=0', 'a_1.b_2.3 = 0'],
  ['_a<1', '_a < 1'],
  ['a>1', 'a > 1'],
  ['--a', '--a'],
  ['(a < b) = (c < d)', '(a < b) = (c < d)'],
  ['a / (b / c)', 'a / (b / c)'],
  ['a / (b * c) / d', 'a / (b * c) / d'],
  ['a * (b - c)', 'a * (b - c)'],
  ['(a = b) + 1', '(a = b) + 1'],
  ['ROUNDUP(a, -2)', 'ROUNDUP(a, -2)'],
  ['SUM', 'SUM'],
])('%p is %s', (written, source) => expect(toSource(parse(written))).toBe(source))

test('a number is a number, and a word a field', () => {
  expect(parse('12.5')).toEqual({ type: 'number', value: 12.5 })
  expect(parse('"12"')).toEqual({ type: 'text', value: '12' })
  expect(parse('x12')).toEqual({ type: 'field', id: 'x12' })
})

test('the fields read, and those that must have a value', () => {
  const formula = parse('IF(ISBLANK(a), -b, IF(c = "x", ISBLANK(b), d))')
  expect(fieldsOf(formula)).toEqual(['a', 'b', 'c', 'd'])
  expect(requiredFields(formula)).toEqual(['b', 'c', 'd'])
})
