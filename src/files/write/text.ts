/** Excel's limit for the text of a cell, in UTF-16 units. */
const LONGEST_CELL_TEXT = 32767

const ROOM_FOR_MARK = 16

/**
 * Text that fits into a cell. Longer text is cut and ends in `…[+1234]`, the number of UTF-16 units left out: one
 * overlong explanation from one school must not stop a county's workbook, and must not look complete either.
 */
export function fitIntoCell(text: string): string {
  if (text.length <= LONGEST_CELL_TEXT) return text
  const cut = LONGEST_CELL_TEXT - ROOM_FOR_MARK
  const kept = text.slice(0, /[\ud800-\udbff]/.test(text.charAt(cut - 1)) ? cut - 1 : cut)
  return `${kept}…[+${text.length - kept.length}]`
}

/**
 * Characters that XML 1.0 cannot hold, that its readers change (CR becomes LF) or that the library drops (DEL); halves
 * of surrogate pairs; and text that looks like one of our escapes, or would once the next character is escaped.
 */
const UNSAFE = /[\0-\x08\x0b-\x1f\x7f\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4})/gu // eslint-disable-line no-control-regex -- what is looked for
const HALF_OF_A_PAIR = /\p{Cs}/u

/** Nearly no text has any of these, and without them nothing in it is unsafe: told far sooner. */
const SUSPICIOUS = /[^ -~\u3000-\ud7ff\uff01-\uff5e]|_x/

/** The escapes `_xHHHH_` of ST_Xstring (ISO 29500-1, 22.9.2.19), which every spreadsheet program undoes. */
export const escapeCharacters = (text: string): string =>
  SUSPICIOUS.test(text) ? text.replace(UNSAFE, escapeCharacter) : text

/** Half of a pair is no character: escaped, it makes LibreOffice lose the one after it. */
function escapeCharacter(character: string): string {
  if (HALF_OF_A_PAIR.test(character)) return '\ufffd'
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/** For places where `_xHHHH_` is not undone: is there anything that XML cannot hold? */
export const holdsUnsafe = (text: string): boolean => SUSPICIOUS.test(text) && text.search(UNSAFE) >= 0
