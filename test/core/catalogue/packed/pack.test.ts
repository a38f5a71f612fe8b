import fc from 'fast-check'
import { Packer, unpack, wordsOf } from '../../../../src/core/catalogue/packed/pack'

const there = (value: unknown, withEnglish = true): unknown => {
  const { part, en } = JSON.parse(JSON.stringify(new Packer().partOf(value))) as ReturnType<Packer['partOf']>
  return unpack(part.body, wordsOf(part, withEnglish ? en : undefined))
}

test.each<[string, unknown]>([
  [
    'records of one shape',
    [
      { a: 1, b: 'x' },
      { a: 2, b: 'x' },
    ],
  ],
  ['records of several shapes', [{ a: 1 }, { b: [1, 'two'] }, {}]],
  ['words, once and again', [{ zh: '人', en: 'persons' }, { w: { zh: '人', en: 'persons' } }]],
  ['words again before others', ['a', 'a', 'b'].map((zh) => ({ zh, en: `${zh} in English` }))],
  [
    'the same Chinese with other English',
    [
      { zh: '人', en: 'people' },
      { zh: '人', en: 'persons' },
    ],
  ],
  ['text that looks like a reference', ['$0', '$', '$$', { a: '$1' }]],
  ['keys that objects already have', [{ constructor: 'a' }, { constructor: 'b' }]],
])('%s', (_, value) => expect(there(value)).toEqual(value))

test('anything that JSON holds comes back, but for what is absent', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.record({ zh: fc.string(), en: fc.string() }),
  )
  const key = fc.string().filter((name) => name !== '__proto__' && name !== '$')
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('value')),
      fc.dictionary(key, tie('value'), { noNullPrototype: true }),
    ),
  }))
  fc.assert(fc.property(value, (each) => expect(there(each)).toEqual(each)))
})

test('without the English words the Chinese stand in for them', () =>
  expect(there({ zh: '人', en: 'persons' }, false)).toEqual({ zh: '人', en: '人' }))

describe('packed', () => {
  const body = (value: unknown) => new Packer().partOf(value).part.body
  const person = { zh: '人', en: 'persons' }

  test('records are columns, with values that repeat once', () => {
    expect(
      body([
        { a: 1, b: 'x' },
        { a: 2, b: 'x' },
      ]),
    ).toEqual({ $: 'table', rows: 2, columns: { a: [1, 2], b: { of: ['x'], at: [0, 0] } } })
  })
  test('one record, words, and what are not records alone are a list', () => {
    expect(body([{ a: 1 }])).toEqual([{ a: 1 }])
    expect(body([person, person])).toEqual(['$0', '$0'])
    expect(body([1, { a: 1 }])).toEqual([1, { a: 1 }])
    expect(body([null, { a: 1 }])).toEqual([null, { a: 1 }])
  })
  test('words are what has Chinese and English and nothing else', () => {
    expect(body(person)).toBe('$0')
    for (const other of [{ zh: '人' }, { zh: '人', en: 3 }, { zh: 3, en: 'persons' }, { ...person, more: 1 }])
      expect(body(other)).toEqual(other)
  })
  test('what is absent is left out, in a record of its own and in a table', () => {
    expect(body(undefined)).toBeNull()
    expect(body(null)).toBeNull()
    expect(body({ a: undefined, b: 1 })).toStrictEqual({ b: 1 })
    expect(there([{ a: 1 }, { b: 2 }])).toStrictEqual([{ a: 1 }, { b: 2 }])
  })
})
