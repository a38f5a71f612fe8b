/** A text as a formula writes it. */
export const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Characters that no text holds stand for the figures of a sentence while its words are asked for. */
const HOLES = ['\u0000', '\u0001'] as const

/**
 * A sentence around figures as a formula: `"尚缺 "&B7&" 格"` from `(count) => `尚缺 ${count} 格`` and `B7`, so that
 * the words are written once for text and formula.
 */
export function sentence(words: (first: string, second: string) => string, ...expressions: string[]): string {
  return words(...HOLES)
    .split(/([\u0000\u0001])/) // eslint-disable-line no-control-regex -- the holes themselves
    .filter((part) => part !== '')
    .map((part) => expressions[HOLES.findIndex((hole) => hole === part)] ?? textLiteral(part))
    .join('&')
}

/** The sentences whose count is above 0, one after the other. */
export function listing(
  parts: readonly { readonly words: (hole: string) => string; readonly count: string }[],
  separator: string,
): string {
  const pieces = parts.map(
    ({ words, count }) => `IF(${count}>0,${textLiteral(separator)}&${sentence(words, count)},"")`,
  )
  // Every sentence brings its separator in front; the first one's is cut off.
  return `MID(${pieces.join('&')},${separator.length + 1},200)`
}

/** The same, worked out. */
export const listingText = (
  parts: readonly { readonly words: (count: string) => string; readonly count: number }[],
  separator: string,
): string =>
  parts
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => words(String(count)))
    .join(separator)
