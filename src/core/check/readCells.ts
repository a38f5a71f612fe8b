import type { Slots } from '../expression/compile'
import type { Field, FieldId } from '../model/field'
import type { Value } from '../model/submission'
import { BLANK, told, type Reading } from './cell'
import { CellReadings, readingOf, type Cells } from './cellReadings'
import { FieldMap } from './fieldMap'
import { layoutOf, type Layout } from './layout'

/** Every field of a submission as read: blank, a value, or a problem. */
export type Readings = ReadonlyMap<FieldId, Reading>

/** A submission's cells as read, by name and by slot. */
export interface ReadCells {
  readonly readings: Readings
  readonly bySlot: readonly (Reading | undefined)[]
  /** Fields that have no cell. */
  readonly absent: ReadonlySet<number>
  /** Of last year nothing is known; see {@link withLastYear}. */
  readonly slots: Slots
}

/** What a formula sees of a reading; an impossible number is a number all the same. */
export function valueOf(reading: Reading, field: Field | undefined): Value {
  if (reading.state === 'blank') return field?.blank === 'zero' ? 0 : undefined
  return reading.value
}

/** Reads all cells of a template's typed fields, then works its computed fields out. */
export function readCells(fields: ReadonlyMap<FieldId, Field>, from: Cells): ReadCells {
  const layout = layoutOf(fields)
  const cells = FieldMap.bySlots(from.cells, layout.slots)
  const slotted = { cells, date1904: from.date1904 }
  const bySlot = new Array<Reading>(layout.fields.length)
  const absent = new Set<number>()
  const values = new Array<Value>(layout.size).fill(undefined)
  const blanks = new Array<boolean>(layout.size).fill(true)
  for (const each of layout.typed) {
    const { field, slot } = each
    const reading = readingOf(each, slotted)
    if (!cells.has(slot)) absent.add(slot)
    if (reading === undefined) continue
    bySlot[slot] = reading
    values[slot] = valueOf(reading, field)
    blanks[slot] = reading.state === 'blank'
  }
  const slots = { values, blanks }
  workOut(layout, slots)
  const computed = layout.computed.map(({ slot }): Reading => {
    if (!cells.has(slot)) absent.add(slot)
    const value = blanks[slot] ? undefined : values[slot]
    const reading = value === undefined ? BLANK : told(value)
    bySlot[slot] = reading
    return reading
  })
  return { readings: new CellReadings(layout, slotted, computed), bySlot, absent, slots }
}

/** Puts the computed fields' values into their slots. */
export function workOut(layout: Layout, slots: { values: Value[]; blanks: boolean[] }): void {
  for (const { field, slot, run } of layout.computed) {
    const value = run(slots)
    slots.values[slot] = value ?? (field.blank === 'zero' ? 0 : undefined)
    slots.blanks[slot] = value === undefined
  }
}

/** This year's slots, and behind them last year's, of whose own last year nothing is known. */
export function withLastYear({ slots, bySlot }: ReadCells, lastYear: ReadCells | undefined): Slots {
  if (!lastYear) return slots
  const { length } = bySlot
  return {
    values: [...slots.values.slice(0, length), ...lastYear.slots.values],
    blanks: [...slots.blanks.slice(0, length), ...lastYear.slots.blanks],
  }
}
