import { randomBytes } from 'node:crypto'
import * as zlib from 'node:zlib'
import * as browser from '../../src/files/crc32.browser'
import * as node from '../../src/files/crc32'

const RANDOM = randomBytes(100_000)

test.each([
  ['Node', node],
  ['browser', browser],
])('the checksum of zip in the %s', (_, { crc32 }) => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  for (const length of [0, 1, 2, 3, 4, 5, 99_999, 100_000])
    expect(crc32(RANDOM.subarray(0, length))).toBe(zlib.crc32(RANDOM.subarray(0, length)))
  expect(crc32(RANDOM.subarray(33), crc32(RANDOM.subarray(0, 33)))).toBe(zlib.crc32(RANDOM))
})
