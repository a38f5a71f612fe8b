import { DECLARATION, element, escapeXml } from './xml'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The texts of a workbook, each once; cells hold their numbers (ECMA-376 part 1, 18.4). */
export class SharedTexts {
  private readonly places = new Map<string, number>()
  private uses = 0

  /** The number of a text, from 0. */
  placeOf(text: string): number {
    this.uses++
    const place = this.places.get(text) ?? this.places.size
    this.places.set(text, place)
    return place
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
  element('t', { 'xml:space': /^\s|\n|\s$/.test(text) ? 'preserve' : undefined }, [escapeXml(text)])
