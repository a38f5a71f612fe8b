export * from './address'
export * from './spec'
