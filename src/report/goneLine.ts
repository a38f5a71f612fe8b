import type { Submission } from '#core'
import { messages, wordsKey, type Language } from '#messages'

/** What a school filled in a template of an earlier edition and nobody asks any more; nothing: an empty text. */
export function goneLine({ edition, gone = [] }: Submission, language: Language): string {
  if (gone.length === 0) return ''
  return messages[language].report.gone(edition, gone.map((label) => label[wordsKey(language)]).join('、'))
}
