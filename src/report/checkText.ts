import type { CheckResult } from '#app'
import { isOpen, type Catalogue, type Received, type Submission, type Template } from '#core'
import { messages, printedMessages, wordsKey, type Language } from '#messages'
import { findingCounts } from './findingCounts'
import { goneLine } from './goneLine'
import { refusalSentence } from './problem'
import { sealLine } from './sealLine'
import { cellPart, sentenceOf } from './sentence'
import { listed } from './listed'

/** The report of `check` for people: schools, then files that were not read, then one line of totals. */
export function checkText(result: CheckResult, catalogue: Catalogue, language: Language): string {
  const words = printedMessages[language]
  const open = result.received.filter(({ report }) => report.findings.some(isOpen)).length
  const alone = result.received.filter(({ report }) => !report.hasLastYear).length
  return [
    ...result.received.map((each) => schoolText(each, catalogue, language)),
    '',
    ...listed(
      words.refused,
      result.refused.map((each) => refusalSentence(each, language)),
    ),
    ...listed(
      words.lastYearRefused,
      result.lastYearRefused.map((each) => refusalSentence(each, language)),
    ),
    ...(alone > 0 ? [words.noLastYear(alone)] : []),
    words.checked(result.received.length, open, result.refused.length),
  ].join('\n')
}

/** Numbers on the sheet 说明 that are no check's, neither the school's nor the county's. */
function strayExplanations(
  { explanations }: Submission,
  { checks }: Template,
  { countyChecks }: Catalogue,
): string[] {
  const known = new Set([...checks, ...countyChecks].map(({ id }) => id))
  return [...new Set(explanations.map(({ check }) => check))].filter((id) => id !== '' && !known.has(id))
}

function schoolText(received: Received, catalogue: Catalogue, language: Language): string {
  const { submission, report } = received
  const words = printedMessages[language]
  const template = catalogue.templates.get(submission.kind) as Template
  const textAt = (id: string): string => {
    const reading = report.readings.get(id)
    return reading?.state === 'value' ? String(reading.value) : ''
  }
  const { findings } = report
  const head = words.school(
    findings.length === 0,
    textAt('schoolName') || words.unnamed,
    textAt('schoolId'),
    template.kind.label[wordsKey(language)],
    submission.year,
    submission.source,
  )
  const untold = report.waiting > 0 ? [`  ${words.unknown(report.waiting)}`] : []
  const sealed = `  ${sealLine(received, language)}`
  const gone = goneLine(submission, language)
  const stray = strayExplanations(submission, template, catalogue)
  const older = [
    ...(gone === '' ? [] : [`  ${gone}`]),
    ...(stray.length === 0 ? [] : [`  ${messages[language].report.strayExplanations(stray.join('、'))}`]),
  ]
  if (findings.length === 0) return [head, sealed, ...older, ...untold].join('\n')
  const { logical, empirical, explained, blank } = findingCounts(report)
  const lines = ['', head, `  ${words.counts(logical, empirical + explained, explained, blank)}`, sealed]
  const { bracketed } = messages[language].punctuation
  let form = ''
  for (const finding of findings) {
    const sentence = sentenceOf(finding, template, submission, language)
    if (sentence.form !== form) lines.push(`  ${(form = sentence.form)}`)
    const [cell] = sentence.cells
    const at = finding.type === 'blank' || finding.type === 'absent' || !cell ? '' : `${cellPart(cell)}  `
    lines.push(`    ${sentence.sign} ${at}${bracketed(sentence.what, sentence.numbers)}`)
    if (sentence.explanation) lines.push(`        ${sentence.explanation}`)
    if (sentence.why) lines.push(`        ${words.why}${sentence.why}`)
    lines.push(`        ${words.remedy}${sentence.remedy}`)
  }
  return [...lines, ...older, ...untold, ''].join('\n')
}
