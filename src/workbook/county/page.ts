import type { PrintSpec } from '#spec'
import type { County } from './county'

/** A4 across, one page wide; the county and the sheet named on every page. */
export function pageOf(county: County, sheet: string): PrintSpec {
  const { words, place, rollup } = county
  return {
    orientation: 'landscape',
    pagesWide: 1,
    header: words.printed(escaped(words.title(place, rollup.year)), escaped(sheet)),
    footer: words.page,
  }
}

/** In headers an ampersand begins a code. */
const escaped = (text: string): string => text.replaceAll('&', '&&')
