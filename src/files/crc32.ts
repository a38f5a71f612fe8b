/** CRC-32 as zip uses it (ISO 3309). This file is for Node; browsers get `crc32.browser.ts` in its place. */
export { crc32 } from 'node:zlib'
