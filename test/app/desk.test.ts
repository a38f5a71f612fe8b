import { checkFiles, CountyDesk, rollUpFiles, type CountyTools, type SourceFile, type Watcher } from '#app'
import { submissionNames } from '#core'
import { digest, readWorkbook, WantedNames, writeWorkbook } from '#files'
import { rollupToJson } from '#report'
import { templateWorkbook } from '#workbook'
import { catalogue, templateOf } from '../support/catalogue'
import { countyFolder, type CountyFile } from '../support/countyFiles'
import { requestFor, sampleCells } from '../support/filledTemplate'

/** The county's desk: files are read once, and added up as often as somebody decides. */
const wanted = new WantedNames(submissionNames(catalogue))
const tools: CountyTools = {
  catalogue,
  readWorkbook: (bytes) => readWorkbook(bytes, wanted),
  readWhole: readWorkbook,
  digest,
}
const sourceOf = ({ name, bytes }: CountyFile): SourceFile => ({ name, read: () => Promise.resolve(bytes) })
let files: SourceFile[]
beforeAll(async () => {
  files = (await countyFolder()).files.map(sourceOf)
})

/** Stops when so many files have begun. */
const watcher = (stopAt = Infinity): Watcher & { readonly steps: string[] } => {
  const steps: string[] = []
  return {
    steps,
    step: (done, of, name) => steps.push(`${done}/${of} ${name}`),
    get isCancelled() {
      return steps.length >= stopAt
    },
  }
}

test('a reading that was stopped goes on where it was, and adds up to the same', async () => {
  const desk = new CountyDesk(tools)
  const arrived: unknown[] = []
  const stopped = watcher(4)
  const unread = await desk.receive({ files, lastYear: [], isMore: false }, stopped, (each) =>
    arrived.push(each),
  )
  expect([arrived.length, unread, stopped.steps.length]).toEqual([4, files.length - 4, 4])
  const rest = files.slice(files.length - unread)
  expect(await desk.receive({ files: rest, lastYear: [], isMore: true }, watcher(), () => undefined)).toBe(0)
  const json = (result: Parameters<typeof rollupToJson>[0]): unknown =>
    rollupToJson(result, catalogue, 'zh-CN')
  expect(json(desk.rollUp({}))).toEqual(json(await rollUpFiles({ files }, tools)))
})

test('a decision changes the sum, and taking it back brings the old one again', async () => {
  const desk = new CountyDesk(tools)
  await desk.receive({ files, lastYear: [], isMore: false }, watcher(), () => undefined)
  const before = desk.rollUp({}).rollup
  const [twice] = before.excluded.filter(({ reason }) => reason === 'sentTwice')
  if (!twice) throw new Error('nobody sent twice')
  const decision = { digest: twice.digest, take: 'adopt', reason: '更正', source: twice.source } as const
  const decided = desk.rollUp({ decisions: [decision] }).rollup
  expect(decided.schools.length).toBe(before.schools.length + 1)
  expect(decided.excluded.map(({ reason }) => reason)).toEqual(['replaced'])
  expect(desk.rollUp({}).rollup.excluded).toEqual(before.excluded)
})

/** The sample school’s workbook of a year. */
const sampleOf = async (year: number): Promise<SourceFile> => {
  const request = requestFor(templateOf('primarySchool'), { values: sampleCells('primarySchool'), year })
  const bytes = await writeWorkbook(templateWorkbook(request))
  return { name: `${year}.xlsx`, read: () => Promise.resolve(bytes) }
}

test('last year’s files are told among the steps and compared with, and those of no other year', async () => {
  const desk = new CountyDesk(tools)
  const [then, now] = [await sampleOf(2024), await sampleOf(2025)]
  const told = watcher()
  const isCompared = async (lastYear: readonly SourceFile[]): Promise<boolean> => {
    let found = false
    await desk.receive({ files: [now], lastYear, isMore: false }, told, (each) => {
      if (!('report' in each)) throw new Error('no school')
      found = each.report.hasLastYear
    })
    return found
  }
  expect(await isCompared([then, now])).toBe(true)
  expect(told.steps).toEqual(['0/3 2024.xlsx', '1/3 2025.xlsx', '2/3 2025.xlsx'])
  expect(await isCompared([now])).toBe(false)
  // Whoever gives it is told.
  const { lastYearRefused } = await checkFiles([now], [then, now], tools)
  expect(lastYearRefused).toMatchObject([
    { source: '2025.xlsx', problem: { type: 'notLastYear', year: 2025 } },
  ])
})
