import { createHash } from 'node:crypto'

/** SHA-256, hexadecimal. */
export const digest = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'))
