import type { Problem, Refusal } from '#app'
import type { Exclusion, InputProblem } from '#core'
import { messages, problemMessages, type Language } from '#messages'
import { twinText } from './twinText'

/** One sentence on a file that takes no part: its name, what is wrong and where, what to do. */
export function refusalSentence({ source, problem }: Refusal, language: Language): string {
  if (problem.type === 'input') return inputSentence(problem.problem, source, language)
  const words = problemMessages[language]
  const { what, remedy } = adviceOn(problem, language)
  const place = problem.type === 'unreadable' ? words.place(problem.sheet, problem.cell) : ''
  return words.whole(source, what + place, remedy)
}

function adviceOn(
  problem: Exclude<Problem, { type: 'input' }>,
  language: Language,
): { what: string; remedy: string } {
  const words = problemMessages[language]
  switch (problem.type) {
    case 'unreadable': {
      const advice = words.unreadable[problem.code]
      if (!problem.found) return advice
      const what = messages[language].punctuation.bracketed(advice.what, words.format[problem.found])
      return { ...advice, what }
    }
    case 'notASubmission':
      return words.notASubmission[problem.code]
    case 'notLastYear':
      return words.notLastYear(problem.year)
    case 'cannotOpen':
      return words.cannotOpen(words.openReason[problem.reason] ?? problem.reason)
  }
}

/**
 * One sentence on a readable submission that is not counted, and what to do on the sheet 报送情况; `remedies` says what else
 * is to be done where there is another way.
 */
export function exclusionSentence(
  exclusion: Exclusion,
  language: Language,
  remedies: Readonly<Partial<Record<Exclusion['reason'], string>>> = {},
): string {
  const words = problemMessages[language]
  const advice = (): { what: string; remedy: string } => {
    switch (exclusion.reason) {
      case 'noSchoolId':
        return words.excluded.noSchoolId()
      case 'wrongYear':
        return words.excluded.wrongYear(exclusion.year)
      case 'sentTwice':
        return sentTwiceAdvice(exclusion, language)
      case 'copy':
        return words.excluded.copy(exclusion.others.join('、'))
      case 'replaced':
        return words.excluded.replaced(exclusion.by)
      case 'countyIncomplete':
        return words.excluded.countyIncomplete(exclusion.files)
      case 'waitsBelow':
        return words.excluded.waitsBelow(exclusion.schoolId)
      case 'setAside':
        return words.excluded.setAside(exclusion.why)
    }
  }
  const { what, remedy } = advice()
  return words.whole(exclusion.source, what, remedies[exclusion.reason] ?? remedy)
}

function sentTwiceAdvice(
  { others, digest, differences }: Extract<Exclusion, { reason: 'sentTwice' }>,
  language: Language,
): { what: string; remedy: string } {
  const { what, remedy } = problemMessages[language].excluded.sentTwice(others.join('、'))
  const { titles } = messages[language].punctuation
  return { what: titles([what, ...(differences ? [twinText(differences, digest, language)] : [])]), remedy }
}

/** One sentence on what somebody typed into a roster or a county workbook. */
export function inputSentence(
  { reason, text, line, sheet }: InputProblem,
  source: string,
  language: Language,
): string {
  const words = problemMessages[language]
  return words.inputAt(source, sheet, line, words.input[reason](text))
}
