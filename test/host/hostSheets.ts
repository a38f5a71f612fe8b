import type { HostBook } from './hostBook'
import { notFound } from './hostError'
import { HostCollection } from './hostObject'
import type { HostSheet } from './hostSheet'
import { EVENT } from './wire'

/** Events are registered one kind at a time; those that nobody registered are not sent. */
const EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: EVENT.changed,
  CalculatedEvent: EVENT.calculated,
  FormulaChangedEvent: EVENT.formulaChanged,
  AddedEvent: EVENT.added,
  DeletedEvent: EVENT.deleted,
  EventNameChanged: EVENT.nameChanged,
}

export class HostSheets extends HostCollection<HostSheet> {
  readonly members = [
    'getItem',
    'getItemOrNullObject',
    'getActiveWorksheet',
    ...Object.keys(EVENTS).flatMap((event) => [`_Register${event}`, `_Unregister${event}`]),
  ]

  constructor(host: HostBook) {
    super(host)
    for (const [event, type] of Object.entries(EVENTS))
      Object.assign(this, {
        [`_Register${event}`]: () => host.events.register(type),
        [`_Unregister${event}`]: () => host.events.unregister(type),
      })
  }

  list(): readonly HostSheet[] {
    return this.host.sheets
  }
  find(wanted: string): HostSheet | undefined {
    return this.list().find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase())
  }
  getItem(wanted: string): HostSheet {
    const found = this.find(wanted)
    if (!found) throw notFound('WorksheetCollection.getItem')
    return found
  }
  getItemOrNullObject(wanted: string): HostSheet | null {
    return this.find(wanted) ?? null
  }
  getActiveWorksheet(): HostSheet {
    return this.host.active
  }
}
