import { plansOf, type Catalogue } from '#core'
import { cliMessages, wordsKey, type Language } from '#messages'
import type { JsonTemplateResult } from '#report'

/** Kinds of school, and places with their plans: what templates can be made for. */
export function listText(catalogue: Catalogue, language: Language): string {
  const words = cliMessages[language]
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

export function listJson(catalogue: Catalogue, language: Language): JsonTemplateResult {
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
