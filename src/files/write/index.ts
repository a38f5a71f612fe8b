export * from './save'
export { writeWorkbook } from './write-workbook'
