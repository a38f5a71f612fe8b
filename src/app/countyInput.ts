import { countyInputOf, UnreadableWorkbook, type CountyInput } from '#core'
import type { CountyTools } from './ports'

/**
 * What people typed into a county workbook, to be kept when the rollup is refreshed.
 * @returns undefined when the bytes are no county workbook
 */
export function countyInputIn(
  bytes: Uint8Array,
  { catalogue, readWhole }: Pick<CountyTools, 'catalogue' | 'readWhole'>,
): CountyInput | undefined {
  try {
    return countyInputOf(readWhole(bytes), catalogue)
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) return undefined
    throw problem
  }
}
