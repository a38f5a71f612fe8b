export * from './session'
export * from './state'
export * from './workbook'
