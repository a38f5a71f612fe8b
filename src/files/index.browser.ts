/** What of this room runs in a browser; package.json puts it in the place of `index.ts` there. */
export { addInOf } from './addIn'
export { LIMITS, readWorkbook, WantedNames } from './read'
export { writeWorkbook } from './write/write-workbook'
