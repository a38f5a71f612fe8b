export * from './countyWorkbook'
export * from './request'
