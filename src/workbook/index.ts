export { formLayout } from './layout'
export * from './template'
export * from './county'
export * from './sendBack'
