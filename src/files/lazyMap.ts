/** A map whose keys are known and whose values are made when first asked for. */
export class LazyMap<K, V> implements ReadonlyMap<K, V> {
  private readonly made = new Map<K, V>()

  constructor(
    private readonly all: readonly K[],
    private readonly make: (key: K) => V,
  ) {}

  get size(): number {
    return this.all.length
  }

  has(key: K): boolean {
    return this.all.includes(key)
  }

  get(key: K): V | undefined {
    if (!this.made.has(key) && this.has(key)) this.made.set(key, this.make(key))
    return this.made.get(key)
  }

  keys(): MapIterator<K> {
    return new Map(this.all.map((key) => [key, undefined])).keys()
  }

  values(): MapIterator<V> {
    return this.whole().values()
  }

  entries(): MapIterator<[K, V]> {
    return this.whole().entries()
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this)
  }

  private whole(): Map<K, V> {
    return new Map(this.all.map((key) => [key, this.get(key) as V]))
  }
}
