import { broughtInto, openAll, yearAfter, type Tools } from '#app'
import type { Catalogue, Submission, Template } from '#core'
import { writeWorkbook } from '#files'
import { cliMessages, printedMessages, type Language } from '#messages'
import { refusalSentence } from '#report'
import { PANE_SOURCES, type PaneSpec } from '#spec'
import { templateWorkbook } from '#workbook'
import type { Arguments } from './arguments'
import { placeNamed } from './place'
import { Stop } from './stop'
import { listJson, listText } from './templateList'
import type { ExitCode, Terminal } from './terminal'
import { deliver, filesAt, ownAddIn, saveOver, tools } from './tools'

/**
 * `xuebiao template <kind> --plan <place> --year <Y> [--last f.xlsx] [--out f.xlsx]`, `xuebiao template --list`.
 * Last year's workbook says kind, place and year where the command line does not.
 */
export async function template(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, isList } = args
  const using = await tools()
  const { catalogue } = using
  if (isList) {
    await deliver(args, terminal, listText(catalogue, language), () => listJson(catalogue, language))
    return 0
  }
  const last = await lastYear(args, using)
  const { kind, place, year } = wanted(args, last)
  const chosen = templateNamed(kind, catalogue, language)
  const jurisdiction = placeNamed(place, catalogue, language)
  const spec = templateWorkbook({
    template: chosen,
    jurisdiction,
    plans: catalogue.plans,
    stages: catalogue.stages,
    year,
    ...(last && broughtInto(chosen, last)),
    ...autoOpen(args),
  })
  const file = args.out ?? `${chosen.kind.id}-${jurisdiction.id}-${year}.xlsx`
  await saveOver(file, await writeWorkbook(spec), { language, terminal })
  await deliver(args, terminal, printedMessages[language].written(file), () => ({
    ...listJson(catalogue, language),
    file,
  }))
  return 0
}

/** Last year's workbook of one school. @throws Stop in one sentence where it is none */
async function lastYear({ last, language }: Arguments, using: Tools): Promise<Submission | undefined> {
  if (last.length === 0) return undefined
  const files = filesAt(last, language)
  if (files.length > 1) throw new Stop(cliMessages[language].oneLast(files.length))
  const { opened, refused } = await openAll(files, using)
  const [problem] = refused
  if (problem) throw new Stop(refusalSentence(problem, language))
  return opened[0]?.submission
}

/** What to make. @throws Stop naming what is missing, or a year that does not follow last year's */
function wanted(
  { operands, plan, year: given, language }: Arguments,
  last: Submission | undefined,
): { readonly kind: string; readonly place: string; readonly year: number } {
  const words = cliMessages[language]
  const next = last && yearAfter(last)
  const kind = operands[0] ?? next?.kind
  const place = plan ?? next?.jurisdiction
  const year = given === undefined ? next?.year : yearOf(given, language)
  if (kind === undefined || place === undefined || year === undefined)
    throw new Stop(words.needs(kind === undefined ? '<kind>' : place === undefined ? '--plan' : '--year'))
  if (next && last && year !== next.year) throw new Stop(words.notLastYear(last.source, last.year, year))
  return { kind, place, year }
}

/** Whether Excel opens our pane with the template. @throws Stop for another word than those there are */
export function autoOpen({ autoOpen: given = 'none', language }: Arguments): { readonly pane?: PaneSpec } {
  if (given === 'none') return {}
  const from = PANE_SOURCES.find((source) => source === given)
  if (!from) throw new Stop(cliMessages[language].badAutoOpen(given, [...PANE_SOURCES, 'none'].join('、')))
  return { pane: { addIn: ownAddIn(), from } }
}

/** Kinds may be named by id or by their Chinese name. */
export function templateNamed(given: string, { kinds, templates }: Catalogue, language: Language): Template {
  const schools = kinds.filter(({ level }) => level === 'school')
  const kind = schools.find(({ id, label }) => id === given || label.zh === given)
  const found = kind && templates.get(kind.id)
  if (found) return found
  const known = schools.map(({ id, label }) => `${id}（${label.zh}）`).join('、')
  throw new Stop(cliMessages[language].noKind(given, known))
}

export function yearOf(given: string, language: Language): number {
  if (!/^20\d{2}$/.test(given)) throw new Stop(cliMessages[language].badYear(given))
  return Number(given)
}
