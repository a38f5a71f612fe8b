import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { earlierCountyIn } from '#app'
import { ledgerKey, NO_COUNTY_INPUT, type CountyInput } from '#core'
import { readWorkbook, writeWorkbook } from '#files'
import { countyWorkbook } from '#workbook'
import { catalogue } from '../support/catalogue'
import { rollUpOf } from '../support/countySchools'
import { zichuanSchool } from '../support/zichuanSchool'
import { run } from '../support/terminal'

/** A county refreshes its workbook: what it typed into the one of last month is still there. */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-refresh-'))
const out = join(folder, 'county.xlsx')
afterAll(() => rmSync(folder, { recursive: true }))

const typed: CountyInput = {
  ...NO_COUNTY_INPUT,
  supplement: new Map([['county.youngTalentBatches', 2]]),
  ledgers: new Map([
    [
      ledgerKey('zichuan-2023'),
      [
        { number: 3, name: '', typed: new Map([['progress', '已评 5 所']]) },
        { number: '', name: '自选项目', typed: new Map([['remark', '待报']]) },
      ],
    ],
  ]),
}

test('the ledger and the supplement of the earlier workbook stand in the new one, twice over', async () => {
  const earlier = rollUpOf([], { supplement: typed.supplement, jurisdiction: 'zichuan' })
  writeFileSync(
    out,
    await writeWorkbook(countyWorkbook(earlier, { catalogue, refused: [], ledgers: typed.ledgers })),
  )
  const school = join(folder, 'school.xlsx')
  writeFileSync(school, await zichuanSchool({ schoolId: '3703020001', schoolName: '第一小学' }))
  for (let time = 0; time < 2; time++) {
    const { code, err } = await run('rollup', school, '--out', out)
    expect([code, err]).toEqual([1, ''])
    const again = earlierCountyIn(readFileSync(out), out, { catalogue, readWhole: readWorkbook })?.typed
    expect(again?.supplement.get('county.youngTalentBatches')).toBe(2)
    const entries = [...(again?.ledgers.values() ?? [])].flat()
    expect(entries.map(({ number, typed: own }) => [number, ...own.values()])).toEqual([
      [3, '已评 5 所'],
      [undefined, '待报'],
    ])
    expect(entries[1]?.name).toBe('自选项目')
  }
})

test('the workbook is no school’s although it stands in their folder, from whichever place either path is told', async () => {
  const near = (path: string): string => relative(process.cwd(), path)
  for (const [schools, county] of [
    [near(folder), out],
    [folder, near(out)],
  ] as const) {
    const { out: printed, err } = await run('rollup', schools, '--out', county, '--json')
    expect(err).toBe('')
    expect(JSON.parse(printed)).toMatchObject({ refused: [], schools: [{ file: 'school.xlsx' }] })
  }
})
