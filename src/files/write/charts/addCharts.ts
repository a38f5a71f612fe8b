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

/** Adds the parts of all charts to a package, which the library cannot: one drawing for each sheet that has some. */
export function addCharts(parts: Parts, spec: WorkbookSpec): void {
  const valuesOf = valuesIn(spec)
  let drawings = 0
  let charts = 0
  spec.sheets.forEach(({ charts: own = [] }, index) => {
    if (own.length === 0) return
    const drawing = `drawing${++drawings}.xml`
    const names = own.map((chart) => {
      const name = `chart${++charts}.xml`
      add(parts, `xl/charts/${name}`, chartPart(chart, valuesOf), TYPES.chart)
      return name
    })
    add(parts, `xl/drawings/${drawing}`, drawingPart(own), TYPES.drawing)
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
}

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

function add(parts: Parts, name: string, xml: string, contentType?: string): void {
  if (parts.has(name)) throw new Error(`exceljs already wrote ${name}`)
  parts.set(name, xml)
  if (contentType === undefined) return
  const override = element('Override', { PartName: `/${name}`, ContentType: contentType })
  edit(parts, CONTENT_TYPES, '</Types>', override)
}

function edit(parts: Parts, name: string, before: string, added: string): void {
  const xml = parts.get(name)
  if (xml === undefined) throw new Error(`exceljs wrote no ${name}`)
  parts.set(name, insertBefore(xml, before, added))
}
