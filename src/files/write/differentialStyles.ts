import type { ConditionalFormatSpec, WorkbookSpec } from '#spec'
import { argb } from './cellStyle'
import { escapeCharacters } from './text'
import { element } from './xml'

type Look = ConditionalFormatSpec['style']

/** The looks of all conditional formats in a workbook, each once: thousands of formats share a handful of looks. */
export interface DifferentialStyles {
  /** What `<dxfs>` holds. */
  readonly xml: readonly string[]
  /** The place of a look in it, from 0. */
  readonly indexOf: (look: Look) => number
}

/** Number formats of one's own begin here; smaller numbers are Excel's. */
const FIRST_OWN_FORMAT = 164

export function differentialStyles(spec: WorkbookSpec): DifferentialStyles {
  // Programs keep the formats of cells and of conditional formats in one table, so their numbers must differ. The
  // library numbers the cells' formats from the same start, at most one for each style.
  const firstFormat = FIRST_OWN_FORMAT + Object.keys(spec.styles).length
  const formats = new Map<string, number>()
  const looks = new Map<string, number>()
  const xml: string[] = []
  for (const { style } of spec.sheets.flatMap((sheet) => sheet.formats ?? [])) {
    const key = lookKey(style)
    if (looks.has(key)) continue
    const code = style.numberFormat
    if (code !== undefined && !formats.has(code)) formats.set(code, firstFormat + formats.size)
    looks.set(key, xml.length)
    xml.push(differentialStyle(style, code === undefined ? undefined : formats.get(code)))
  }
  return { xml, indexOf: (look) => looks.get(lookKey(look)) ?? 0 }
}

const lookKey = ({ fill, color, bold, numberFormat, border }: Look): string =>
  JSON.stringify([fill, color, bold === true, numberFormat, border])

/** Unlike in a cell's style, the colour of a plain fill is the background here. */
function differentialStyle(
  { fill, color, bold, numberFormat, border }: Look,
  formatId: number | undefined,
): string {
  const font = [
    ...(bold === true ? [element('b', {})] : []),
    ...(color === undefined ? [] : [element('color', { rgb: argb(color) })]),
  ]
  const background =
    fill === undefined
      ? []
      : [element('patternFill', { patternType: 'solid' }, [element('bgColor', { rgb: argb(fill) })])]
  return element('dxf', {}, [
    ...(font.length === 0 ? [] : [element('font', {}, font)]),
    ...(numberFormat === undefined
      ? []
      : [element('numFmt', { numFmtId: formatId, formatCode: escapeCharacters(numberFormat) })]),
    ...(background.length === 0 ? [] : [element('fill', {}, background)]),
    ...(border === undefined
      ? []
      : [
          element(
            'border',
            {},
            EDGES.map((edge) => element(edge, { style: border })),
          ),
        ]),
  ])
}

/** In the order that the schema asks for (CT_Border). */
const EDGES = ['left', 'right', 'top', 'bottom'] as const
