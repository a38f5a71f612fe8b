import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COLOURS } from '../src/workbook/template/styles'
import { PROJECT } from './support/catalogue'

test('a cell of the page has the colours it has in the workbook', () => {
  const css = readFileSync(join(PROJECT, 'src', 'page', 'page.css'), 'utf8')
  const colour = (name: string) => new RegExp(`--cell-${name}: #([0-9a-f]{6});`).exec(css)?.[1]?.toUpperCase()
  const { computed, reference, heading, logical, empirical } = COLOURS
  expect({
    computed: colour('computed'),
    reference: colour('reference'),
    heading: colour('heading'),
    logical: { fill: colour('logical'), font: colour('logical-text') },
    empirical: { fill: colour('empirical'), font: colour('empirical-text') },
  }).toEqual({ computed, reference, heading, logical, empirical })
})
