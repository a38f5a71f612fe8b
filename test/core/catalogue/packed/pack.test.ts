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
