import type { RollupResult } from '#app'
import {
  stacksOf,
  type Catalogue,
  type Change,
  type CountyFinding,
  rounded,
  type Standing,
  type TargetProgress,
} from '#core'
import { messages, printedMessages, wordsKey, type Language, workbookMessages } from '#messages'
import { countySentence } from './countySentence'
import { measuredBy } from './measuredBy'
import { exclusionSentence, refusalSentence } from './problem'
import { sealCounts } from './sealLine'
import { valueText } from './number'
import { askedText, targetFigure } from './targetText'
import { listed } from './listed'

/** The report of `rollup` for people: reception, the seven indicators, progress by plan. */
export function rollupText(
  { rollup, refused, lastYearRefused, changes }: RollupResult,
  catalogue: Catalogue,
  language: Language,
): string {
  const words = printedMessages[language]
  const key = wordsKey(language)
  const place =
    catalogue.jurisdictions.find(({ id }) => id === rollup.jurisdiction)?.label[key] ?? rollup.jurisdiction
  const missing = rollup.hasRoster ? String(rollup.missing.length) : words.noRoster
  // A county's workbook counts, whatever of its files the county has not settled.
  const below = rollup.excluded.filter(
    ({ reason }) => reason === 'countyIncomplete' || reason === 'waitsBelow',
  )
  const excluded = rollup.excluded.filter((each) => !below.includes(each))
  const waiting = below.filter(({ reason }) => reason === 'waitsBelow').length
  // The resource indicators are those a plan limits in how far schools may lie apart; the strictest counts.
  const limits = new Map<string, number>()
  for (const { target } of rollup.progress)
    if (target.shape.type === 'variation' && target.subject !== undefined && target.value !== undefined)
      limits.set(target.subject, Math.min(target.value, limits.get(target.subject) ?? Infinity))
  return [
    words.rollup(place, rollup.year),
    words.reception(rollup.schools.length, missing, excluded.length, refused.length),
    ...(waiting === 0 ? [] : [words.waiting(waiting)]),
    ...(rollup.late.length === 0 ? [] : [words.late(rollup.late.length)]),
    ...(rollup.schools.length === 0 ? [] : [sealCounts(rollup.schools, language)]),
    ...(changes ? [changesLine(changes, language)] : []),
    '',
    ...listed(
      () => words.missing,
      rollup.missing.map(({ schoolId, schoolName }) => `${schoolId} ${schoolName}`),
    ),
    ...listed(
      () => words.unexpected,
      rollup.unexpected.map(({ schoolId, schoolName }) => `${schoolId} ${schoolName}`),
    ),
    ...listed(
      () => words.excluded,
      excluded.map((each) => exclusionSentence(each, language)),
    ),
    ...listed(
      () => words.unsettledBelow,
      below.map((each) => exclusionSentence(each, language)),
    ),
    ...listed(
      words.refused,
      refused.map((each) => refusalSentence(each, language)),
    ),
    ...listed(
      words.lastYearRefused,
      lastYearRefused.map((each) => refusalSentence(each, language)),
    ),
    ...listed(
      workbookMessages[language].seal.changed,
      rollup.schools
        .filter(({ received }) => received.seal.standing === 'changed')
        .map(({ schoolId, schoolName }) => `${schoolId} ${schoolName}`),
    ),
    ...listed(
      workbookMessages[language].countyChecks.title,
      rollup.countyFindings.map((each) => countyLine(each, catalogue, language)),
    ),
    ...(rollup.isComplete ? [] : [words.incomplete, '']),
    ...(rollup.hasRoster ? [] : [words.rosterless, '']),
    words.indicators,
    ...table([
      words.indicatorHead,
      ...rollup.indicators
        .filter(({ indicator }) => limits.has(indicator.id))
        .map(({ indicator, value, variation, counted, lacking }) => [
          indicator.label[key],
          value === undefined ? '—' : `${padded(value, indicator.decimals)} ${indicator.unit[key]}`,
          variation === undefined ? '—' : padded(variation, 4),
          valueText(limits.get(indicator.id)),
          lacking ? `${counted - lacking}/${counted}` : String(counted),
        ]),
    ]),
    '',
    words.standings,
    ...standingsText(rollup.progress, catalogue, language),
    ...stacksText(rollup, catalogue, language),
  ].join('\n')
}

function changesLine(changes: readonly Change[], language: Language): string {
  const of = (type: Change['type']): readonly Change[] => changes.filter((each) => each.type === type)
  const corrected = new Set(of('figure').map(({ schoolId }) => schoolId)).size
  return printedMessages[language].changes(
    of('added').length,
    of('gone').length,
    corrected,
    of('figure').length,
  )
}

function countyLine(finding: CountyFinding, catalogue: Catalogue, language: Language): string {
  const { punctuation, finding: words } = messages[language]
  const { who, what, numbers, effect } = countySentence(finding, catalogue, language)
  const text = punctuation.bracketed(what, punctuation.listed([numbers, effect]))
  return `${words.sign.empirical} ${punctuation.titled(who, text)}`
}

function standingsText(
  progress: RollupResult['rollup']['progress'],
  catalogue: Catalogue,
  language: Language,
): string[] {
  const { report: words, punctuation } = messages[language]
  const key = wordsKey(language)
  const plans = new Map(progress.map(({ plan }) => [plan.id, plan]))
  return [...plans.values()].flatMap((plan) => {
    const own = progress.filter((each) => each.plan.id === plan.id)
    const counts = new Map<Standing, number>()
    for (const { standing } of own) counts.set(standing, (counts.get(standing) ?? 0) + 1)
    return [
      `  ${punctuation.bracketed(plan.title[key], plan.number)}`,
      `    ${[...counts].map(([standing, count]) => `${words.standing[standing]} ${count}`).join('   ')}`,
      ...own
        .filter(({ standing }) => ['due', 'missed', 'gap'].includes(standing))
        .map(
          ({ target, value, standing }) =>
            `    △ ${punctuation.titled(`${target.clause} ${target.text[key]}`, punctuation.listed([targetFigure(value, target, catalogue), words.standing[standing]]))}`,
        ),
    ]
  })
}

/** Indicators that several plans set, the most demanding of those due first. */
function stacksText(
  { progress, year }: RollupResult['rollup'],
  catalogue: Catalogue,
  language: Language,
): string[] {
  const { report: words, punctuation } = messages[language]
  const key = wordsKey(language)
  const asked = ({ plan, target, standing }: TargetProgress): string => {
    const number = askedText(target, catalogue, language)
    const due = target.due === undefined ? '' : words.due(target.due)
    return `${plan.title[key]} ${punctuation.bracketed(punctuation.listed([number, due]), words.standing[standing])}`
  }
  const stacks = stacksOf(progress, year)
  if (stacks.length === 0) return []
  return [
    '',
    printedMessages[language].stacks,
    ...stacks.flatMap(({ targets }) => {
      const [first] = targets
      if (!first) return []
      const stage = catalogue.stages.find(({ id }) => id === first.target.stage)?.label[key] ?? ''
      return [
        `  ${punctuation.bracketed(measuredBy(first.target, catalogue, language), stage)}`,
        ...targets.map((each) => `    ${asked(each)}`),
      ]
    }),
  ]
}

/** Under each other, all with the same decimals. */
const padded = (value: number, decimals: number): string => rounded(value, decimals).toFixed(decimals)

/** Columns padded to width; a Chinese character is two columns wide. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widthOf = (text: string): number =>
    [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  return rows.map((row) => {
    const cells = row.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text)))
    return `  ${cells.join('   ').trimEnd()}`
  })
}
