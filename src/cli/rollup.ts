import { readFile } from 'node:fs/promises'
import { countyInputIn, rollUpFiles, type CountyTools, type Tools } from '#app'
import { isOpen, NO_COUNTY_INPUT, type CountyInput, type Expected } from '#core'
import { readRoster, RosterProblem, writeWorkbook } from '#files'
import { messages, type Language } from '#messages'
import { refusalSentence, rollupText, rollupToJson } from '#report'
import { countyWorkbook } from '#workbook'
import type { Arguments } from './arguments'
import { Stop } from './stop'
import type { ExitCode, Terminal } from './terminal'
import { deliver, filesAt, save, tools, watcher } from './tools'
import { yearOf } from './template'

/** `xuebiao rollup <folder> --out county.xlsx [--roster roster.csv] [--json rollup.json]` */
export async function rollup(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, operands, last, out, roster } = args
  const words = messages[language]
  if (out === undefined) throw new Stop(words.cli.needs('--out'))
  const using = tools()
  const { supplement, ledgers } = await typedAt(out, using, language)
  const result = await rollUpFiles(
    {
      files: filesAt(operands, language, [out, ...(roster === undefined ? [] : [roster])]),
      supplement,
      year: args.year === undefined ? undefined : yearOf(args.year, language),
      jurisdiction: args.plan,
      ...(last.length > 0 && { lastYear: filesAt(last, language) }),
      ...(roster !== undefined && { roster: await rosterAt(roster, using, language) }),
    },
    using,
    watcher(terminal, language),
  )
  const refused = result.refused.map((each) => ({
    source: each.source,
    sentence: refusalSentence(each, language),
  }))
  const { catalogue } = using
  const workbook = await writeWorkbook(countyWorkbook(result.rollup, { catalogue, refused, ledgers }))
  await save(out, workbook, language)
  const text = `${rollupText(result, catalogue, language)}\n\n${words.report.written(out)}`
  await deliver(args, terminal, text, () => rollupToJson(result, catalogue, language))
  const isClean =
    result.rollup.isComplete && result.received.every(({ report }) => !report.findings.some(isOpen))
  return isClean ? 0 : 1
}

/**
 * What the county typed into an earlier rollup at the same place: kept, never asked again. A file there that
 * is something else is not ours to replace.
 */
async function typedAt(out: string, using: CountyTools, language: Language): Promise<CountyInput> {
  const bytes = await readFile(out).catch(() => undefined)
  if (!bytes) return NO_COUNTY_INPUT
  const typed = countyInputIn(bytes, using)
  if (!typed) throw new Stop(messages[language].cli.notACounty(out))
  return typed
}

export async function rosterAt(path: string, { catalogue }: Tools, language: Language): Promise<Expected[]> {
  const words = messages[language].cli
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) throw new Stop(words.rosterMissing(path))
  try {
    return readRoster(bytes, catalogue)
  } catch (problem) {
    if (!(problem instanceof RosterProblem)) throw problem
    throw new Stop(words.roster(path, problem.line, words.rosterReason[problem.reason](problem.text)))
  }
}
