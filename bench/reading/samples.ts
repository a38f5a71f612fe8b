import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Catalogue } from '#core'
import { readWorkbook, writeWorkbook, type WantedNames } from '#files'
import { demoWorkbooks } from '../county/schools'
import { IS_SMOKE } from '../measure'

/** School workbooks by what they are like. */
export async function samples(catalogue: Catalogue): Promise<ReadonlyMap<string, readonly Uint8Array[]>> {
  const primary = await filled('primarySchool', catalogue)
  return new Map([
    ['primary school', primary],
    ['kindergarten', await filled('kindergarten', catalogue)],
    ['primary school, 100 rows of styled blanks a sheet', primary.map((bytes) => withBlanks(bytes, 100))],
  ])
}

/** The sheets that hold what is read under names. */
export const sheetsUnderNames = (bytes: Uint8Array, wanted: WantedNames): ReadonlySet<string> =>
  new Set([...readWorkbook(bytes, wanted).names.values()].map(({ sheet }) => sheet))

/** The demo's templates of one school kind, filled. */
const filled = (kind: string, catalogue: Catalogue): Promise<Uint8Array[]> =>
  Promise.all(
    demoWorkbooks(catalogue)
      .filter((school) => school.kind === kind)
      .slice(0, IS_SMOKE ? 1 : 4)
      .map(({ spec }) => writeWorkbook(spec())),
  )

/** The same with `rows` rows of styled empty cells below what is on every sheet. */
function withBlanks(bytes: Uint8Array, rows: number): Uint8Array {
  const blanks = Array.from({ length: rows }, (_, k) => {
    const row = 500 + k
    const cells = [...'ABCDEFGHIJ'].map((column) => `<c r="${column}${row}" s="3"/>`)
    return `<row r="${row}" spans="1:10" ht="14.25" customHeight="1">${cells.join('')}</row>`
  }).join('')
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] =>
    name.includes('/worksheets/')
      ? [name, strToU8(strFromU8(content).replace('</sheetData>', `${blanks}</sheetData>`))]
      : [name, content],
  )
  return zipSync(Object.fromEntries(parts))
}
