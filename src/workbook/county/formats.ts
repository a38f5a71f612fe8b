import type { Standing } from '#core'
import { messages } from '#messages'
import { textLiteral } from '../formula'
import type { ConditionalFormatSpec } from '#spec'
import { COLOURS } from '../template/styles'
import type { County } from './county'

type Look = ConditionalFormatSpec['style']

const look = ({ fill, font }: { fill: string; font: string }, sign?: string): Look => ({
  fill,
  color: font,
  ...(sign && { numberFormat: `General" ${sign}";General" ${sign}";General" ${sign}";@" ${sign}"` }),
})

const WAITING = { fill: 'EDEDED', font: '595959' }

/** Marks the words of a range; the words themselves stay beside the colour. */
function marks(
  ranges: readonly string[],
  cases: readonly { readonly words: readonly string[]; readonly style: Look }[],
): ConditionalFormatSpec[] {
  return ranges.flatMap((range) => {
    const first = range.split(':')[0] ?? range
    return cases.map(({ words, style }, index) => ({
      range,
      formula: `OR(${words.map((word) => `${first}=${textLiteral(word)}`).join(',')})`,
      priority: index + 1,
      style,
    }))
  })
}

/** A school that falls short of a plan's number is blue, never red: the figure is true. */
export function verdictFormats(ranges: readonly string[], { words }: County): ConditionalFormatSpec[] {
  const { part, plan } = words
  return marks(ranges, [
    { words: [part.short], style: look(COLOURS.plan, plan.signs.gap) },
    { words: [part.lacking], style: look(COLOURS.empirical) },
    { words: [part.outOfScope], style: look(WAITING) },
  ])
}

/** Due and not reached, or never in time. */
export const GAPS: readonly Standing[] = ['due', 'missed', 'gap']

export function standingFormats(
  ranges: readonly string[],
  { words, language }: County,
): ConditionalFormatSpec[] {
  const standing = messages[language].report.standing
  return marks(ranges, [
    { words: [standing.reached], style: look(COLOURS.passed, words.plan.signs.reached) },
    { words: GAPS.map((each) => standing[each]), style: look(COLOURS.plan, words.plan.signs.gap) },
    { words: [standing.incomplete, words.incomplete], style: look(COLOURS.empirical) },
    { words: [standing.cannotTell], style: look(WAITING) },
  ])
}

/** A cell that holds several standings takes the look of the one that most needs attention. */
export function ledgerFormats(
  ranges: readonly string[],
  { words, language }: County,
): ConditionalFormatSpec[] {
  const standing = messages[language].report.standing
  const cases = [
    { text: words.plan.signs.gap, style: look(COLOURS.plan) },
    { text: standing.incomplete, style: look(COLOURS.empirical) },
    { text: standing.cannotTell, style: look(WAITING) },
    { text: words.plan.signs.reached, style: look(COLOURS.passed) },
  ]
  return ranges.flatMap((range) =>
    cases.map(({ text, style }, index) => ({
      range,
      formula: `ISNUMBER(FIND(${textLiteral(text)},${range.split(':')[0] ?? range}))`,
      priority: index + 1,
      style,
    })),
  )
}

export function receptionFormats(ranges: readonly string[], { words }: County): ConditionalFormatSpec[] {
  const { state } = words.reception
  return marks(ranges, [
    {
      words: [
        state.missing,
        state.sentTwice,
        state.refused,
        state.wrongYear,
        state.noSchoolId,
        state.countyIncomplete,
        state.waitsBelow,
      ],
      style: look(COLOURS.logical),
    },
    { words: [state.unexpected, state.copy], style: look(COLOURS.empirical) },
  ])
}

export function stateFormats(ranges: readonly string[], { words }: County): ConditionalFormatSpec[] {
  return marks(ranges, [
    { words: [words.findings.open], style: look(COLOURS.empirical) },
    { words: [words.findings.explained], style: look(COLOURS.passed) },
  ])
}
