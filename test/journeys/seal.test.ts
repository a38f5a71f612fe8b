import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkFiles, rollUpFiles, type CountyTools, type SourceFile } from '#app'
import { MARKER } from '#core'
import { digest, readWorkbook, writeWorkbook } from '#files'
import { checkText, checkToJson, rollupText } from '#report'
import { countyWorkbook, templateWorkbook } from '#workbook'
import { DroppedWorkbook } from '../../src/page/droppedWorkbook'
import { catalogue } from '../support/catalogue'
import { convert } from '../support/libreoffice'
import { request, sealIn, sealOfTyped, submissionIn, values } from '../support/sealedSchool'
import { wholeSheets } from '../support/wholeSheets'

/** The same figures give the same seal, whichever program wrote or read them; and the county sees what changed since. */
const tools: CountyTools = { catalogue, readWorkbook, readWhole: readWorkbook, digest }

let bytes: Uint8Array
let seal: string
beforeAll(async () => {
  bytes = await writeWorkbook(templateWorkbook(request))
  seal = sealOfTyped()
})

describe('the seal of what was typed is the same', () => {
  test('in the file', () => expect(sealIn(readWorkbook(bytes))).toBe(seal))

  test('after LibreOffice has saved the file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'xuebiao-test-')), 'sealed.xlsx')
    writeFileSync(file, bytes)
    const [saved = ''] = await convert([file], 'xlsx', { recalculate: true })
    expect(sealIn(readWorkbook(new Uint8Array(readFileSync(saved))))).toBe(seal)
  })

  test('on the page, and in the copy that is saved there', async () => {
    const nothing = (): void => undefined
    const dropped = new DroppedWorkbook('s.xlsx', readWorkbook(bytes), nothing, nothing)
    expect(sealIn(await dropped.read())).toBe(seal)
    const { cells, explanations } = submissionIn(await dropped.read())
    const copy = await writeWorkbook(templateWorkbook({ ...request, values: cells, explanations, seal }))
    const { names } = readWorkbook(copy)
    expect(names.get(MARKER.seal)?.values[0]?.[0]).toBe(seal)
    expect(sealIn(readWorkbook(copy))).toBe(seal)
  })
})

/** A school's file as it arrives: sealed over some figures, holding these. */
async function sent(name: string, schoolId: string, books: number, cover?: string): Promise<SourceFile> {
  const own = new Map(values).set('schoolId', schoolId).set('books', books)
  const made = templateWorkbook({ ...request, values: own, ...(cover !== undefined && { seal: cover }) })
  const content = await writeWorkbook(made)
  return { name, read: () => Promise.resolve(content) }
}
const sealedOver = async (schoolId: string, books: number): Promise<string> =>
  sealIn(readWorkbook(await (await sent('', schoolId, books)).read()))

describe('the county sees', () => {
  let files: SourceFile[]
  let current: string
  beforeAll(async () => {
    current = await sealedOver('3799000201', 5000)
    files = [
      await sent('1.xlsx', '3799000201', 5000, current),
      await sent('2.xlsx', '3799000202', 5001, await sealedOver('3799000202', 5000)),
      await sent('3.xlsx', '3799000203', 5000),
    ]
  })

  test('in words and in JSON whether figures were changed after sealing', async () => {
    const result = await checkFiles(files, [], tools)
    const { schools } = checkToJson(result, catalogue, 'zh-CN')
    expect(schools.map((school) => school.seal.standing)).toEqual(['intact', 'changed', 'unsealed'])
    expect(schools[0]?.seal).toEqual({ standing: 'intact', cover: current, current })
    const text = checkText(result, catalogue, 'zh-CN')
    expect(text).toContain(`校验码 ${current}：已封存且未改动\n`)
    expect(text).toContain(
      `校验码 ${schools[1]?.seal.cover}：封存后有改动；现有数字的校验码为 ${schools[1]?.seal.current}`,
    )
    expect(text).toContain(`校验码：未封存；现有数字的校验码为 ${schools[2]?.seal.current}`)
  })

  test('the same in the rollup, school by school', async () => {
    const result = await rollUpFiles({ files }, tools)
    const text = rollupText(result, catalogue, 'zh-CN')
    expect(text).toContain('校验码：已封存且未改动 1 所   封存后有改动 1 所   未封存 1 所')
    expect(text).toMatch(/封存后有改动的学校 1 所.*：\n {2}3799000202 /)
    const { sheets } = wholeSheets(countyWorkbook(result.rollup, { catalogue, refused: [] }))
    const cells = sheets.find(({ name }) => name === '报送情况')?.cells ?? []
    const rowOf = (file: string): number | undefined => cells.find(({ value }) => value === file)?.row
    const rowTexts = (file: string) =>
      cells.filter(({ row }) => row === rowOf(file)).map(({ value }) => value)
    expect(rowTexts('1.xlsx')).toEqual(expect.arrayContaining([current, '已封存且未改动']))
    expect(rowTexts('2.xlsx')).toEqual(
      expect.arrayContaining(['封存后有改动', '封存后有改动：请与学校核对，由学校重新生成校验码。']),
    )
    expect(rowTexts('3.xlsx')).toEqual(expect.arrayContaining(['未封存']))
  })
})
