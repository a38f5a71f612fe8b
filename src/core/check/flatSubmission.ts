import type { FieldId, KindId } from '../model/field'
import type { RawValue } from '../model/raw'
import type { CellAddress, Submission } from '../model/submission'
import { FieldMap } from './fieldMap'
import { layoutOf } from './layout'
import type { FieldCatalogue } from './submission'

/** A submission in flat lists, on its way to another thread, where whatever goes is copied object by object. */
export interface FlatSubmission extends Omit<Submission, 'cells' | 'addresses'> {
  /** How many of its flattener went before. */
  readonly turn: number
  /** Of the fields that have a cell, in the order of the places. */
  readonly values: readonly RawValue[]
  /** Where they have it; absent: as the submission of this kind had it that went before. */
  readonly places?: readonly Place[]
}

type Place = readonly [id: FieldId, address: CellAddress]

/** Lays submissions into flat lists, for one that takes them out again in the same order. */
export class Flattener {
  private readonly last = new Map<KindId, Submission['addresses']>()
  private turn = 0

  flat({ cells, addresses, ...rest }: Submission): FlatSubmission {
    const isKnown = this.last.get(rest.kind) === addresses
    this.last.set(rest.kind, addresses)
    return {
      ...rest,
      turn: this.turn++,
      values: [...addresses.keys()].map((id) => cells.get(id)),
      ...(!isKnown && { places: [...addresses] }),
    }
  }
}

interface Places {
  readonly addresses: ReadonlyMap<FieldId, CellAddress>
  readonly slots: readonly number[]
}

/** Makes submissions again of what one flattener with the same catalogue has laid down. */
export class Unflattener {
  private readonly last = new Map<KindId, Places>()
  private turn = 0

  constructor(private readonly templates: FieldCatalogue['templates']) {}

  /** @throws Error where something is missing, also one before: a figure must not be taken for another's */
  submission({ turn, values, places, ...rest }: FlatSubmission): Submission {
    const { source, kind } = rest
    if (turn !== this.turn) throw new Error(`what came before ${source} is lost`)
    this.turn++
    const template = this.templates.get(kind)
    const slots = template && layoutOf(template.fields).slots
    if (slots && places) this.last.set(kind, placesIn(places, slots))
    const known = this.last.get(kind)
    if (!slots || values.length !== known?.slots.length) throw new Error(`${source} has lost its cells`)
    const cells = new Array<RawValue>(slots.size)
    for (const [index, slot] of known.slots.entries()) cells[slot] = values[index]
    return { ...rest, cells: new FieldMap(slots, cells), addresses: known.addresses }
  }
}

const placesIn = (places: readonly Place[], slots: ReadonlyMap<FieldId, number>): Places => ({
  addresses: new Map(places),
  slots: places.map(([id]) => {
    const slot = slots.get(id)
    if (slot === undefined) throw new Error(`${id} is no field here`)
    return slot
  }),
})
