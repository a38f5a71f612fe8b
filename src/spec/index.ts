export * from './address'
export * from './range'
export * from './rectangles'
export * from './spec'
