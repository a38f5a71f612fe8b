import { placesMeant, type Catalogue, type Jurisdiction } from '#core'
import { cliMessages, messages, wordsKey, type Language } from '#messages'
import { Stop } from './stop'

/** The place that `--plan` names, by itself or by its plan. @throws Stop listing what it can be */
export function placeNamed(given: string, catalogue: Catalogue, language: Language): Jurisdiction {
  const words = cliMessages[language]
  const { titles, bracketed } = messages[language].punctuation
  const [found, ...others] = placesMeant(given, catalogue)
  const listed = (places: readonly Jurisdiction[]): string =>
    titles(places.map(({ id, label }) => bracketed(id, label[wordsKey(language)])))
  if (!found) throw new Stop(words.noPlace(given, listed(catalogue.jurisdictions)))
  if (others.length > 0) throw new Stop(words.manyPlaces(given, listed([found, ...others])))
  return found
}

/** The id of that place, where one is named at all. @throws Stop */
export const placeAsked = (
  given: string | undefined,
  catalogue: Catalogue,
  language: Language,
): string | undefined => (given === undefined ? undefined : placeNamed(given, catalogue, language).id)
