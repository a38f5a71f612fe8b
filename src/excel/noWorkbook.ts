import { HostRefusal, type LiveWorkbook } from '#app'

const refuse = (): Promise<never> => Promise.reject(new HostRefusal('unsupported', 'there is no Excel here'))

/** Stands where a workbook would, outside Excel. */
export const noWorkbook: LiveWorkbook = {
  name: '',
  abilities: { insertsSheets: false, opensWorkbooks: false, fills: false },
  read: refuse,
  readNames: refuse,
  watch: refuse,
  jump: refuse,
  write: refuse,
  put: refuse,
  canFill: refuse,
  fill: refuse,
}
