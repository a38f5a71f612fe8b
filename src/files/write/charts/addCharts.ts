import type { WorkbookSpec } from '#spec'
import type { Parts } from '../pack'
import { DECLARATION, element, insertBefore } from '../xml'
import { valuesIn } from './cellValues'
import { chartPart } from './chartPart'
import { drawingPart } from './drawingPart'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = {
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
}
const CONTENT_TYPES = '[Content_Types].xml'

/**
 * Adds to a package what all charts need, which the library cannot: one drawing for each sheet that has some. Gives the
 * charts' own parts, made when they are asked for: each holds the values of all schools.
 */
export function addCharts(parts: Parts, spec: WorkbookSpec): Map<string, Iterable<string>> {
  const valuesOf = valuesIn(spec)
  const made = new Map<string, Iterable<string>>()
  let drawings = 0
  let charts = 0
  spec.sheets.forEach(({ charts: own = [] }, index) => {
    if (own.length === 0) return
    const drawing = `drawing${++drawings}.xml`
    const names = own.map((chart) => {
      const name = `chart${++charts}.xml`
      made.set(
        `xl/charts/${name}`,
        lazily(() => chartPart(chart, valuesOf)),
      )
      declare(parts, `xl/charts/${name}`, TYPES.chart)
      return name
    })
    add(parts, `xl/drawings/${drawing}`, drawingPart(own))
    declare(parts, `xl/drawings/${drawing}`, TYPES.drawing)
    add(parts, `xl/drawings/_rels/${drawing}.rels`, relationships('chart', names.map(inFolder('charts'))))
    const sheet = `sheet${index + 1}.xml`
    add(
      parts,
      `xl/worksheets/_rels/${sheet}.rels`,
      relationships('drawing', [drawing].map(inFolder('drawings'))),
    )
    // Behind everything that the library writes for our sheets (CT_Worksheet).
    edit(parts, `xl/worksheets/${sheet}`, '</worksheet>', element('drawing', { 'r:id': 'rId1' }))
  })
  return made
}

const lazily = (make: () => string): Iterable<string> => ({
  *[Symbol.iterator]() {
    yield make()
  },
})

const inFolder =
  (folder: string) =>
  (name: string): string =>
    `../${folder}/${name}`

const relationships = (type: string, targets: readonly string[]): string =>
  DECLARATION +
  element(
    'Relationships',
    { xmlns: RELATIONSHIPS },
    targets.map((Target, index) =>
      element('Relationship', { Id: `rId${index + 1}`, Type: `${OFFICE}/${type}`, Target }),
    ),
  )

function add(parts: Parts, name: string, xml: string): void {
  if (parts.has(name)) throw new Error(`exceljs already wrote ${name}`)
  parts.set(name, xml)
}

function declare(parts: Parts, name: string, contentType: string): void {
  const override = element('Override', { PartName: `/${name}`, ContentType: contentType })
  edit(parts, CONTENT_TYPES, '</Types>', override)
}

function edit(parts: Parts, name: string, before: string, added: string): void {
  const xml = parts.get(name)
  if (xml === undefined) throw new Error(`exceljs wrote no ${name}`)
  parts.set(name, insertBefore(xml, before, added))
}
