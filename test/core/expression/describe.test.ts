import { describe as say, parse, type DescribeWords, type Mood } from '#core'

const mood = (be: string): Mood => ({
  comparison: {
    '=': `${be}=`,
    '<>': `${be}<>`,
    '<': `${be}<`,
    '<=': `${be}<=`,
    '>': `${be}>`,
    '>=': `${be}>=`,
  },
  yes: (label) => `${label} ${be} yes`,
  no: (label) => `${label} ${be} no`,
  blank: (label) => `${label} ${be} blank`,
  filled: (label) => `${label} ${be} filled`,
})
/** Words that show which of them were chosen, and for what. */
const words: DescribeWords = {
  must: mood('must'),
  is: mood('is'),
  arithmetic: { '+': 'plus', '-': 'minus', '*': 'times', '/': 'by' },
  join: ' ',
  bracket: (part) => `[${part}]`,
  sum: (parts) => `sum{${parts.join('; ')}}`,
  least: (parts) => `least{${parts.join('; ')}}`,
  greatest: (parts) => `greatest{${parts.join('; ')}}`,
  absolute: (part) => `size{${part}}`,
  roundUp: (part) => `up{${part}}`,
  implies: (condition, consequence) => `when{${condition}: ${consequence}}`,
  choose: (condition, then, otherwise) => `choose{${condition}: ${then}: ${otherwise}}`,
  all: (parts) => `all{${parts.join('; ')}}`,
  any: (parts) => `any{${parts.join('; ')}}`,
  not: (part) => `not{${part}}`,
}
const context = {
  label: (id: string) => id.toUpperCase(),
  isYesNo: (id: string) => id.startsWith('y'),
  words,
}
const said = (formula: string): string => say(parse(formula), context)

test.each([
  ['a <= 5', 'A must<= 5'],
  ['a = "x"', 'A must= “x”'],
  ['y', 'Y must yes'],
  ['NOT(y)', 'Y must no'],
  ['ISBLANK(a)', 'A must blank'],
  ['ISBLANK(y)', 'Y must blank'],
  ['NOT(ISBLANK(a))', 'A must filled'],
  ['NOT(a > 1)', 'not{A is> 1}'],
  ['NOT(NOT(y))', 'not{Y is no}'],
  ['NOT(SUM(a))', 'not{A}'],
  ['-a', '−A'],
  ['-(a + b)', '−[A plus B]'],
  ['-SUM(a, b)', '−[sum{A; B}]'],
  ['a + b - c', 'A plus B minus C'],
  ['a - (b - c)', 'A minus [B minus C]'],
  ['a + SUM(b, c)', 'A plus [sum{B; C}]'],
  ['SUM(a, b) + c', '[sum{A; B}] plus C'],
  ['(a + b) * c', '[A plus B] times C'],
  ['a / (b * c)', 'A by [B times C]'],
  ['a * b + c', 'A times B plus C'],
  ['SUM(a)', 'A'],
  ['MIN(a) + MAX(b)', 'A plus B'],
  ['SUM(a, b)', 'sum{A; B}'],
  ['MIN(a, SUM(b, c))', 'least{A; [sum{B; C}]}'],
  ['MAX(a, MIN(b, c))', 'greatest{A; [least{B; C}]}'],
  ['MAX(a, MAX(b, c))', 'greatest{A; [greatest{B; C}]}'],
  ['MAX(a, SUM(b), AND(c, d))', 'greatest{A; B; all{C; D}}'],
  ['MAX(a, b + c)', 'greatest{A; B plus C}'],
  ['ABS(a - b)', 'size{A minus B}'],
  ['ROUNDUP(a, 0)', 'up{A}'],
  ['IF(y, a = 1, a = 2)', 'choose{Y is yes: A must= 1: A must= 2}'],
  ['IMPLIES(a > 1, y)', 'when{A is> 1: Y must yes}'],
  ['IMPLIES(ISBLANK(a), ISBLANK(b))', 'when{A is blank: B must blank}'],
  ['IMPLIES(NOT(y), NOT(ISBLANK(b)))', 'when{Y is no: B must filled}'],
  ['AND(y, a > 1)', 'all{Y must yes; A must> 1}'],
  ['OR(y, a > 1)', 'any{Y must yes; A must> 1}'],
  ['OR(y)', 'any{Y must yes}'],
])('%s: %s', (formula, sentence) => expect(said(formula)).toBe(sentence))

test('a supposition is no demand', () =>
  expect(say(parse('AND(y, a > 1)'), context, words.is)).toBe('all{Y is yes; A is> 1}'))
