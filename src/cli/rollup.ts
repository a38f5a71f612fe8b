import { earlierCountyIn, rollUpFiles, type CountyTools, type EarlierCounty } from '#app'
import { InputProblem, isOpen, NO_COUNTY_INPUT, UnreadableWorkbook } from '#core'
import { workbookPieces } from '#files'
import { cliMessages, printedMessages, type Language } from '#messages'
import { inputSentence, refusalSentence, rollupText, rollupToJson } from '#report'
import { countyWorkbook } from '#workbook'
import type { Arguments } from './arguments'
import { dayNumber } from './day'
import { placeAsked } from './place'
import { rosterAt } from './roster'
import { Stop } from './stop'
import type { ExitCode, Terminal } from './terminal'
import { deliver, filesAt, save, standingAt, tools, watcher } from './tools'
import { yearOf } from './template'

/** `xuebiao rollup <folder> --out county.xlsx [--roster roster.csv] [--json rollup.json]` */
export async function rollup(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, operands, last, out, roster } = args
  if (out === undefined) throw new Stop(cliMessages[language].needs('--out'))
  const using = await tools()
  const { typed, figures } = await earlierAt(out, using, language)
  const given = await rosterAt(roster, using, language)
  const result = await rollUpFiles(
    {
      files: filesAt(operands, language, [out, ...(roster === undefined ? [] : [roster])]),
      before: figures,
      supplement: typed.supplement,
      year: args.year === undefined ? undefined : yearOf(args.year, language),
      jurisdiction: placeAsked(args.plan, using.catalogue, language),
      ...(last.length > 0 && { lastYear: filesAt(last, language) }),
      decisions: typed.decisions,
      deadline: args.deadline === undefined ? typed.deadline : dayNumber(args.deadline, language),
      roster: given.roster ?? typed.roster,
    },
    using,
    watcher(terminal, language),
  )
  if (figures && result.rollup.schools.length === 0) throw new Stop(cliMessages[language].nothingRead(out))
  const refused = result.refused.map((each) => ({
    ...each,
    sentence: refusalSentence(each, language),
  }))
  const { catalogue } = using
  const workbook = workbookPieces(
    countyWorkbook(result.rollup, { catalogue, refused, ledgers: typed.ledgers, changes: result.changes }),
  )
  await save(out, workbook, { language, terminal })
  const text = `${rollupText(result, catalogue, language)}\n\n${printedMessages[language].written(out)}`
  await deliver(args, terminal, text, () => rollupToJson(result, catalogue, language))
  const isClean =
    result.rollup.isComplete && result.received.every(({ report }) => !report.findings.some(isOpen))
  return isClean ? 0 : 1
}

/**
 * An earlier rollup at the same place: what the county typed into it is kept, never asked again. A file there that
 * is something else is not ours to replace.
 */
async function earlierAt(out: string, using: CountyTools, language: Language): Promise<EarlierCounty> {
  const bytes = await standingAt(out, language)
  if (!bytes) return { typed: NO_COUNTY_INPUT, figures: undefined }
  try {
    const earlier = earlierCountyIn(bytes, out, using)
    if (earlier) return earlier
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) throw new Stop(cliMessages[language].standsTooLarge(out))
    if (!(problem instanceof InputProblem)) throw problem
    throw new Stop(inputSentence(problem, out, language))
  }
  throw new Stop(cliMessages[language].notACounty(out))
}
