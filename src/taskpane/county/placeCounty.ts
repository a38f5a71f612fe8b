import type { Placing } from '#app'
import { countyMessages, wordsKey } from '#messages'
import type { Services } from '../services'
import type { Filled } from './services'

/** Where the county workbook went, under which name. */
export interface Placed {
  readonly how: Placing
  readonly name: string
}

/** Puts the county workbook before the official, in the best way the host knows. @throws HostRefusal */
export async function placeCounty(
  { tally, workbook: bytes }: Filled,
  { language, catalogue, workbook }: Services,
): Promise<Placed> {
  const place = catalogue.jurisdictions.find(({ id }) => id === tally.jurisdiction)
  const label = place?.label[wordsKey(language)] ?? tally.jurisdiction
  const name = countyMessages[language].fill.name(label, tally.year)
  return { how: await workbook.place({ name, bytes, isInserted: false }), name }
}
