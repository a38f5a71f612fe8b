import { excelDay } from '#core'
import { workbookMessages, type Language } from '#messages'
import { Stop } from './stop'

/** A day written as `2025-10-15`. @throws Stop */
function checked(given: string, language: Language): Date {
  const day = new Date(`${given}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(day.getTime()))
    throw new Stop(workbookMessages[language].sendBack.badDeadline(given))
  return day
}

/** As people write it; no day: an empty text. @throws Stop */
export const longDay = (given: string | undefined, language: Language): string =>
  given === undefined
    ? ''
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        checked(given, language),
      )

/** As Excel counts days. @throws Stop */
export const dayNumber = (given: string, language: Language): number =>
  excelDay(checked(given, language).toISOString().slice(0, 10))
