import { escapeCharacters, fitIntoCell } from './text'
import { DECLARATION, element, escapeXml } from './xml'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The texts of a workbook, each once; cells hold their numbers (ECMA-376 part 1, 18.4). */
export class SharedTexts {
  private readonly places = new Map<string, number>()
  private uses = 0

  /** The number of a text, from 0. */
  placeOf(text: string): number {
    this.uses++
    const known = this.places.get(text)
    if (known !== undefined) return known
    this.places.set(text, this.places.size)
    return this.places.size - 1
  }

  /** The part that holds them, once every cell is written. */
  *part(): Generator<string> {
    yield `${DECLARATION}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.places.size}">`
    for (const text of this.places.keys()) yield element('si', {}, [textElement(text)])
    yield '</sst>'
  }
}

/** Blanks at either end and line breaks are kept only where it is said. */
const textElement = (text: string): string =>
  element('t', { 'xml:space': /^\s|\n|\s$/.test(text) ? 'preserve' : undefined }, [escapeXml(safe(text))])

/** As much of a text as a cell can hold, in characters that a file can. */
export const safe = (text: string): string => escapeCharacters(fitIntoCell(text))
