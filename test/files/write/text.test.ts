import fc from 'fast-check'
import { decodeEscapes } from '../../../src/files/read/richText'
import { escapeCharacters, fitIntoCell } from '../../../src/files/write/text'

/** Halves of pairs become U+FFFD. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

describe('escapeCharacters', () => {
  it('is undone by the reader, for any text, and leaves nothing that XML cannot hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc
        .array(fc.constantFrom('_', 'x', '0041', '_x0041_', '_x005F_', '\r', '\ud800', 'a'))
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (original) => {
        const escaped = escapeCharacters(original)
        expect(decodeEscapes(escaped)).toBe(wellFormed(original))
        expect(wellFormed(escaped)).toBe(escaped)
        // eslint-disable-next-line no-control-regex
        expect(escaped).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff]/)
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('leaves ordinary text alone', () =>
    expect(escapeCharacters('在校生 1,200 人\n𠮷\t_x_ _x00_')).toBe('在校生 1,200 人\n𠮷\t_x_ _x00_'))
})

describe('fitIntoCell', () => {
  it('keeps what Excel can hold', () => expect(fitIntoCell('a'.repeat(32_767))).toHaveLength(32_767))

  it('cuts what it cannot, and says how much', () => {
    const fitted = fitIntoCell('a'.repeat(32_768))
    expect(fitted).toBe(`${'a'.repeat(32_751)}…[+17]`)
  })

  it('never cuts a character in two', () => {
    const fitted = fitIntoCell('𠮷'.repeat(20_000))
    expect(fitted).toBe(`${'𠮷'.repeat(16_375)}…[+7250]`)
  })
})
