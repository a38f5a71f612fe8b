import { type ChartSpec, parseRange } from '#spec'
import { DECLARATION, element } from '../xml'

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const NAMESPACES = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** Where the charts of a sheet lie; the first one is `rId1`. They move and grow with their cells. */
export const drawingPart = (charts: readonly ChartSpec[]): string =>
  DECLARATION + element('xdr:wsDr', NAMESPACES, charts.map(anchor))

function anchor({ place, description }: ChartSpec, index: number): string {
  const { top, left, bottom, right } = parseRange(place) ?? { top: 1, left: 1, bottom: 1, right: 1 }
  const id = index + 1
  return element('xdr:twoCellAnchor', { editAs: 'twoCell' }, [
    corner('xdr:from', top - 1, left - 1),
    corner('xdr:to', bottom, right),
    element('xdr:graphicFrame', { macro: '' }, [
      element('xdr:nvGraphicFramePr', {}, [
        // Number 1 is the drawing itself.
        element('xdr:cNvPr', { id: id + 1, name: `Chart ${id}`, descr: description }),
        element('xdr:cNvGraphicFramePr', {}),
      ]),
      element('xdr:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })]),
      element('a:graphic', {}, [
        element('a:graphicData', { uri: CHART }, [
          element('c:chart', { 'xmlns:c': CHART, 'r:id': `rId${id}` }),
        ]),
      ]),
    ]),
    element('xdr:clientData', {}),
  ])
}

/** The upper left corner of a cell; rows and columns count from 0 here. */
const corner = (name: string, row: number, column: number): string =>
  element(name, {}, [
    element('xdr:col', {}, [String(column)]),
    element('xdr:colOff', {}, ['0']),
    element('xdr:row', {}, [String(row)]),
    element('xdr:rowOff', {}, ['0']),
  ])
