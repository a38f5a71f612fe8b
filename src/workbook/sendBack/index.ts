export { isSettled } from './overviewSheet'
export * from './request'
export * from './sendBackWorkbook'
