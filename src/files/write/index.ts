export * from './save'
export { writeWorkbook } from './write-workbook'
export * from './long-table'
