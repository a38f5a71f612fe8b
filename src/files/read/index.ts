/** Reads .xlsx workbooks that others send: names and values only, after checking what the file is. */
export { readWorkbook, UNFORESEEN } from './readWorkbook'
export { WantedNames } from './wantedNames'
export { readCells, type EmitCell, type WorkbookOutline } from './readCells'
export type { CellValue } from './cellValue'
export { LIMITS } from './limits'
export {
  UnreadableWorkbook,
  type OtherSpreadsheet,
  type UnreadableCode,
  type UnreadableSpot,
} from './unreadable'
