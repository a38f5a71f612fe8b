import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { demoCounty, type DemoWorkbook } from '#demo'
import { writeWorkbook } from '#files'
import { cliMessages } from '#messages'
import { templateWorkbook } from '#workbook'
import type { Arguments } from './arguments'
import { check } from './check'
import { rollup } from './rollup'
import { placeNamed } from './place'
import type { ExitCode, Terminal } from './terminal'
import { Stop } from './stop'
import { folderAt, save, tools } from './tools'

const nameOf = ({ name }: DemoWorkbook): string => `${name}.xlsx`

/** `xuebiao demo [--out folder]`: makes a county, checks it, rolls it up. Its findings are meant: it ends well. */
export async function demo(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language } = args
  const words = cliMessages[language]
  const { catalogue } = await tools()
  const county = demoCounty(catalogue)
  const folder = args.out ?? join('out', 'demo')
  const schools = join(folder, 'schools')
  const roster = join(folder, 'roster.csv')
  const made = [...county.workbooks.map(nameOf), county.stray.name]
  const other = (await readdir(schools).catch(() => [])).find((name) => !made.includes(name))
  if (other !== undefined) throw new Stop(words.notEmpty(schools, other))
  await folderAt(schools, language)
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
    await save(join(schools, nameOf(workbook)), await bytesOf(workbook), { language, terminal })
  }
  await save(join(schools, county.stray.name), county.stray.text, { language, terminal })
  await save(roster, county.roster, { language, terminal })
  terminal.out(words.demo(schools, county.workbooks.length))
  await check({ ...args, operands: [schools], json: join(folder, 'check.json') }, terminal)
  terminal.out('')
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
