import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import ExcelJS from 'exceljs'
import { read, write } from 'xlsx'
import { checkResultSchema } from '#report'
import { convert } from '../support/libreoffice'
import { madeDemo } from '../support/madeDemo'
import { run } from '../support/terminal'

/** Workbooks that went through other programs, which write them in their own ways, hold what they held. */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-round-'))
const at = (...names: string[]): string => join(folder, ...names)
let school = ''
let county = ''
/** What is said of both before they went anywhere. */
let said: { readonly school: object[]; readonly county: string }

/** Saves the files under their names in `folder`. */
type Program = (files: string[], folder: string) => Promise<void>
const PROGRAMS: Readonly<Record<string, Program>> = {
  LibreOffice: async (files, folder) => {
    for (const saved of await convert(files, 'xlsx', { recalculate: false }))
      renameSync(saved, join(folder, basename(saved)))
  },
  'LibreOffice, as .ods and back': async (files, folder) => {
    const ods = await convert(files, 'ods', { recalculate: false })
    for (const saved of await convert(ods, 'xlsx', { recalculate: false }))
      renameSync(saved, join(folder, basename(saved)))
  },
  exceljs: async (files, folder) => {
    for (const file of files) {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.readFile(file)
      await workbook.xlsx.writeFile(join(folder, basename(file)))
    }
  },
  SheetJS: (files, folder) => {
    for (const file of files) {
      const book = read(readFileSync(file), { cellFormula: true })
      const bytes = write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
      writeFileSync(join(folder, basename(file)), bytes)
    }
    return Promise.resolve()
  },
}

beforeAll(async () => {
  const { folder: demo } = await madeDemo()
  county = join(demo, 'county.xlsx')
  // One with findings of every kind.
  const [name = ''] = readdirSync(join(demo, 'schools')).filter((each) => each.startsWith('14'))
  school = join(demo, 'schools', name)
  said = { school: await checked(school), county: await facts(county) }
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** What `check` says of a file, but for its bytes. */
async function checked(file: string): Promise<object[]> {
  await run('check', file, '--json', at('check.json'))
  const { schools } = checkResultSchema.parse(JSON.parse(readFileSync(at('check.json'), 'utf8')))
  expect(schools[0]?.findings.length).toBe(2)
  return schools.map(({ digest, file: name, ...said }) => ({ ...said, file: digest && basename(name) }))
}

/** Every figure that a county workbook holds. */
async function facts(file: string): Promise<string> {
  expect((await run('facts', file, '--out', at('facts.csv'))).code).toBeLessThan(2)
  return readFileSync(at('facts.csv'), 'utf8')
}

test.each(Object.entries(PROGRAMS))(
  'by way of %s a school’s workbook has the same figures and findings, a county’s the same schools',
  async (name, program) => {
    const saved = at(name)
    mkdirSync(saved)
    await program([school, county], saved)
    expect(await checked(join(saved, basename(school)))).toEqual(said.school)
    expect(said.county.split('\n').length).toBeGreaterThan(1000)
    expect(await facts(join(saved, basename(county)))).toBe(said.county)
  },
  600_000,
)
