import { factsTable, rollUpFiles } from '#app'
import { csvOf, parquetOf } from '#files'
import { cliMessages } from '#messages'
import { refusalSentence } from '#report'
import type { Arguments } from './arguments'
import { rosterAt } from './roster'
import { Stop } from './stop'
import { yearOf } from './template'
import type { ExitCode, Terminal } from './terminal'
import { filesAt, save, tools, watcher } from './tools'

/** `xuebiao facts <file|folder>... --out facts.csv|facts.parquet`: one row per school, field and year. */
export async function facts(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, operands, out, roster } = args
  const words = cliMessages[language]
  if (out === undefined) throw new Stop(words.needs('--out'))
  const isParquet = out.endsWith('.parquet')
  if (!isParquet && !out.endsWith('.csv')) throw new Stop(words.factsFormat(out))
  const using = await tools()
  const { rollup, received, refused } = await rollUpFiles(
    {
      files: filesAt(operands, language, [out, ...(roster === undefined ? [] : [roster])]),
      year: args.year === undefined ? undefined : yearOf(args.year, language),
      ...(await rosterAt(roster, using, language)),
    },
    using,
    watcher(terminal, language),
  )
  const table = factsTable({ rollup, received }, using.catalogue)
  await save(out, isParquet ? await parquetOf(table) : csvOf(table), { language, terminal })
  for (const each of refused) terminal.err(refusalSentence(each, language))
  terminal.out(words.facts(table.written(), received.length, out))
  return refused.length === 0 ? 0 : 1
}
