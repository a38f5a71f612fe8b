import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import * as browser from '../../../src/files/read/inflate.browser'
import * as node from '../../../src/files/read/inflate'

const RANDOM = randomBytes(100_000)
const LONG = Buffer.alloc(3_000_000, '<row r="1"/>')

describe.each([
  ['Node', node],
  ['browser', browser],
])('inflating in the %s', (_, { inflateRaw }) => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('学校学校学校学校')],
    ['what does not deflate', RANDOM],
    ['what deflates well', LONG],
  ])('%s', (_, content) => {
    const inflated = inflateRaw(deflateRawSync(content), content.length)
    expect(Buffer.compare(inflated, content)).toBe(0)
  })

  it('ends at the size that is allowed', () => {
    expect(() => inflateRaw(deflateRawSync(LONG), LONG.length - 1)).toThrow()
    expect(() => inflateRaw(deflateRawSync(RANDOM), 1000)).toThrow()
  })

  it('does not go through a bomb to find out', () => {
    // Its second half is missing: who gets that far complains of that, not of the size.
    const size = 256_000_000
    const bomb = deflateRawSync(Buffer.alloc(size))
    const half = bomb.subarray(0, bomb.length / 2)
    const tooLong = { name: 'RangeError' }
    expect(() => inflateRaw(half, 1000)).toThrow(expect.objectContaining(tooLong) as Error)
    expect(() => inflateRaw(half, size)).toThrow(expect.not.objectContaining(tooLong) as Error)
  })

  it('refuses data that ends too early or is none of its kind', () => {
    expect(() => inflateRaw(deflateRawSync(RANDOM).subarray(0, 500), RANDOM.length)).toThrow()
    expect(() => inflateRaw(Uint8Array.of(0xff, 0xff, 0xff), 10)).toThrow()
  })
})
