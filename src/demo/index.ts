export * from './chance'
export * from './county'
export * from './figures'
export * from './school'
