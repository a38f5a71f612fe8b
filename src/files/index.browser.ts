/** What of this room runs in a browser; package.json puts it in the place of `index.ts` there. */
export { addInOf } from './addIn'
export { isPassedOver } from './passedOver'
export { LIMITS, readWorkbook, WantedNames } from './read'
export { readRoster } from './roster'
export { csvOf } from './write/csv'
export { writeWorkbook } from './write/writeWorkbook'
