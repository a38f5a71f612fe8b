import { isNumeric, parse, toFormula, toGuard, toGuardedFormula, type FieldType } from '#core'

const TYPES: Readonly<Record<string, FieldType>> = {
  flag: 'yesno',
  kind: 'choice',
  code: 'code',
  name: 'text',
  opened: 'date',
  since: 'year',
  area: 'decimal',
}
const context = {
  field: (id: string) => ({
    type: TYPES[id] ?? ('count' as const),
    blank: id.startsWith('z') ? ('zero' as const) : ('missing' as const),
    ...(id === 'kind' && {
      choices: [
        { zh: '小学', en: '' },
        { zh: '初级"中"学', en: '' },
      ],
    }),
    ...(id === 'code' && { digits: 10 }),
  }),
  reference: (id: string) => `_${id}`,
}

test.each([
  ['a = 1', 'ABS(_a-1)<=0.000001'],
  ['a <> 1', 'ABS(_a-1)>0.000001'],
  ['a <= 1', '_a-1<=0.000001'],
  ['a >= 1', '_a-1>=-0.000001'],
  ['a < 1', '_a-1<-0.000001'],
  ['a > 1', '_a-1>0.000001'],
  ['area = 1', 'ABS(_area-1)<=0.000001'],
  ['since = 1', 'ABS(_since-1)<=0.000001'],
  ['opened = 1', 'ABS(_opened-1)<=0.000001'],
  ['kind <> "a"', '_kind<>"a"'],
  ['"a" = kind', '"a"=_kind'],
  ['code = name', '_code=_name'],
  ['"a" = "b"', '"a"="b"'],
  ['flag = (a > 1)', '(_flag="是")=_a-1>0.000001'],
  ['(a > 1) = flag', '_a-1>0.000001=(_flag="是")'],
  ['-a', '-_a'],
  ['-(a + b)', '-(_a+_b)'],
  ['--a', '-(-_a)'],
  ['a - (b - c)', '_a-(_b-_c)'],
  ['(a < b) + c', '(_a-_b<-0.000001)+_c'],
  ['a * -b', '_a*(-_b)'],
  ['a / SUM(b, c)', '_a/SUM(_b,_c)'],
  ['ISBLANK(a)', 'ISBLANK(_a)'],
  ['IMPLIES(flag, ISBLANK(a))', 'IF((_flag="是"),ISBLANK(_a),TRUE)'],
  ['ROUNDUP(a / 45, 0)', 'ROUNDUP(_a/45-SIGN(_a/45)*0.000001,0)'],
  ['IF(flag, MIN(a, b), MAX(a, b))', 'IF((_flag="是"),MIN(_a,_b),MAX(_a,_b))'],
  ['AND(flag, OR(flag, NOT(flag)))', 'AND((_flag="是"),OR((_flag="是"),NOT((_flag="是"))))'],
  ['ABS(a)', 'ABS(_a)'],
])('%s becomes %s', (formula, expected) => expect(toFormula(parse(formula), context)).toBe(expected))

test('a quotation mark in a text is doubled', () =>
  expect(toFormula({ type: 'text', value: 'a"b"' }, context)).toBe('"a""b"""'))

test.each([
  ['1', ''],
  ['ISBLANK(a)', ''],
  ['a + b', 'COUNT(_a,_b)=2'],
  ['flag', 'OR(_flag="是",_flag="否")'],
  ['kind', 'OR(_kind="小学",_kind="初级""中""学")'],
  ['code', 'LEN(_code)=10'],
  ['name', 'LEN(_name)>0'],
  ['z', 'COUNT(_z)+COUNTBLANK(_z)=1'],
  ['name = code', 'AND(LEN(_name)>0,LEN(_code)=10)'],
  ['IF(flag, a, z)', 'AND(COUNT(_a)=1,OR(_flag="是",_flag="否"),COUNT(_z)+COUNTBLANK(_z)=1)'],
])('%s can be told where %s', (formula, guard) => expect(toGuard(parse(formula), context)).toBe(guard))

test('without a need there is no guard, only what catches a division by zero', () => {
  expect(toGuardedFormula(parse('1 / 0'), context)).toBe('IFERROR(1/0,"")')
  expect(toGuardedFormula(parse('a'), context)).toBe('IF(COUNT(_a)=1,IFERROR(_a,""),"")')
})

test('numbers are counts, decimals, years and days', () => {
  const types = ['count', 'decimal', 'year', 'date', 'yesno', 'choice', 'text', 'code'] as const
  expect(types.filter((type) => isNumeric({ type }))).toEqual(['count', 'decimal', 'year', 'date'])
})
