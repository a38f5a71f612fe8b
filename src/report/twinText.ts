import { isoDay, type TwinDifferences, type Value } from '#core'
import { messages, problemMessages, wordsKey, type Language } from '#messages'
import { valueText } from './number'

/** By what the county can pick one of a school's files: the day on its cover, and figures that differ. */
export function twinText(differences: TwinDifferences, digest: string, language: Language): string {
  const words = problemMessages[language].twins
  const { count, first, files } = differences
  const own = files.findIndex((file) => file.digest === digest)
  const day = files[own]?.reportDate
  const figures = first.map(({ label, values }) => {
    const others = values.filter((_, index) => index !== own)
    return `${label[wordsKey(language)]} ${[values[own], ...others].map((value) => figureText(value, language)).join(words.versus)}`
  })
  return messages[language].punctuation.listed([
    day === undefined ? '' : words.ownReported(isoDay(day)),
    count === 0
      ? words.alike
      : words.figures(words.differ(count), figures.join(words.beside), figures.length === count),
  ])
}

/** How many figures differ, in a phrase. */
export function differencesText({ count }: TwinDifferences, language: Language): string {
  const words = problemMessages[language].twins
  return count === 0 ? words.alike : words.differ(count)
}

/** `填报日期 2025-10-12`; empty: its cover has none. */
export function reportedText({ files }: TwinDifferences, digest: string, language: Language): string {
  const day = files.find((file) => file.digest === digest)?.reportDate
  return day === undefined ? '' : problemMessages[language].twins.reported(isoDay(day))
}

/** What a file holds of each figure shown: `小学在校生数 762`. */
export function ownFigures({ files, first }: TwinDifferences, digest: string, language: Language): string[] {
  const own = files.findIndex((file) => file.digest === digest)
  return first.map(({ label, values }) => `${label[wordsKey(language)]} ${figureText(values[own], language)}`)
}

const figureText = (value: Value, language: Language): string =>
  value === undefined ? problemMessages[language].twins.blank : valueText(value)
