import { compile, type Program } from '../expression/compile'
import { LAST_YEAR } from '../expression/expression'
import { parse } from '../expression/parse'
import type { Field, FieldId } from '../model/field'

/** A field and its place in the slots. */
export interface Placed {
  readonly field: Field
  readonly slot: number
}

/** Where a template's fields stand in the slots: this year's, then last year's, then one place that stays empty. */
export interface Layout {
  readonly fields: readonly Field[]
  /** Of all slots. */
  readonly size: number
  readonly typed: readonly Placed[]
  readonly computed: readonly (Placed & { readonly run: Program })[]
  /** By slot: which of the computed stands there. */
  readonly computedAt: readonly (number | undefined)[]
  readonly slotOf: (id: FieldId) => number
  /** This year's slots. */
  readonly places: ReadonlyMap<FieldId, number>
}

const layouts = new WeakMap<ReadonlyMap<FieldId, Field>, Layout>()

/** The layout of a template's fields, made once. */
export function layoutOf(fields: ReadonlyMap<FieldId, Field>): Layout {
  const known = layouts.get(fields)
  if (known) return known
  const fresh = makeLayout(fields)
  layouts.set(fields, fresh)
  return fresh
}

function makeLayout(fields: ReadonlyMap<FieldId, Field>): Layout {
  const list = [...fields.values()]
  const places = new Map(list.map(({ id }, slot) => [id, slot]))
  const nowhere = 2 * list.length
  const slotOf = (id: FieldId): number => {
    const [plain, offset] = id.startsWith(LAST_YEAR) ? [id.slice(LAST_YEAR.length), list.length] : [id, 0]
    const place = places.get(plain)
    return place === undefined ? nowhere : place + offset
  }
  const placed = list.map((field, slot): Placed => ({ field, slot }))
  const computed = placed.flatMap(({ field, slot }) =>
    field.formula === undefined ? [] : { field, slot, run: compile(parse(field.formula), slotOf) },
  )
  const order = new Map(computed.map(({ slot }, index) => [slot, index]))
  return {
    fields: list,
    size: nowhere + 1,
    typed: placed.filter(({ field }) => field.formula === undefined),
    computed,
    computedAt: placed.map(({ slot }) => order.get(slot)),
    slotOf,
    places,
  }
}
