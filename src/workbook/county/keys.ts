import type { FieldId } from '#core'
import type { LimitColumn } from './limits'

/** By these the columns of one table find each other. */
export const keyOf = {
  field: (id: FieldId) => `field ${id}`,
  position: (sheet: string) => `position ${sheet}`,
  scope: (name: string) => `scope ${name}`,
  numerator: (id: string) => `numerator ${id}`,
  denominator: (id: string) => `denominator ${id}`,
  value: (id: string) => `value ${id}`,
  reaches: ({ name }: LimitColumn) => `reaches ${name}`,
} as const
