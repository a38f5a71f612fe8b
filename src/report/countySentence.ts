import { describe, TOTAL, type Catalogue, type CountyFinding, type Words } from '#core'
import { messages, wordsKey, type Language, workbookMessages } from '#messages'
import { numberText } from './number'

/** A finding of the county in words. */
export interface CountySentence {
  /** The schools' names, or the county. */
  readonly who: string
  readonly what: string
  /** What was found and what would be expected. */
  readonly numbers: string
  /** How much of the county's figure hangs on it. */
  readonly effect: string
  readonly why: string
  readonly remedy: string
  /** What the schools said about it on their 说明 sheets; empty: nothing. */
  readonly explanation: string
}

/** Puts a county finding into words for a reader of `language`. */
export function countySentence(
  finding: CountyFinding,
  catalogue: Catalogue,
  language: Language,
): CountySentence {
  const { check, schools, effect } = finding
  const words = workbookMessages[language].countyChecks
  const { punctuation } = messages[language]
  const say = (pair: Words): string => pair[wordsKey(language)]
  return {
    who: schools.length === 0 ? words.county : words.listed(schools.map(({ schoolName }) => schoolName)),
    what: punctuation.titled(say(check.name), whatOf(finding, catalogue, language)),
    numbers: numbersOf(finding, catalogue, language),
    effect: effect === undefined ? '' : effectText(effect, language),
    why: say(check.why),
    remedy: say(check.remedy),
    explanation: schools
      .flatMap(({ received }) => received.submission.explanations)
      .filter(({ check: id }) => id === check.id)
      .map(({ reason, text }) => punctuation.listed([reason, text]))
      .join('；'),
  }
}

function whatOf(
  { check, field, indicator, found }: CountyFinding,
  catalogue: Catalogue,
  language: Language,
): string {
  const words = workbookMessages[language].countyChecks
  const label = (id: string): string => {
    const pair = labelOf(id, catalogue)
    return pair ? pair[wordsKey(language)] : id
  }
  const { method } = check
  switch (method.type) {
    case 'formula':
      return describe(method.expression, {
        label: (id) => words.total(label(id.slice(TOTAL.length))),
        isYesNo: () => false,
        words: messages[language].describe,
      })
    case 'unique':
      return words.shared(label(field ?? ''), String(found ?? ''))
    case 'placed':
      return words.placed
    case 'peers':
    case 'lastYear':
      return label(indicator ?? field ?? '')
  }
}

function labelOf(id: string, { templates }: Catalogue): Words | undefined {
  for (const { fields, indicators } of templates.values()) {
    const found = fields.get(id) ?? indicators.find((each) => each.id === id)
    if (found) return found.label
  }
  return undefined
}

/** The decimals and unit a finding's figures are shown with. */
function measureOf(
  { indicator, field }: CountyFinding,
  { templates }: Catalogue,
): { decimals: number; unit?: Words } {
  for (const { fields, indicators } of templates.values()) {
    const own = indicators.find(({ id }) => id === indicator)
    if (own) return { decimals: own.decimals, unit: own.unit }
    const of = fields.get(field ?? '')
    if (of) return { decimals: 2, unit: of.unit }
  }
  return { decimals: 2 }
}

function numbersOf(finding: CountyFinding, catalogue: Catalogue, language: Language): string {
  const { found, expected, check } = finding
  const { numbers } = workbookMessages[language].countyChecks
  const { type } = check.method
  if (typeof found !== 'number' || expected === undefined || type === 'unique' || type === 'placed') return ''
  const { decimals, unit } = measureOf(finding, catalogue)
  const shown = (value: number): string =>
    `${numberText(value, decimals)} ${unit ? unit[wordsKey(language)] : ''}`.trimEnd()
  return numbers[type](shown(found), shown(expected))
}

/** From here on a share is told in times. */
const MANY_TIMES = 10

function effectText(effect: number, language: Language): string {
  const words = workbookMessages[language].countyChecks
  const twoDigits = (value: number): string => String(Number(value.toPrecision(2)))
  return effect < MANY_TIMES ? words.effect(twoDigits(effect * 100)) : words.effectTimes(twoDigits(effect))
}
