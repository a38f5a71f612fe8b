/** Reads .xlsx workbooks that others send: names and values only, after checking what the file is. */
export { readWorkbook, UNFORESEEN } from './read-workbook'
export { WantedNames } from './wanted-names'
export { readCells, type EmitCell, type WorkbookOutline } from './read-cells'
export type { CellValue } from './cell-value'
export { LIMITS } from './limits'
export {
  UnreadableWorkbook,
  type OtherSpreadsheet,
  type UnreadableCode,
  type UnreadablePlace,
} from './unreadable'
