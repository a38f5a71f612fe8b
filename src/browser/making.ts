import type { RollupResult } from '#app'
import type { Catalogue } from '#core'
import { addInOf, writeWorkbook } from '#files'
import type { Language } from '#messages'
import { refusalSentence } from '#report'
import {
  countyWorkbook,
  PANE_SOURCES,
  templateWorkbook,
  type PaneSpec,
  type TemplateRequest,
} from '#workbook'

/** Everything that needs the library for writing: large, and fetched only when a workbook is made. */

declare const require: (file: string) => string

/** Whoever builds the pane knows how the add-in reaches people, and says so then. */
function pane(): PaneSpec | undefined {
  const from = PANE_SOURCES.find((source) => source === process.env['XUEBIAO_AUTO_OPEN'])
  return from && { addIn: addInOf(require('../../manifest.xml')), from }
}

export function makeTemplate(request: TemplateRequest): Promise<Uint8Array> {
  const opening = pane()
  return writeWorkbook(templateWorkbook({ ...request, ...(opening && { pane: opening }) }))
}

export function makeCounty(
  { rollup, refused }: RollupResult,
  catalogue: Catalogue,
  language: Language,
): Promise<Uint8Array> {
  const sentences = refused.map((each) => ({
    source: each.source,
    sentence: refusalSentence(each, language),
  }))
  return writeWorkbook(countyWorkbook(rollup, { catalogue, refused: sentences, language }))
}
