export { address as addressOf, columnNumber, MAX_COLUMN, MAX_ROW } from '#core'
