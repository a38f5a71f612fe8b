export { ExcelWorkbook } from './excelWorkbook'
export * from './host'
