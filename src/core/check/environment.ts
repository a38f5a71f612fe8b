import { LAST_YEAR } from '../expression/expression'
import { evaluate, type Environment } from '../expression/evaluate'
import { parse } from '../expression/parse'
import { NO, YES, type Field, type FieldId } from '../model/field'
import type { RawValue } from '../model/raw'
import type { Value } from '../model/submission'
import { readCell, type Reading } from './cell'

/** Every field of a submission as read: blank, a value, or a problem. */
export type Readings = ReadonlyMap<FieldId, Reading>

interface Cells {
  readonly cells: ReadonlyMap<FieldId, RawValue>
  readonly date1904?: boolean
}

/**
 * Reads all cells of a template's typed fields; computed fields are worked out, never believed. Where a blank means
 * none, a cell that is gone does not: nothing is known of it.
 */
export function readAll(fields: ReadonlyMap<FieldId, Field>, { cells, date1904 }: Cells): Readings {
  const readings = new Map<FieldId, Reading>()
  for (const field of fields.values())
    if (field.formula === undefined && (field.blank !== 'zero' || cells.has(field.id)))
      readings.set(field.id, readCell(field, cells.get(field.id), date1904))
  const environment = environmentOf(readings, fields)
  for (const field of fields.values()) {
    if (field.formula === undefined) continue
    const computed = evaluate(parse(field.formula), environment)
    readings.set(field.id, computed === undefined ? { state: 'blank' } : { state: 'value', value: computed })
  }
  return readings
}

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
      if (reading?.state === 'blank') return fields.get(plain)?.blank === 'zero' ? 0 : undefined
      return reading?.value
    },
    isBlank(id) {
      const [reading] = find(id)
      return reading === undefined || reading.state === 'blank'
    },
  }
}

/** Plain values, as in an example, as the cells a clerk would have typed. */
export function cellsOf(values: Readonly<Record<FieldId, Value>>): Map<FieldId, RawValue> {
  return new Map(
    Object.entries(values).map(([id, value]) => [
      id,
      typeof value === 'boolean' ? (value ? YES : NO) : value,
    ]),
  )
}
