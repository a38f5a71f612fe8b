import type { Book } from '#app'
import type { Received } from '#core'
import { writeWorkbook } from '#files'
import type { WorkbookSpec } from '#spec'
import { countyWorkbook } from '#workbook'
import { catalogue } from './catalogue'
import { rollUpOf, schoolFrom } from './countySchools'
import { wholeSheets } from './wholeSheets'

/** A county workbook of a few schools. */
export const smallCounty = (schools: readonly Received[] = [schoolFrom('primarySchool', 1)]): WorkbookSpec =>
  wholeSheets(countyWorkbook(rollUpOf(schools), { catalogue, refused: [] }))

/** As the worker hands it over. */
export async function bookOf(spec: WorkbookSpec, kind = 'county'): Promise<Book> {
  const { sheets, names } = spec
  const chartless = { ...spec, sheets: sheets.map((sheet) => ({ ...sheet, charts: [] })) }
  return {
    kind,
    bytes: await writeWorkbook(spec),
    withoutCharts: () => writeWorkbook(chartless),
    sheets,
    names,
  }
}
