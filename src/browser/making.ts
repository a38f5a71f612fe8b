import type { RollupResult } from '#app'
import type { Catalogue } from '#core'
import { writeWorkbook } from '#files'
import type { Language } from '#messages'
import { refusalSentence } from '#report'
import { countyWorkbook, templateWorkbook, type TemplateRequest } from '#workbook'

/** Everything that needs the library for writing: large, and fetched only when a workbook is made. */

export const makeTemplate = (request: TemplateRequest): Promise<Uint8Array> =>
  writeWorkbook(templateWorkbook(request))

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
