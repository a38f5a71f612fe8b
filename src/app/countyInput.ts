import { countyInputOf, countyInputNames, UnreadableWorkbook, type CountyInput } from '#core'
import type { Tools } from './ports'

/**
 * What people typed into a county workbook, to be kept when the rollup is refreshed.
 * @returns undefined when the bytes are no county workbook
 */
export function countyInputIn(
  bytes: Uint8Array,
  { catalogue, readWorkbook }: Pick<Tools, 'catalogue' | 'readWorkbook'>,
): CountyInput | undefined {
  try {
    return countyInputOf(readWorkbook(bytes, countyInputNames(catalogue)), catalogue)
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) return undefined
    throw problem
  }
}
