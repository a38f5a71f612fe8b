import { SEAL_STANDINGS, type Received, type School } from '#core'
import { messages, type Language } from '#messages'

/** The seal on a school's cover, whether it fits, and what the figures give now. */
export function sealLine(
  { submission, seal: { standing, current } }: Pick<Received, 'submission' | 'seal'>,
  language: Language,
): string {
  const words = messages[language].seal
  return words.line(submission.seal, words.standing[standing], standing === 'intact' ? undefined : current)
}

/** How many schools' seals stand how. */
export function sealCounts(schools: readonly School[], language: Language): string {
  const words = messages[language].seal
  return words.counts(
    SEAL_STANDINGS.flatMap((standing) => {
      const count = schools.filter(({ received }) => received.seal.standing === standing).length
      return count === 0 ? [] : words.count(words.standing[standing], count)
    }),
  )
}
