import { countyMessages, messages, wordsKey, type Language } from '#messages'
import type { Words } from '#core'
import { useServices } from '../services'

interface CountyWords {
  readonly language: Language
  readonly words: (typeof countyMessages)['zh-CN']
  readonly pane: (typeof messages)['zh-CN']['pane']
  readonly say: (pair: Words) => string
}

export function useCountyWords(): CountyWords {
  const { language } = useServices()
  const key = wordsKey(language)
  return {
    language,
    words: countyMessages[language],
    pane: messages[language].pane,
    say: (pair) => pair[key],
  }
}
