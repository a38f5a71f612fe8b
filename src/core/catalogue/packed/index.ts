export { packCatalogue, unpackCounty, type CountyPart, type PackedIndex } from './catalogue'
export type { PackedPart } from './pack'
export { unpackIndicators, unpackTemplate } from './template'
