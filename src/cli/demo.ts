import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { demoCounty, type DemoWorkbook } from '#demo'
import { writeWorkbook } from '#files'
import { messages } from '#messages'
import { templateWorkbook } from '#workbook'
import type { Arguments } from './arguments'
import { check } from './check'
import { rollup } from './rollup'
import type { ExitCode, Terminal } from './terminal'
import { save, tools } from './tools'
import { placeNamed } from './template'

/** `xuebiao demo [--out folder]`: makes a county, checks it, rolls it up. Its findings are meant: it ends well. */
export async function demo(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language } = args
  const words = messages[language].cli
  const { catalogue } = tools()
  const county = demoCounty(catalogue)
  const folder = args.out ?? join('out', 'demo')
  const schools = join(folder, 'schools')
  const roster = join(folder, 'roster.csv')
  await rm(schools, { recursive: true, force: true })
  await mkdir(schools, { recursive: true })
  const jurisdiction = placeNamed(county.jurisdiction, catalogue, language)
  const bytesOf = ({ template, cells, explanations }: DemoWorkbook): Promise<Uint8Array> =>
    writeWorkbook(
      templateWorkbook({
        template,
        jurisdiction,
        plans: catalogue.plans,
        stages: catalogue.stages,
        year: county.year,
        values: cells,
        explanations,
      }),
    )
  for (const [index, workbook] of county.workbooks.entries()) {
    terminal.progress(words.writing(index, county.workbooks.length, workbook.name))
    await save(join(schools, `${workbook.name}.xlsx`), await bytesOf(workbook), language)
  }
  await save(join(schools, county.stray.name), county.stray.text, language)
  await save(roster, county.roster, language)
  terminal.out(words.demo(schools, county.workbooks.length))
  await check({ ...args, operands: [schools], json: join(folder, 'check.json') }, terminal)
  await rollup(
    {
      ...args,
      operands: [schools],
      out: join(folder, 'county.xlsx'),
      roster,
      json: join(folder, 'rollup.json'),
    },
    terminal,
  )
  return 0
}
