import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { unzipSync } from 'fflate'
import { writeWorkbook } from '../../../src/files/write'
import type { ChartSpec, WorkbookSpec } from '#spec'
import { convert } from '../../support/libreoffice'
import { CHARTED, DATA } from './chartedWorkbook'
import { elements, part, plain } from './parts'
import { outOfOrder, treeOf } from './schemaOrder'

let bytes: Uint8Array
let names: string[]
beforeAll(async () => {
  bytes = await writeWorkbook(CHARTED)
  names = Object.keys(unzipSync(bytes))
})

const CHARTS = ['chart1', 'chart2', 'chart3'].map((name) => `xl/charts/${name}.xml`)
const DRAWINGS = ['drawing1', 'drawing2'].map((name) => `xl/drawings/${name}.xml`)

test('one part for each chart, one drawing for each sheet that has charts, and no more', () => {
  expect(names.filter((name) => /charts|drawings/.test(name)).sort()).toEqual(
    [...CHARTS, ...DRAWINGS, ...DRAWINGS.map((name) => name.replace(/([^/]+)$/, '_rels/$1.rels'))].sort(),
  )
  expect(elements(part(bytes, DRAWINGS[0] ?? ''), 'xdr:twoCellAnchor')).toHaveLength(2)
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<drawing')
})

test('parts are well-formed, and their elements stand in the order of the schema', () => {
  for (const name of [...CHARTS, ...DRAWINGS]) expect(outOfOrder(treeOf(part(bytes, name)))).toEqual([])
  expect(() => treeOf('<a><b></a></b>')).toThrow()
  expect(outOfOrder(treeOf('<c:scaling><c:min/><c:orientation/></c:scaling>'))).toEqual([
    'c:scaling: wrong order',
  ])
  expect(outOfOrder(treeOf('<c:strRef/>'))).toEqual(['c:strRef: no c:f'])
})

test('every part has its content type, and every relationship leads to a part', () => {
  const types = elements(part(bytes, '[Content_Types].xml'), 'Override').map(({ attributes }) => attributes)
  for (const name of [...CHARTS, ...DRAWINGS])
    expect(types.find(({ PartName }) => PartName === `/${name}`)?.['ContentType']).toMatch(
      /^application\/vnd\.openxmlformats-officedocument\.drawing(ml\.chart)?\+xml$/,
    )
  const relationships = names.filter((name) => /(drawings|worksheets)\/_rels/.test(name))
  expect(relationships).toHaveLength(4)
  for (const name of relationships)
    for (const { attributes } of elements(part(bytes, name), 'Relationship'))
      expect(names).toContain(posix.join(dirname(dirname(name)), attributes['Target'] ?? ''))
})

test('the drawing stands behind header and footer, where the schema of sheets wants it', () => {
  expect(part(bytes, 'xl/worksheets/sheet2.xml')).toMatch(
    /<\/headerFooter><drawing r:id="rId1"\/><\/worksheet>$/,
  )
})

test('charts refer to cells, by sheet names with all their characters', () => {
  const references = elements(part(bytes, CHARTS[0] ?? ''), 'c:f').map(({ content }) => plain(content))
  const at = (range: string): string => `'图''s & <数据>'!${range}`
  expect(references).toEqual([
    at('$A$1'),
    ...['B', 'C', 'D'].flatMap((column) => [
      at(`$${column}$2`),
      at('$A$3:$A$6'),
      at(`$${column}$3:$${column}$6`),
    ]),
  ])
})

test('what cannot be told is left out of the stored figures: a gap, never 0', () => {
  const [reached, short] = elements(part(bytes, CHARTS[0] ?? ''), 'c:numCache').map(({ content }) => [
    elements(content, 'c:ptCount')[0]?.attributes['val'],
    ...elements(content, 'c:pt').map((each) => [
      each.attributes['idx'],
      elements(each.content, 'c:v')[0]?.content,
    ]),
  ])
  expect(reached).toEqual(['4', ['0', '5.5'], ['3', '6']])
  expect(short).toEqual(['4', ['1', '3']])
  expect(part(bytes, `xl/worksheets/sheet4.xml`)).toContain('<c r="B4" t="e"><f>NA()</f><v>#N/A</v></c>')
})

test('a chart covers its cells, and says what it shows', () => {
  const [first, second] = elements(part(bytes, DRAWINGS[0] ?? ''), 'xdr:twoCellAnchor').map(
    ({ content }) => ({
      corners: ['xdr:col', 'xdr:row'].map((name) => elements(content, name).map((each) => each.content)),
      text: elements(content, 'xdr:cNvPr')[0]?.attributes['descr'],
    }),
  )
  expect(first).toEqual({
    corners: [
      ['0', '2'],
      ['1', '3'],
    ],
    text: '各校与标准',
  })
  expect(second?.corners).toEqual([
    ['0', '1'],
    ['3', '4'],
  ])
})

test('the same charts give the same bytes', async () => {
  expect(Buffer.from(await writeWorkbook(CHARTED)).equals(bytes)).toBe(true)
})

const withChart = (change: Partial<ChartSpec>): WorkbookSpec => ({
  ...CHARTED,
  sheets: CHARTED.sheets.map((sheet) => ({
    ...sheet,
    ...(sheet.charts && { charts: sheet.charts.map((chart) => ({ ...chart, ...change })) }),
  })),
})
const [POINTS] = CHARTED.sheets[1]?.charts ?? []

test.each<[string, Partial<ChartSpec>]>([
  ['no place', { place: '$A$1' }],
  ["no sheet '没有'", { title: { sheet: '没有', range: 'A1' } }],
  ['not 1', { title: { sheet: DATA, range: 'A1:A2' } }],
  ['is 0 cells in a line', { categories: { sheet: DATA, range: 'A3:B6' } }],
  ['is 4 cells in a line, not 3', { categories: { sheet: DATA, range: 'A3:A5' } }],
  ['0 series', { series: [] }],
  ['a marker among stackedBars', { type: 'stackedBars', series: POINTS?.series ?? [] }],
  [
    'colour is not RRGGBB',
    {
      series: (POINTS?.series ?? []).map((each) => ({
        ...each,
        look: { type: 'line', color: 'red', isDashed: false },
      })),
    },
  ],
  ['control characters', { description: 'a\u0001b' }],
])('a chart that Excel would repair is refused: %s', async (complaint, change) => {
  await expect(writeWorkbook(withChart(change))).rejects.toThrow(complaint)
})

test('LibreOffice keeps every chart with its cells, and draws no gap as 0', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'xuebiao-test-')), 'charted.xlsx')
  await writeFile(path, bytes)
  const [saved = ''] = await convert([path], 'xlsx', { recalculate: true })
  const again = await readFile(saved)
  for (const name of CHARTS) {
    const references = (from: Uint8Array): string[] =>
      elements(part(from, name), 'c:f')
        .map(({ content }) => plain(content))
        .filter((reference) => reference.includes(':'))
    expect(references(again)).toEqual(references(bytes))
  }
  const caches = elements(part(again, CHARTS[0] ?? ''), 'c:numCache').map(
    ({ content }) => elements(content, 'c:pt').length,
  )
  expect(caches).toEqual([2, 1, 4])
  expect(part(again, CHARTS[0] ?? '')).toContain('<c:dispBlanksAs val="span"/>')
}, 120_000)
