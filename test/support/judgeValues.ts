import {
  cellsOf,
  environmentOf,
  readAll,
  LAST_YEAR,
  type ExampleValues,
  type Template,
  type Value,
} from '#core'
import type { Environment } from '#core'

/** What the checks of a template see of plain values; those under `last.` are last year's. */
export function environmentOfValues(values: ExampleValues, { fields }: Template): Environment {
  const now: Record<string, Value> = {}
  const before: Record<string, Value> = {}
  for (const [id, value] of Object.entries(values))
    if (id.startsWith(LAST_YEAR)) before[id.slice(LAST_YEAR.length)] = value
    else now[id] = value
  const blank = [...fields.keys()].map((id) => [id, undefined] as const)
  const read = (part: Record<string, Value>) =>
    readAll(fields, { cells: new Map([...blank, ...cellsOf(part)]) })
  return environmentOf(read(now), fields, Object.keys(before).length > 0 ? read(before) : undefined)
}
