export { ExcelWorkbook } from './excelWorkbook'
export * from './host'
export { noWorkbook } from './noWorkbook'
