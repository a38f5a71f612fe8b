import { plansOf } from '#core'
import { demoCounty } from '#demo'
import { writeWorkbook } from '#files'
import { templateWorkbook } from '#workbook'
import { catalogue } from './catalogue'

export interface CountyFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a county's folder holds: a dozen schools, one of them twice and differing, and two files that are no workbooks. */
export interface CountyFolder {
  readonly files: readonly CountyFile[]
  readonly roster: CountyFile
}

const county = demoCounty(catalogue)
/** By the numbers that the demo's file names begin with. */
const SCHOOLS = ['01', '02', '03', '06', '09', '10', '11', '12', '13', '14', '18', '19']
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

async function made(): Promise<CountyFolder> {
  const jurisdiction = catalogue.jurisdictions.find(({ id }) => id === county.jurisdiction)
  if (!jurisdiction) throw new Error(`no ${county.jurisdiction}`)
  const chosen = county.workbooks.filter(({ name }) => SCHOOLS.includes(name.slice(0, 2)))
  const schools = await Promise.all(
    chosen.map(async ({ name, template, cells, explanations }): Promise<CountyFile> => ({
      name: `${name}.xlsx`,
      bytes: await writeWorkbook(
        templateWorkbook({
          template,
          jurisdiction,
          plans: plansOf(jurisdiction.id, catalogue),
          stages: catalogue.stages,
          year: county.year,
          values: cells,
          explanations,
        }),
      ),
    })),
  )
  return {
    files: [
      ...schools,
      { name: county.stray.name, bytes: text(county.stray.text) },
      { name: '照片.jpg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]) },
    ],
    roster: { name: '应报名单.csv', bytes: text(county.roster) },
  }
}

let folder: Promise<CountyFolder> | undefined
/** Made once: workbooks take their time. */
export const countyFolder = (): Promise<CountyFolder> => (folder ??= made())

/** As a browser's file input takes it. */
export const chosen = ({ name, bytes }: CountyFile) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})
