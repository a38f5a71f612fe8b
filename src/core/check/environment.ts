import { LAST_YEAR } from '../expression/expression'
import type { Environment } from '../expression/evaluate'
import { NO, YES, type Field, type FieldId } from '../model/field'
import type { RawValue } from '../model/raw'
import type { Value } from '../model/submission'
import type { Reading } from './cell'
import type { Cells } from './cellReadings'
import { readCells, valueOf, type Readings } from './readCells'

/** Reads all cells of a template's typed fields; computed fields are worked out, never believed. */
export const readAll = (fields: ReadonlyMap<FieldId, Field>, cells: Cells): Readings =>
  readCells(fields, cells).readings

/** What formulas see of readings, and of last year's under `last.`. */
export function environmentOf(
  readings: Readings,
  fields: ReadonlyMap<FieldId, Field>,
  lastYear?: Readings,
): Environment {
  const find = (id: FieldId): [Reading | undefined, FieldId] => {
    if (!id.startsWith(LAST_YEAR)) return [readings.get(id), id]
    const plain = id.slice(LAST_YEAR.length)
    return [lastYear?.get(plain), plain]
  }
  return {
    value(id): Value {
      const [reading, plain] = find(id)
      return reading && valueOf(reading, fields.get(plain))
    },
    isBlank(id) {
      const [reading] = find(id)
      return reading === undefined || reading.state === 'blank'
    },
  }
}

/** Plain values, as in an example, as the cells a clerk would have typed. */
export function cellsOf(values: Readonly<Record<FieldId, Value>>): Map<FieldId, RawValue> {
  return new Map(Object.entries(values).map(([id, value]) => [id, shownValue(value)]))
}

/** What a value looks like in a cell. */
export const shownValue = <T extends Value>(value: T): Exclude<T, boolean> | string =>
  (typeof value === 'boolean' ? (value ? YES : NO) : value) as Exclude<T, boolean> | string
