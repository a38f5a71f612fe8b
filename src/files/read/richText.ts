import { LIMITS } from './limits'
import { rootOf, tags } from './tags'
import { UnreadableWorkbook } from './unreadable'

/** Characters that one may take in the file: `_x000D_`. */
const ESCAPED = 7

/**
 * The text of a string item, `<si>` or `<is>` (ECMA-376 part 1, 18.4.8 and 18.3.1.53): its runs joined,
 * without the phonetic hints (`<rPh>`, 18.4.6), which repeat the text in another script.
 * @throws UnreadableWorkbook 'damaged', 'tooLarge'
 */
export function richText(item: Uint8Array): string {
  const root = rootOf(item)
  let text = ''
  let phonetic = false
  for (const tag of tags(item)) {
    if (!tag.hasPrefixOf(root)) continue
    if (tag.isNamed('rPh')) phonetic = tag.kind === 'start'
    else if (tag.isNamed('t') && !phonetic) text += tag.text()
    if (text.length > LIMITS.cellText * ESCAPED) throw new UnreadableWorkbook('tooLarge', 'too long a text')
  }
  return decodeEscapes(text)
}

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underscore (ST_Xstring, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}
