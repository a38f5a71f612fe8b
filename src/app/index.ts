export * from './check'
export * from './intake'
export * from './ports'
export * from './rollup'
