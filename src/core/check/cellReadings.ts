import type { FieldId } from '../model/field'
import type { RawValue } from '../model/raw'
import { readCell, type Reading } from './cell'
import { SlotMap, type BySlots } from './fieldMap'
import type { Layout, Slotted } from './layout'

export interface Cells {
  readonly cells: ReadonlyMap<FieldId, RawValue>
  readonly date1904?: boolean
}

/** Cells by slot. */
export interface SlottedCells {
  readonly cells: BySlots<RawValue>
  readonly date1904: boolean | undefined
}

/** Where a blank means none, a cell that is gone does not: nothing is known of it. */
export function readingOf({ field, slot }: Slotted, { cells, date1904 }: SlottedCells): Reading | undefined {
  const raw = cells.get(slot)
  return raw === undefined && field.blank === 'zero' && !cells.has(slot)
    ? undefined
    : readCell(field, raw, date1904)
}

/**
 * Readings made from the cells whenever one is asked for: kept beside the cells of ten thousand schools they would
 * take as much memory again. What was worked out is kept.
 */
export class CellReadings extends SlotMap<Reading> {
  constructor(
    private readonly layout: Layout,
    private readonly from: SlottedCells,
    /** In the layout's order. */
    private readonly computed: readonly Reading[],
  ) {
    super(layout.slots)
  }

  protected hasAt(slot: number): boolean {
    return this.at(slot) !== undefined
  }

  protected at(slot: number): Reading | undefined {
    const worked = this.layout.computedAt[slot]
    if (worked !== undefined) return this.computed[worked]
    const field = this.layout.fields[slot]
    return field && readingOf({ field, slot }, this.from)
  }
}
