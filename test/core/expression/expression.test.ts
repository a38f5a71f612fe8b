import {
  describe as say,
  evaluate,
  fieldsOf,
  LAST_YEAR,
  parse,
  requiredFields,
  SyntaxProblem,
  toFormula,
  toGuardedFormula,
  TOTAL,
  type Environment,
  type Field,
  type Value,
} from '#core'
import { messages } from '#messages'

const environment = (values: Record<string, Value>): Environment => ({
  value: (id) => values[id],
  isBlank: (id) => values[id] === undefined,
})

const value = (formula: string, values: Record<string, Value> = {}): Value =>
  evaluate(parse(formula), environment(values))

const context = (types: Record<string, Field['type']> = {}, zero: readonly string[] = []) => ({
  field: (id: string) => ({
    type: types[id] ?? ('count' as const),
    blank: zero.includes(id) ? ('zero' as const) : ('missing' as const),
  }),
  reference: (id: string) => id,
})

describe('parse', () => {
  it.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['10-4-3', 3],
    ['12/4/3', 1],
    ['-2*3', -6],
    ['SUM(1,2,3)', 6],
    ['ROUNDUP(25/12,0)', 3],
    ['IF(1<2,10,20)', 10],
  ])('%s = %d, with the precedence of Excel', (formula, result) => expect(value(formula)).toBe(result))

  it('takes dotted names whose later parts begin with digits', () =>
    expect(fieldsOf(parse('classesBySize.primary.46_50 + books'))).toEqual([
      'classesBySize.primary.46_50',
      'books',
    ]))

  it.each([
    ['a <= b <= c', /one comparison/],
    ['a +', /expected a value/],
    ['SUM(a', /expected "\)"/],
    ['VLOOKUP(a)', /no function VLOOKUP/],
    ['IF(a, b)', /IF takes 3/],
    ['ISBLANK(1)', /takes a field/],
    ['a ? b', /unexpected character/],
    ['a b', /expected the end/],
  ])('refuses %s and says where', (formula, message) => {
    expect(() => parse(formula)).toThrow(SyntaxProblem)
    expect(() => parse(formula)).toThrow(message)
  })
})

describe('evaluate', () => {
  it.each<[string, Record<string, Value>, Value]>([
    ['a <= b', { a: 5, b: 5 }, true],
    ['a <= b', { a: 0.1 + 0.2, b: 0.3 }, true],
    ['a = b', { a: 0.1 + 0.2, b: 0.3 }, true],
    ['a < b', { a: 0.3, b: 0.1 + 0.2 }, false],
    ['a = b', { a: 5 }, undefined],
    ['a / b', { a: 1, b: 0 }, undefined],
    ['a / b = 1', { a: 0, b: 0 }, undefined],
    ['IMPLIES(a > 0, b > 0)', { a: 0, b: 0 }, true],
    ['IMPLIES(a > 0, b > 0)', { a: 1, b: 0 }, false],
    ['IF(a > 0, 1, 1 / a)', { a: 0 }, undefined],
    ['AND(a > 0, b > 0)', { a: 0 }, undefined],
    ['OR(a > 0, b > 0)', { a: 1, b: 0 }, true],
    ['NOT(flag)', { flag: false }, true],
    ['kind = "小学"', { kind: '小学' }, true],
    ['ISBLANK(a)', {}, true],
    ['ISBLANK(a)', { a: 0 }, false],
    ['a + flag', { a: 1, flag: true }, undefined],
    ['ROUNDUP(a / b, 0)', { a: 24, b: 12 }, 2],
    ['MAX(a, b) - MIN(a, b)', { a: 2, b: 7 }, 5],
    ['ABS(a - b)', { a: 2, b: 7 }, 5],
  ])('%s with %p is %p', (formula, values, result) => expect(value(formula, values)).toBe(result))
})

describe('toFormula', () => {
  it.each<[string, string]>([
    ['a <= b', 'a-b<=0.000001'],
    ['a = b + c', 'ABS(a-(b+c))<=0.000001'],
    ['a / (b + c) >= 1', '(a/(b+c))-1>=-0.000001'],
    ['IMPLIES(flag, a > 0)', 'IF((flag="是"),a-0>0.000001,TRUE)'],
    ['kind = "小学"', 'kind="小学"'],
  ])('%s becomes %s', (formula, expected) =>
    expect(toFormula(parse(formula), context({ flag: 'yesno', kind: 'choice' }))).toBe(expected),
  )

  it('answers only where every needed cell has a value of its type', () =>
    expect(toGuardedFormula(parse('IMPLIES(flag, a + z <= b)'), context({ flag: 'yesno' }, ['z']))).toBe(
      'IF(AND(COUNT(a,b)=2,OR(flag="是",flag="否"),COUNT(z)+COUNTBLANK(z)=1),' +
        'IFERROR(IF((flag="是"),(a+z)-b<=0.000001,TRUE),""),"")',
    ))
})

describe('fieldsOf', () => {
  it('lists each field once, in the order written', () =>
    expect(fieldsOf(parse('b + SUM(a, b) <= c'))).toEqual(['b', 'a', 'c']))
  it('does not require what is only asked whether it is blank', () =>
    expect(requiredFields(parse('IMPLIES(ISBLANK(a), b = 0)'))).toEqual(['b']))
})

describe('describe', () => {
  const zh = (formula: string): string =>
    say(parse(formula), {
      label: (id) => ({ a: '甲', b: '乙', c: '丙', d: '丁', flag: '寄宿制学校' })[id] ?? id,
      isYesNo: (id) => id === 'flag',
      words: messages['zh-CN'].describe,
    })
  it.each([
    ['a <= b', '甲应不大于乙'],
    ['a = SUM(b, c)', '甲应等于乙、丙之和'],
    ['a = SUM(a, b, c, d)', '甲应等于甲至丁共4项之和'],
    ['IMPLIES(a > 0, flag)', '甲大于0时，寄宿制学校应为“是”'],
    ['IMPLIES(NOT(flag), NOT(ISBLANK(a)))', '寄宿制学校为“否”时，甲应已填写'],
    ['SUM(a) <= MAX(5, MIN(b, c))', '甲应不大于5与（乙与丙中的较小者）中的较大者'],
    ['a * (b - c) >= 1', '甲×（乙－丙）应不小于1'],
  ])('%s: %s', (formula, sentence) => expect(zh(formula)).toBe(sentence))
})

test('formulas name last year’s figures and the county’s sums by these prefixes', () => {
  expect(fieldsOf(parse('last.books <= total.books'))).toEqual([`${LAST_YEAR}books`, `${TOTAL}books`])
})
