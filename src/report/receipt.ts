import type { Report, Submission, Template } from '#core'
import { messages, type Language } from '#messages'

/** What a school keeps to show what it sent: a few lines of plain text. `today` is a day where the school is. */
export function receiptText(
  template: Template,
  submission: Submission,
  { readings, outcomes, withoutLastYear }: Report,
  today: Date,
  language: Language,
): string {
  const { receipt: words, send, findings } = messages[language].pane
  const textAt = (id: string): string => {
    const reading = readings.get(id)
    return reading?.state === 'value' ? String(reading.value) : ''
  }
  const pad = (number: number): string => String(number).padStart(2, '0')
  const day = `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`
  const nameOf = (id: string): string => template.checks.find((check) => check.id === id)?.name.zh ?? ''
  const explained = submission.explanations.map(
    ({ check, reason, text }) => `  ${check} ${nameOf(check)}：${[reason, text].filter(Boolean).join('，')}`,
  )
  return [
    words.title,
    '',
    `${words.school}：${textAt('schoolName')} ${textAt('schoolId')}`,
    `${words.year}：${submission.year}/${submission.year + 1}`,
    `${words.edition}：${submission.edition}`,
    `${words.seal}：${submission.seal ?? words.none}`,
    `${words.day}：${day}`,
    words.checks(outcomes.pass),
    ...(outcomes.unknown > 0 ? [findings.unknown(outcomes.unknown - withoutLastYear, withoutLastYear)] : []),
    '',
    `${words.explanations}：${explained.length === 0 ? words.none : ''}`,
    ...explained,
    '',
    send.sealWhy,
    '',
  ].join('\n')
}
