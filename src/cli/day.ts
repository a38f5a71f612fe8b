import { excelDay, isDay } from '#core'
import { workbookMessages, type Language } from '#messages'
import { Stop } from './stop'

/** A day that there is, written as `2025-10-15`. @throws Stop */
export function realDay(given: string, language: Language): string {
  if (!isDay(given)) throw new Stop(workbookMessages[language].sendBack.badDeadline(given))
  return given
}

/** As Excel counts days. @throws Stop */
export const dayNumber = (given: string, language: Language): number => excelDay(realDay(given, language))
