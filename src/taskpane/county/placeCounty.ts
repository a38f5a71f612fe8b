import type { Omission, Placing, Watcher } from '#app'
import { countyMessages, wordsKey } from '#messages'
import type { Services } from '../services'
import type { Filled } from './services'

/** Where the county workbook went, under which name. */
export interface Placed {
  readonly how: Placing | 'filled'
  readonly name: string
  readonly omitted: readonly Omission[]
}

/**
 * Puts the county workbook before the official: into the open workbook where it came as data, else in the best way the
 * host knows. `undefined`: somebody stopped it, and the workbook is as it was. @throws HostRefusal
 */
export async function placeCounty(
  { tally, workbook: made }: Filled,
  { language, catalogue, workbook }: Services,
  watcher: Watcher,
): Promise<Placed | undefined> {
  const place = catalogue.jurisdictions.find(({ id }) => id === tally.jurisdiction)
  const label = place?.label[wordsKey(language)] ?? tally.jurisdiction
  const name = countyMessages[language].fill.name(label, tally.year)
  if (made instanceof Uint8Array)
    return { how: await workbook.place({ name, bytes: made, isInserted: false }), name, omitted: [] }
  const { isDone, omitted } = await workbook.fill(made, watcher)
  return isDone ? { how: 'filled', name, omitted } : undefined
}
