import { readFile } from 'node:fs/promises'
import { earlierCountyIn, problemOf, type CountyTools, type RollupRequest } from '#app'
import { InputProblem, UnreadableWorkbook } from '#core'
import { readRoster } from '#files'
import { cliMessages, type Language } from '#messages'
import { inputSentence, refusalSentence } from '#report'
import { Stop } from './stop'

export type Standing = Pick<RollupRequest, 'roster' | 'decisions' | 'deadline'>

/**
 * Who should report: a list, or a county workbook, which tells its decisions about files and its deadline, too.
 * @throws Stop
 */
export async function rosterAt(
  path: string | undefined,
  using: CountyTools,
  language: Language,
): Promise<Standing> {
  if (path === undefined) return {}
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) throw new Stop(cliMessages[language].rosterMissing(path))
  try {
    const county = earlierCountyIn(bytes, path, using)
    if (!county) return { roster: readRoster(bytes, using.catalogue) }
    const { roster, decisions, deadline } = county.typed
    return { roster, decisions, deadline }
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook)
      throw new Stop(refusalSentence({ source: path, problem: problemOf(problem) }, language))
    if (problem instanceof InputProblem) throw new Stop(inputSentence(problem, path, language))
    throw problem
  }
}
