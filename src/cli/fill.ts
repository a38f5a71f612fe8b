import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { typed } from '#app'
import { schoolFields } from '#core'
import { readTable, writeWorkbook } from '#files'
import { cliMessages } from '#messages'
import { templateWorkbook } from '#workbook'
import type { Arguments } from './arguments'
import { placeNamed } from './place'
import { Stop } from './stop'
import { autoOpen, templateNamed, yearOf } from './template'
import type { ExitCode, Terminal } from './terminal'
import { fileNameOf, folderAt, saveOver, tools } from './tools'

/**
 * `xuebiao fill <kind> <table.csv> --plan <place> --year <Y> --out <folder>`: a filled template for
 * every line of a table whose headings are field ids or labels.
 */
export async function fill(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, operands, plan, year, out } = args
  const words = cliMessages[language]
  const [kind, table] = operands
  const needed = { '<kind>': kind, '<table.csv>': table, '--plan': plan, '--year': year, '--out': out }
  for (const [name, value] of Object.entries(needed))
    if (value === undefined) throw new Stop(words.needs(name))
  const { catalogue } = await tools()
  const template = templateNamed(kind ?? '', catalogue, language)
  const jurisdiction = placeNamed(plan ?? '', catalogue, language)
  const bytes = await readFile(table ?? '').catch(() => undefined)
  if (!bytes) throw new Stop(words.tableMissing(table ?? ''))
  const { lines, unknown } = readTable(bytes, schoolFields(catalogue))
  if (unknown.length > 0) throw new Stop(words.unknownColumns(table ?? '', unknown.join('、')))
  const folder = out ?? ''
  const pane = autoOpen(args)
  await folderAt(folder, language)
  for (const [index, { line, texts }] of lines.entries()) {
    const name = `${texts.get('schoolId') ?? line} ${texts.get('schoolName') ?? ''}`.trim()
    terminal.progress(words.writing(index, lines.length, name))
    const spec = templateWorkbook({
      template,
      jurisdiction,
      plans: catalogue.plans,
      stages: catalogue.stages,
      year: yearOf(year ?? '', language),
      values: typed(texts, template),
      ...pane,
    })
    await saveOver(join(folder, `${fileNameOf(name)}.xlsx`), await writeWorkbook(spec), {
      language,
      terminal,
    })
  }
  terminal.out(words.filled(lines.length, folder))
  return 0
}
