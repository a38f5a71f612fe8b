/** Width of a text in the units of column widths: a Chinese character takes two, a Latin one a bit over one. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text)
    width += character.codePointAt(0)! > 0x2e7f ? 2 : isWidePunctuation(character) ? 2 : 1.1
  return width
}

const isWidePunctuation = (character: string): boolean => '“”‘’…—·×÷Ⅱ≥≤✗✓△'.includes(character)

/** The size of letters that two of these units are made for, in points. */
const UNIT_SIZE = 10.5

/** How many lines a text of `size` points takes in a column `width` wide; it may break anywhere, as Chinese does. */
export const linesOf = (text: string, width: number, size = UNIT_SIZE): number =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((textWidth(line) * size) / UNIT_SIZE / width)), 0)
