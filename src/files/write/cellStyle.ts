import type { Alignment, Borders, Style } from 'exceljs'
import type { StyleSpec } from '#spec'

/** What the library gives cells without a font; a font that names only some of it would otherwise lose the rest. */
const DEFAULT_FONT = { name: 'Calibri', size: 11 }

/** Excel shows such cells as they are, and keeps what is typed in them as text. */
export const TEXT_FORMAT = '@'

export function cellStyle(spec: StyleSpec): Partial<Style> {
  const alignment = cellAlignment(spec)
  const border = cellBorder(spec.border)
  return {
    ...(spec.font && { font: cellFont(spec.font) }),
    ...(spec.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(spec.fill) } },
    }),
    ...(border && { border }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(spec.numberFormat !== undefined && { numFmt: spec.numberFormat }),
    ...(spec.unlocked === true && { protection: { locked: false } }),
  }
}

/** `RRGGBB` with an opaque alpha. */
export const argb = (color: string): string => `FF${color.toUpperCase()}`

/** No colour at all is fine too. */
export const isColor = (color: string | undefined): boolean =>
  color === undefined || /^[0-9A-Fa-f]{6}$/.test(color)

function cellFont({ name, size, bold, color, underline }: NonNullable<StyleSpec['font']>): Style['font'] {
  return {
    name: name ?? DEFAULT_FONT.name,
    size: size ?? DEFAULT_FONT.size,
    ...(bold === true && { bold }),
    ...(color !== undefined && { color: { argb: argb(color) } }),
    ...(underline === true && { underline }),
  }
}

function cellBorder(border: StyleSpec['border']): Partial<Borders> | undefined {
  switch (border) {
    case undefined:
    case 'none':
      return undefined
    case 'bottom':
      return { bottom: { style: 'thin' } }
    case 'thin':
    case 'medium': {
      const edge = { style: border }
      return { top: edge, left: edge, bottom: edge, right: edge }
    }
  }
}

function cellAlignment({ horizontal, vertical, wrap, shrink, indent }: StyleSpec): Partial<Alignment> {
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(wrap === true && { wrapText: true }),
    ...(shrink === true && { shrinkToFit: true }),
    ...(indent !== undefined && { indent }),
  }
}
