import type { FieldId, Value } from '#core'

/** Figures by field, while a made-up school is put together. */
export type Figures = Record<FieldId, Exclude<Value, undefined>>
