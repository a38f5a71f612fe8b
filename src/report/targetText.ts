import { countyField, NO, YES, type Catalogue, type Target, type Value } from '#core'
import { workbookMessages, wordsKey, type Language } from '#messages'
import { shownBeside, targetDecimals, valueText } from './number'

interface Limit {
  readonly comparison: keyof (typeof workbookMessages)[Language]['template']['indicators']['comparisons']
  readonly value: number
}

/** What a figure is held to: “≥95”. */
export const limitText = ({ comparison, value }: Limit, language: Language): string =>
  signOf(comparison, language) + valueText(value)

/** What a target asks: “≥95%”, “＝是”; empty where it names no number. */
export function askedText(target: Target, catalogue: Catalogue, language: Language): string {
  const { comparison, value, unit } = target
  if (comparison === undefined || value === undefined) return ''
  if (asksForYes(target, catalogue)) return signOf(comparison, language) + answerText(value)
  return limitText({ comparison, value }, language) + unit[wordsKey(language)]
}

/** The figure of a target: what falls short of a number does not look like it. */
export const targetFigure = (
  value: Value,
  target: Pick<Target, 'shape' | 'value' | 'subject'>,
  catalogue: Pick<Catalogue, 'templates'>,
): string =>
  typeof value === 'number' && asksForYes(target, catalogue)
    ? answerText(value)
    : shownBeside(target.value, value, targetDecimals(target))(value)

/** A yes counts as 1. */
const asksForYes = ({ subject }: Pick<Target, 'subject'>, catalogue: Pick<Catalogue, 'templates'>): boolean =>
  countyField(subject, catalogue)?.type === 'yesno'

const answerText = (value: number): string => (value === 1 ? YES : NO)

const signOf = (comparison: Limit['comparison'], language: Language): string =>
  workbookMessages[language].template.indicators.comparisons[comparison]
