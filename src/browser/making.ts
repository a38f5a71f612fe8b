import { factsTable, type RollupResult } from '#app'
import { sendBacksOf, type Catalogue, type CountyInput } from '#core'
import { addInOf, csvOf, writeWorkbook } from '#files'
import type { Language } from '#messages'
import { refusalSentence } from '#report'
import type { MadeBook, MadeFacts, MadeList, TemplateWish } from '#taskpane'
import { PANE_SOURCES, type PaneSpec, type WorkbookSpec } from '#spec'
import { countyWorkbook, sendBackWorkbook, templateWorkbook, type SendBackRequest } from '#workbook'
import type { BundledCatalogue } from './catalogue'

/** Everything that needs the library for writing: large, and fetched only when a workbook is made. */

declare const require: (file: string) => string

/** Whoever builds the pane knows how the add-in reaches people, and says so then. */
function pane(): PaneSpec | undefined {
  const from = PANE_SOURCES.find((source) => source === process.env['XUEBIAO_AUTO_OPEN'])
  return from && { addIn: addInOf(require('../../manifest.xml')), from }
}

export async function makeTemplate(
  { kind, jurisdiction, ...wish }: TemplateWish,
  language: Language,
  bundled: BundledCatalogue,
): Promise<Uint8Array> {
  const [template, { plans }] = await Promise.all([bundled.complete(kind), bundled.county()])
  const place = bundled.jurisdictions.find(({ id }) => id === jurisdiction)
  if (!template || !place) throw new Error(`no template for ${kind} in ${jurisdiction}`)
  const { stages } = bundled
  const opening = pane()
  const request = { template, jurisdiction: place, plans, stages, language, ...wish }
  return writeWorkbook(templateWorkbook({ ...request, ...(opening && { pane: opening }) }))
}

/** As the command line makes it of the same files. */
export async function makeCounty(result: RollupResult, making: CountyMaking): Promise<MadeBook> {
  const spec = drawCounty(result, making)
  return {
    bytes: await writeWorkbook(spec),
    sheets: spec.sheets.map(({ name, state }) => ({ name, state })),
    names: spec.names,
  }
}

/** The same without charts. */
export function makeChartless(result: RollupResult, making: CountyMaking): Promise<Uint8Array> {
  const spec = drawCounty(result, making)
  return writeWorkbook({ ...spec, sheets: spec.sheets.map((sheet) => ({ ...sheet, charts: [] })) })
}

/** The send-back list, as the command line makes it of the same files without an earlier list. */
export async function makeSendBack(
  { rollup }: RollupResult,
  { catalogue, deadline, language }: Omit<SendBackRequest, 'pages' | 'year'>,
): Promise<MadeList> {
  const pages = sendBacksOf(rollup, [])
  const { year } = rollup
  return {
    bytes: await writeWorkbook(sendBackWorkbook({ pages, catalogue, year, deadline, language })),
    schools: pages.length,
    items: pages.reduce((sum, { items }) => sum + items.length, 0),
  }
}

/** The long table in parts, so that no county's is once more whole in memory. */
export function makeFacts(result: RollupResult, catalogue: Catalogue): MadeFacts {
  const table = factsTable(result, catalogue)
  const parts = [...csvOf(table)]
  return { file: new Blob(parts as BlobPart[], { type: 'text/csv;charset=utf-8' }), rows: table.written() }
}

function drawCounty(
  { rollup, refused, changes }: RollupResult,
  { catalogue, typed, language }: CountyMaking,
): WorkbookSpec {
  const sentences = refused.map((each) => ({ ...each, sentence: refusalSentence(each, language) }))
  return countyWorkbook(rollup, { catalogue, refused: sentences, ledgers: typed.ledgers, changes, language })
}

interface CountyMaking {
  readonly catalogue: Catalogue
  /** What the county typed into an earlier workbook. */
  readonly typed: CountyInput
  readonly language: Language
}
