import { plansOf, type Catalogue, type Jurisdiction, type Template } from '#core'
import { writeWorkbook } from '#files'
import { messages, wordsKey, type Language } from '#messages'
import type { JsonTemplateResult } from '#report'
import { PANE_SOURCES, templateWorkbook, type PaneSpec } from '#workbook'
import type { Arguments } from './arguments'
import { Stop } from './stop'
import type { ExitCode, Terminal } from './terminal'
import { deliver, ownAddIn, save, tools } from './tools'

/** `xuebiao template <kind> --plan <jurisdiction> --year <Y> [--out f.xlsx]`, `xuebiao template --list` */
export async function template(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, isList, operands, plan, year } = args
  const words = messages[language]
  const { catalogue } = tools()
  if (isList) {
    await deliver(args, terminal, listText(catalogue, language), () => listJson(catalogue, language))
    return 0
  }
  const [kind] = operands
  if (kind === undefined || plan === undefined || year === undefined)
    throw new Stop(words.cli.needs(kind === undefined ? '<kind>' : plan === undefined ? '--plan' : '--year'))
  const chosen = templateNamed(kind, catalogue, language)
  const jurisdiction = placeNamed(plan, catalogue, language)
  const spec = templateWorkbook({
    template: chosen,
    jurisdiction,
    plans: catalogue.plans,
    stages: catalogue.stages,
    year: yearOf(year, language),
    ...autoOpen(args),
  })
  const file = args.out ?? `${chosen.kind.id}-${jurisdiction.id}-${year}.xlsx`
  await save(file, await writeWorkbook(spec), language)
  await deliver(args, terminal, words.report.written(file), () => ({
    ...listJson(catalogue, language),
    file,
  }))
  return 0
}

/** Whether Excel opens our pane with the template. @throws Stop for another word than those there are */
export function autoOpen({ autoOpen: given = 'none', language }: Arguments): { readonly pane?: PaneSpec } {
  if (given === 'none') return {}
  const from = PANE_SOURCES.find((source) => source === given)
  if (!from) throw new Stop(messages[language].cli.badAutoOpen(given, [...PANE_SOURCES, 'none'].join('、')))
  return { pane: { addIn: ownAddIn(), from } }
}

/** Kinds may be named by id or by their Chinese name. */
export function templateNamed(given: string, { templates }: Catalogue, language: Language): Template {
  const schools = [...templates.values()].filter(({ kind }) => kind.level === 'school')
  const found = schools.find(({ kind }) => kind.id === given || kind.label.zh === given)
  if (found) return found
  const known = schools.map(({ kind }) => `${kind.id}（${kind.label.zh}）`).join('、')
  throw new Stop(messages[language].cli.noKind(given, known))
}

export function placeNamed(given: string, { jurisdictions }: Catalogue, language: Language): Jurisdiction {
  const found = jurisdictions.find(({ id, label }) => id === given || label.zh === given)
  if (found) return found
  const known = jurisdictions.map(({ id, label }) => `${id}（${label.zh}）`).join('、')
  throw new Stop(messages[language].cli.noPlace(given, known))
}

export function yearOf(given: string, language: Language): number {
  if (!/^20\d{2}$/.test(given)) throw new Stop(messages[language].cli.badYear(given))
  return Number(given)
}

function listText(catalogue: Catalogue, language: Language): string {
  const words = messages[language].cli
  const list = listJson(catalogue, language)
  return [
    words.kinds,
    ...list.kinds.map(({ id, label }) => `  ${id.padEnd(20)}${label}`),
    words.places,
    ...list.jurisdictions.map(
      ({ id, label, plans }) => `  ${id.padEnd(20)}${label}：${plans.join('；') || words.noPlans}`,
    ),
  ].join('\n')
}

function listJson(catalogue: Catalogue, language: Language): JsonTemplateResult {
  const key = wordsKey(language)
  return {
    schema: 1,
    command: 'template',
    edition: catalogue.edition,
    kinds: catalogue.kinds
      .filter(({ level }) => level === 'school')
      .map(({ id, label, stages }) => ({ id, label: label[key], stages: [...stages] })),
    jurisdictions: catalogue.jurisdictions.map(({ id, label }) => ({
      id,
      label: label[key],
      plans: plansOf(id, catalogue).map(({ title, number }) => title[key] + (number && `（${number}）`)),
    })),
  }
}
