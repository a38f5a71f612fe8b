import { HostRefusal, type Omission, type PutAs, type Watcher } from '#app'
import { countyMessages, wordsKey } from '#messages'
import type { Services } from '../services'
import type { Filled } from './services'
import { countyKind } from './useCanFill'

/** Where the county workbook went, under which name. */
export interface PutCounty {
  readonly how: PutAs | 'filled'
  readonly name: string
  readonly omitted: readonly Omission[]
  /** It was to go into the open workbook, and is more than Excel carries in one request. */
  readonly isTooLarge: boolean
}

/** What the county is called. */
export const placeOf = (
  { jurisdiction }: Filled['tally'],
  { language, catalogue }: Pick<Services, 'language' | 'catalogue'>,
): string =>
  catalogue.jurisdictions.find(({ id }) => id === jurisdiction)?.label[wordsKey(language)] ?? jurisdiction

/**
 * Puts the county workbook before the official: into the open workbook if wanted and possible, else in the best way
 * the host knows. `undefined`: somebody stopped it, and the workbook is as it was. @throws HostRefusal
 */
export async function putCounty(
  { tally, workbook: made }: Filled,
  { language, catalogue, workbook, county }: Services,
  isHere: boolean,
  watcher: Watcher,
): Promise<PutCounty | undefined> {
  const name = countyMessages[language].fill.name(placeOf(tally, { language, catalogue }), tally.year)
  const beside = async (isTooLarge: boolean): Promise<PutCounty> => ({
    how: await workbook.put({ name, bytes: made.bytes, isInserted: false }),
    name,
    omitted: [],
    isTooLarge,
  })
  if (!isHere) return beside(false)
  try {
    const book = { ...made, kind: countyKind(catalogue), withoutCharts: county.withoutCharts }
    const { isDone, omitted } = await workbook.fill(book, watcher)
    return isDone ? { how: 'filled', name, omitted, isTooLarge: false } : undefined
  } catch (problem) {
    if (problem instanceof HostRefusal && problem.code === 'tooLarge') return beside(true)
    throw problem
  }
}
