import type { RollupResult } from '#app'
import {
  isSettledExclusion,
  stacksOf,
  type Catalogue,
  type Change,
  type CountyFinding,
  type Exclusion,
  type Expected,
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
import { listed, shortened } from './listed'

/**
 * The report of `rollup` for people: the seven indicators, progress by plan, what is amiss, and last, where a terminal
 * stays, how many were counted.
 */
export function rollupText(result: RollupResult, catalogue: Catalogue, language: Language): string {
  const { rollup } = result
  const words = printedMessages[language]
  return [
    ...(rollup.isComplete ? [] : [words.incomplete, '']),
    ...(rollup.hasRoster ? [] : [words.rosterless, '']),
    words.indicators,
    ...indicatorsText(rollup, language),
    '',
    words.standings,
    ...standingsText(rollup.progress, catalogue, language),
    ...stacksText(rollup, catalogue, language),
    '',
    ...amissText(result, catalogue, language),
    ...summaryText(result, catalogue, language),
  ].join('\n')
}

/** A county's workbook counts, whatever of its files the county has not settled. */
const isBelow = ({ reason }: Exclusion): boolean => reason === 'countyIncomplete' || reason === 'waitsBelow'

function summaryText(
  { rollup, refused, changes }: RollupResult,
  { jurisdictions }: Catalogue,
  language: Language,
): string[] {
  const words = printedMessages[language]
  const { jurisdiction, schools, late } = rollup
  const place = jurisdictions.find(({ id }) => id === jurisdiction)?.label[wordsKey(language)] ?? jurisdiction
  const missing = rollup.hasRoster ? String(rollup.missing.length) : words.noRoster
  const excluded = rollup.excluded.filter((each) => !isBelow(each))
  const open = excluded.filter((each) => !isSettledExclusion(each)).length
  const waiting = rollup.excluded.filter(({ reason }) => reason === 'waitsBelow').length
  return [
    words.rollup(place, rollup.year),
    words.reception(schools.length, missing, excluded.length, open, refused.length),
    ...(waiting === 0 ? [] : [words.waiting(waiting)]),
    ...(late.length === 0 ? [] : [words.late(late.length)]),
    ...(schools.length === 0 ? [] : [sealCounts(schools, language)]),
    ...(changes ? [changesLine(changes, language)] : []),
  ]
}

/** What somebody has to see to, the first of each kind. */
function amissText(
  { rollup, refused, lastYearRefused }: RollupResult,
  catalogue: Catalogue,
  language: Language,
): string[] {
  const words = printedMessages[language]
  const { seal, countyChecks } = workbookMessages[language]
  // The county workbook itself is Chinese, whoever reads this.
  const { sheet } = workbookMessages['zh-CN'].county
  const list = (heading: (count: number) => string, lines: readonly string[], on = sheet.reception) =>
    listed(heading, lines, (left) => words.more(left, on))
  const nameOf = ({ schoolId, schoolName }: Pick<Expected, 'schoolId' | 'schoolName'>): string =>
    `${schoolId} ${schoolName}`
  const said = (isWanted: (each: Exclusion) => boolean): string[] =>
    rollup.excluded.filter(isWanted).map((each) => exclusionSentence(each, language))
  const resealed = rollup.schools.filter(({ received }) => received.seal.standing === 'changed')
  return [
    ...list(() => words.missing, rollup.missing.map(nameOf)),
    ...list(() => words.unexpected, rollup.unexpected.map(nameOf)),
    ...list(
      () => words.excluded,
      said((each) => !isBelow(each)),
    ),
    ...list(() => words.unsettledBelow, said(isBelow)),
    ...list(
      words.refused,
      refused.map((each) => refusalSentence(each, language)),
    ),
    // No sheet has these.
    ...listed(
      words.lastYearRefused,
      lastYearRefused.map((each) => refusalSentence(each, language)),
    ),
    ...list(seal.changed, resealed.map(nameOf)),
    ...list(
      countyChecks.title,
      rollup.countyFindings.map((each) => countyLine(each, catalogue, language)),
      sheet.countyChecks,
    ),
  ]
}

/** The resource indicators: those a plan limits in how far schools may lie apart; the strictest counts. */
function indicatorsText({ progress, indicators }: RollupResult['rollup'], language: Language): string[] {
  const key = wordsKey(language)
  const limits = new Map<string, number>()
  for (const { target } of progress)
    if (target.shape.type === 'variation' && target.subject !== undefined && target.value !== undefined)
      limits.set(target.subject, Math.min(target.value, limits.get(target.subject) ?? Infinity))
  return table([
    printedMessages[language].indicatorHead,
    ...indicators
      .filter(({ indicator }) => limits.has(indicator.id))
      .map(({ indicator, value, variation, counted, lacking }) => [
        indicator.label[key],
        value === undefined ? '—' : `${padded(value, indicator.decimals)} ${indicator.unit[key]}`,
        variation === undefined ? '—' : padded(variation, 4),
        valueText(limits.get(indicator.id)),
        lacking ? `${counted - lacking}/${counted}` : String(counted),
      ]),
  ])
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
      ...shortened(
        own
          .filter(({ standing }) => ['due', 'missed', 'gap'].includes(standing))
          .map(({ target, value, standing }) => [
            `    △ ${punctuation.titled(`${target.clause} ${target.text[key]}`, punctuation.listed([targetFigure(value, target, catalogue), words.standing[standing]]))}`,
          ]),
        (left) => `    ${printedMessages[language].moreOfPlan(left)}`,
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
    ...shortened(
      stacks.map(({ targets }) => {
        const [first] = targets
        if (!first) return []
        const stage = catalogue.stages.find(({ id }) => id === first.target.stage)?.label[key] ?? ''
        return [
          `  ${punctuation.bracketed(measuredBy(first.target, catalogue, language), stage)}`,
          ...targets.map((each) => `    ${asked(each)}`),
        ]
      }),
      (left) => `  ${printedMessages[language].more(left, workbookMessages['zh-CN'].county.sheet.stacks)}`,
    ),
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
