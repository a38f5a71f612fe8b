export * from './actions'
export * from './session'
export * from './state'
export * from './workbook'
