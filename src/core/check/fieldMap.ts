import type { FieldId } from '../model/field'

/**
 * What is known of a template's fields, each at its place in an array: a map for whoever reads, and an eighth of a
 * map's memory, which thousands of schools feel. Where the array has a hole the field is absent.
 */
export class FieldMap<V> implements ReadonlyMap<FieldId, V> {
  constructor(
    private readonly places: ReadonlyMap<FieldId, number>,
    private readonly list: readonly V[],
  ) {}

  get(id: FieldId): V | undefined {
    return this.list[this.placeOf(id)]
  }

  has(id: FieldId): boolean {
    return this.placeOf(id) in this.list
  }

  get size(): number {
    return Object.keys(this.list).length
  }

  *entries(): MapIterator<[FieldId, V]> {
    for (const [id, place] of this.places) if (place in this.list) yield [id, this.list[place] as V]
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

  /** −1, where there never is anything, for a field that the template has not. */
  private placeOf(id: FieldId): number {
    return this.places.get(id) ?? -1
  }
}
