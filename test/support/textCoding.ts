import { TextDecoder, TextEncoder } from 'node:util'

/** What browsers have and jsdom lacks; before anything that reads or writes files. */
Object.assign(globalThis, { TextDecoder, TextEncoder })
