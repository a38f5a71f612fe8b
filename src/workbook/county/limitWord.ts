import type { WorkbookMessages } from '#messages'

type PartWords = WorkbookMessages['county']['part']

/** A verdict in a word. */
export const limitWord = (isReached: boolean | undefined, words: PartWords): string =>
  isReached === undefined ? words.lacking : isReached ? words.reached : words.short
