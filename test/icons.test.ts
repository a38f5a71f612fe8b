import { join } from 'node:path'

/** The icons stand on ribbons whose colour is not ours to choose. */
type Colour = readonly [number, number, number]
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { FIGURES } = require(join(__dirname, '..', 'scripts', 'icons.js')) as {
  readonly FIGURES: Readonly<Record<string, { readonly tile: Colour }>>
}

const WHITE: Colour = [255, 255, 255]
/** White, light grey, black, and the dark grey of Excel. */
const RIBBONS: readonly Colour[] = [WHITE, [243, 242, 241], [0, 0, 0], [38, 38, 38]]

/** WCAG 2.1 */
function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [one, other].map(luminance).sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const luminance = (colour: Colour): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const part = (colour[index] ?? 0) / 255
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  }, 0)

test.each(Object.entries(FIGURES))('%s: its figure and its tile are seen on every ribbon', (_, { tile }) => {
  expect(contrast(tile, WHITE)).toBeGreaterThanOrEqual(4.5)
  for (const ribbon of RIBBONS) expect(contrast(tile, ribbon)).toBeGreaterThanOrEqual(3)
})
