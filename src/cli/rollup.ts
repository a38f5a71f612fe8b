import { readFile } from 'node:fs/promises'
import { rollUpFiles, type Tools } from '#app'
import { isOpen, MARKER, UnreadableWorkbook, type Expected, type FieldId, type RawValue } from '#core'
import { readRoster, readWorkbook, RosterProblem, WantedNames, writeWorkbook } from '#files'
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
  const result = await rollUpFiles(
    {
      files: filesAt(operands, language, [out, ...(roster === undefined ? [] : [roster])]),
      supplement: await countyFigures(out, using, language),
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
  const workbook = await writeWorkbook(countyWorkbook(result.rollup, { catalogue: using.catalogue, refused }))
  await save(out, workbook, language)
  const text = `${rollupText(result, using.catalogue, language)}\n\n${words.report.written(out)}`
  await deliver(args, terminal, text, () => rollupToJson(result, using.catalogue, language))
  const isClean =
    result.rollup.isComplete && result.received.every(({ report }) => !report.findings.some(isOpen))
  return isClean ? 0 : 1
}

/**
 * What the county typed into an earlier rollup at the same place: kept, never asked again. A file there that
 * is something else is not ours to replace.
 */
async function countyFigures(
  out: string,
  { catalogue }: Tools,
  language: Language,
): Promise<ReadonlyMap<FieldId, RawValue>> {
  const bytes = await readFile(out).catch(() => undefined)
  if (!bytes) return new Map()
  const fields = new Set(
    [...catalogue.templates.values()].flatMap(({ kind, fields: own }) =>
      kind.level === 'county' ? [...own.keys()] : [],
    ),
  )
  try {
    const { names } = readWorkbook(bytes, new WantedNames([...fields, MARKER.kind]))
    if (names.get(MARKER.kind)?.values[0]?.[0] !== 'county')
      throw new Stop(messages[language].cli.notACounty(out))
    return new Map([...fields].map((id) => [id, names.get(id)?.values[0]?.[0]]))
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) throw new Stop(messages[language].cli.notACounty(out))
    throw problem
  }
}

async function rosterAt(path: string, { catalogue }: Tools, language: Language): Promise<Expected[]> {
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
