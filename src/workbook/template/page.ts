import type { PrintSpec } from '#spec'

/** Characters across, points down. */
interface Size {
  readonly width: number
  readonly height: number
}

/** A4 with Excel's usual margins: what fits. */
export const PAPER = {
  portrait: { width: 92, height: 725 },
  landscape: { width: 138, height: 478 },
} as const satisfies Record<string, Size>

/** How much smaller than drawn a page may be printed: 10-point figures stay above six and a half. */
const SMALLEST_SCALE = 0.66

/** Height of a row that no height is set for, in points. */
export const LINE = 13.5

/** How small a sheet must be printed to go on one page. */
const scaleOn = ({ width, height }: Size, paper: Size): number =>
  Math.min(1, paper.width / width, paper.height / height)

/** Upright, as most forms are bound, unless it is clearly easier to read across. */
export function orientationOf(width: number, height: number): PrintSpec['orientation'] {
  const upright = scaleOn({ width, height }, PAPER.portrait)
  const across = scaleOn({ width, height }, PAPER.landscape)
  return across > upright * 1.1 ? 'landscape' : 'portrait'
}

/** On one page, the way it is easiest to read; on several across as soon as that would be too small. */
export function fitPage(
  width: number,
  height: number,
): Pick<PrintSpec, 'orientation' | 'pagesWide' | 'pagesHigh' | 'centered'> {
  const orientation = orientationOf(width, height)
  const isOnePage = scaleOn({ width, height }, PAPER[orientation]) >= SMALLEST_SCALE
  return { orientation, pagesWide: 1, centered: true, ...(isOnePage && { pagesHigh: 1 }) }
}

/** Points that fit down an upright page on which so many characters go across. */
export const pageHeight = (width: number): number =>
  PAPER.portrait.height / scaleOn({ width, height: 0 }, PAPER.portrait)
