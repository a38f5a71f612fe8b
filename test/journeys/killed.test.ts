import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { earlierCountyIn } from '#app'
import { readWorkbook, writeWorkbook } from '#files'
import { templateWorkbook } from '#workbook'
import { catalogue, templateOf } from '../support/catalogue'
import { schoolFrom } from '../support/countySchools'
import { requestFor } from '../support/filledTemplate'

/**
 * A rollup is killed at moments spread over its whole run. What stands at its place afterwards is the workbook of
 * before or the new one, whole. `KILLS=200` tries that many moments.
 */
const KILLS = Number(process.env['KILLS'] ?? 6)
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-killed-'))
const inbox = join(folder, 'inbox')
const out = join(folder, 'county.xlsx')
afterAll(() => rmSync(folder, { recursive: true }))

async function send(code: number): Promise<void> {
  const values = schoolFrom('primarySchool', code).submission.cells
  const spec = templateWorkbook(requestFor(templateOf('primarySchool'), { values }))
  writeFileSync(join(inbox, `${code}.xlsx`), await writeWorkbook(spec))
}

/** The command line as people run it; killed after so many milliseconds. @returns its exit code, if it got to its end */
async function rollUp(killAfter?: number): Promise<number | null> {
  const child = spawn(process.execPath, ['bin/xuebiao.js', 'rollup', inbox, '--out', out], {
    stdio: 'ignore',
  })
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearTimeout(timer)
  return code
}

const schoolsIn = (bytes: Uint8Array): number | undefined =>
  earlierCountyIn(bytes, out, { catalogue, readWhole: readWorkbook })?.figures?.schools.length

test(
  `killed at ${KILLS} moments, the old workbook or the new one is there, never half of one`,
  async () => {
    mkdirSync(inbox)
    await send(1)
    expect(await rollUp()).toBe(0)
    const old = readFileSync(out)
    await send(2)
    const start = performance.now()
    expect(await rollUp()).toBe(0)
    const whole = performance.now() - start
    const found = new Map<number | undefined, number>()
    for (let kill = 0; kill < KILLS; kill++) {
      writeFileSync(out, old)
      await rollUp(((kill + 0.5) / KILLS) * whole * 1.2)
      const schools = schoolsIn(readFileSync(out))
      found.set(schools, (found.get(schools) ?? 0) + 1)
    }
    expect([...found.keys()].every((schools) => schools === 1 || schools === 2)).toBe(true)
    // Some were killed before the end and some after it, or nothing was tried.
    expect(found.get(1)).toBeGreaterThan(0)
    // What a killed run leaves behind is hidden, and the next run does not read it.
    expect(readdirSync(folder).filter((name) => !/^\..+\.tmp$/.test(name))).toEqual(['county.xlsx', 'inbox'])
    expect(await rollUp()).toBe(0)
    expect(schoolsIn(readFileSync(out))).toBe(2)
  },
  60_000 + KILLS * 5_000,
)
