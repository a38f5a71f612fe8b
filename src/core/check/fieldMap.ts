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

type Slots = ReadonlyMap<FieldId, number>

/** In an array; where that has a hole the field is absent. */
export class FieldMap<V> extends SlotMap<V> {
  constructor(
    private readonly own: Slots,
    private readonly list: readonly V[],
  ) {
    super(own)
  }

  /** The same by the slots of a template that may be another, as a place's is that asks for less. */
  static bySlots<V>(map: ReadonlyMap<FieldId, V>, slots: Slots): BySlots<V> {
    if (map instanceof FieldMap) return new BySlots<V>(map.list as readonly V[], placesIn(map.own, slots))
    const list = new Array<V>(slots.size)
    for (const [id, slot] of slots) if (map.has(id)) list[slot] = map.get(id) as V
    return new BySlots(list, placesIn(slots, slots))
  }

  protected hasAt(slot: number): boolean {
    return slot in this.list
  }

  protected at(slot: number): V | undefined {
    return this.list[slot]
  }
}

/** Values by slot, found without a look at their fields' names, of which there are millions in a county. */
export class BySlots<V> {
  constructor(
    private readonly list: readonly V[],
    private readonly places: readonly number[],
  ) {}

  has(slot: number): boolean {
    return (this.places[slot] as number) in this.list
  }

  get(slot: number): V | undefined {
    return this.list[this.places[slot] as number]
  }
}

const known = new WeakMap<Slots, WeakMap<Slots, readonly number[]>>()

/** Where the fields of some slots stand in a list by others: beyond its end where they do not. Worked out once. */
function placesIn(own: Slots, slots: Slots): readonly number[] {
  const ofOwn = known.get(own) ?? new WeakMap<Slots, readonly number[]>()
  known.set(own, ofOwn)
  const found = ofOwn.get(slots) ?? [...slots.keys()].map((id) => own.get(id) ?? own.size)
  ofOwn.set(slots, found)
  return found
}
