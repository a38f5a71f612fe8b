import { compile, type Program } from '../expression/compile'
import { LAST_YEAR } from '../expression/expression'
import { parse } from '../expression/parse'
import type { Field, FieldId } from '../model/field'

/** A field and its slot. */
export interface Slotted {
  readonly field: Field
  readonly slot: number
}

/** Where a template's fields stand in the slots: this year's, then last year's, then one place that stays empty. */
export interface Layout {
  readonly fields: readonly Field[]
  /** Of all slots. */
  readonly size: number
  readonly typed: readonly Slotted[]
  readonly computed: readonly (Slotted & { readonly run: Program })[]
  /** By slot: which of the computed stands there. */
  readonly computedAt: readonly (number | undefined)[]
  readonly slotOf: (id: FieldId) => number
  /** This year's slots. */
  readonly slots: ReadonlyMap<FieldId, number>
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
  const slots = new Map(list.map(({ id }, slot) => [id, slot]))
  const nowhere = 2 * list.length
  const slotOf = (id: FieldId): number => {
    const [plain, offset] = id.startsWith(LAST_YEAR) ? [id.slice(LAST_YEAR.length), list.length] : [id, 0]
    const slot = slots.get(plain)
    return slot === undefined ? nowhere : slot + offset
  }
  const slotted = list.map((field, slot): Slotted => ({ field, slot }))
  const computed = slotted.flatMap(({ field, slot }) =>
    field.formula === undefined ? [] : { field, slot, run: compile(parse(field.formula), slotOf) },
  )
  const order = new Map(computed.map(({ slot }, index) => [slot, index]))
  return {
    fields: list,
    size: nowhere + 1,
    typed: slotted.filter(({ field }) => field.formula === undefined),
    computed,
    computedAt: slotted.map(({ slot }) => order.get(slot)),
    slotOf,
    slots,
  }
}
