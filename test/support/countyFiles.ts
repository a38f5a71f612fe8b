import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rollUpFiles } from '#app'
import { plansOf } from '#core'
import { demoCounty } from '#demo'
import { digest, readRoster, readWorkbook, writeWorkbook } from '#files'
import { countyWorkbook, templateWorkbook } from '#workbook'
import { catalogue } from './catalogue'
import { madeOnce } from './madeOnce'

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

const chosenSchools = county.workbooks.filter(({ name }) => SCHOOLS.includes(name.slice(0, 2)))

async function writeSchools(year: number, folder: string): Promise<void> {
  const jurisdiction = catalogue.jurisdictions.find(({ id }) => id === county.jurisdiction)
  if (!jurisdiction) throw new Error(`no ${county.jurisdiction}`)
  const { stages } = catalogue
  const plans = plansOf(jurisdiction.id, catalogue)
  for (const { name, template, cells: values, explanations } of chosenSchools) {
    const request = { template, jurisdiction, plans, stages, year, values, explanations }
    writeFileSync(join(folder, `${name}.xlsx`), await writeWorkbook(templateWorkbook(request)))
  }
}

/** The chosen schools' workbooks of a year: many suites read them, and they take their time. */
async function schoolFiles(year: number): Promise<CountyFile[]> {
  const { folder } = await madeOnce(`schools-${year}`, async (into) => {
    await writeSchools(year, into)
    return ''
  })
  return chosenSchools.map(({ name: school }) => {
    const name = `${school}.xlsx`
    return { name, bytes: new Uint8Array(readFileSync(join(folder, name))) }
  })
}

/** The schools a year before; they had the same figures. */
export const lastYearFiles = (): Promise<CountyFile[]> => schoolFiles(county.year - 1)

async function made(): Promise<CountyFolder> {
  const schools = await schoolFiles(county.year)
  return {
    files: [
      ...schools,
      { name: county.stray.name, bytes: text(county.stray.text) },
      { name: '照片.jpg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]) },
    ],
    roster: { name: '应报名册.csv', bytes: text(county.roster) },
  }
}

let folder: Promise<CountyFolder> | undefined
export const countyFolder = (): Promise<CountyFolder> => (folder ??= made())

/** As a browser's file input takes it. */
export const chosen = ({ name, bytes }: CountyFile) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

export const REASON = '是通知，不是填报表'

/** The county's workbook of a week before: a roster, a figure of the county's, a file that was left out with a reason. */
export async function earlierCounty(): Promise<Uint8Array> {
  const { files, roster } = await countyFolder()
  const [school] = files
  const notice = files.find(({ name }) => name.startsWith('通知'))
  if (!school || !notice) throw new Error('the folder is another')
  const { rollup } = await rollUpFiles(
    {
      files: [school, notice].map(({ name, bytes }) => ({ name, read: () => Promise.resolve(bytes) })),
      roster: readRoster(roster.bytes, catalogue),
      decisions: [
        { digest: await digest(notice.bytes), take: 'exclude', reason: REASON, source: notice.name },
      ],
      supplement: new Map([['county.youngTalentBatches', 2]]),
    },
    { catalogue, readWorkbook, readWhole: readWorkbook, digest },
  )
  return writeWorkbook(countyWorkbook(rollup, { catalogue, refused: [] }))
}
