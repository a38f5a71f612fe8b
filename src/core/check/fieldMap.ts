import type { FieldId } from '../model/field'

/**
 * What is known of a template's fields, each at its place in a list: a map for whoever reads, and a small part of a
 * map's memory, which thousands of schools feel.
 */
export abstract class PlacedMap<V> implements ReadonlyMap<FieldId, V> {
  constructor(private readonly places: ReadonlyMap<FieldId, number>) {}

  protected abstract hasAt(place: number): boolean
  protected abstract at(place: number): V | undefined

  get(id: FieldId): V | undefined {
    const place = this.places.get(id)
    return place === undefined ? undefined : this.at(place)
  }

  has(id: FieldId): boolean {
    const place = this.places.get(id)
    return place !== undefined && this.hasAt(place)
  }

  get size(): number {
    return [...this.entries()].length
  }

  *entries(): MapIterator<[FieldId, V]> {
    for (const [id, place] of this.places) if (this.hasAt(place)) yield [id, this.at(place) as V]
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
export class FieldMap<V> extends PlacedMap<V> {
  constructor(
    places: ReadonlyMap<FieldId, number>,
    private readonly list: readonly V[],
  ) {
    super(places)
  }

  protected hasAt(place: number): boolean {
    return place in this.list
  }

  protected at(place: number): V | undefined {
    return this.list[place]
  }
}
