import type { FieldId } from '../model/field'

/**
 * What is known of a template's fields, each at its slot in a list: a map for whoever reads, and a small part of a
 * map's memory, which thousands of schools feel.
 */
export abstract class SlotMap<V> implements ReadonlyMap<FieldId, V> {
  constructor(private readonly slots: ReadonlyMap<FieldId, number>) {}

  protected abstract hasAt(slot: number): boolean
  protected abstract at(slot: number): V | undefined

  get(id: FieldId): V | undefined {
    const slot = this.slots.get(id)
    return slot === undefined ? undefined : this.at(slot)
  }

  has(id: FieldId): boolean {
    const slot = this.slots.get(id)
    return slot !== undefined && this.hasAt(slot)
  }

  get size(): number {
    return [...this.entries()].length
  }

  *entries(): MapIterator<[FieldId, V]> {
    for (const [id, slot] of this.slots) if (this.hasAt(slot)) yield [id, this.at(slot) as V]
  }

  *keys(): MapIterator<FieldId> {
    for (const [id] of this.entries()) yield id
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[FieldId, V]> {
    return this.entries()
  }

  forEach(each: (value: V, id: FieldId, map: ReadonlyMap<FieldId, V>) => void): void {
    for (const [id, value] of this.entries()) each(value, id, this)
  }
}

/** In an array; where that has a hole the field is absent. */
export class FieldMap<V> extends SlotMap<V> {
  constructor(
    slots: ReadonlyMap<FieldId, number>,
    private readonly list: readonly V[],
  ) {
    super(slots)
  }

  protected hasAt(slot: number): boolean {
    return slot in this.list
  }

  protected at(slot: number): V | undefined {
    return this.list[slot]
  }
}
