import { reaches, reachesMost, type KindId, type Part } from '#core'
import { textLiteral } from '../formula'
import type { At, Column } from './column'
import type { County } from './county'
import { comparisonFormula } from './formulas'
import { keyOf } from './keys'
import type { LimitColumn, TogetherColumns } from './limits'
import { limitWord } from './limitWord'
import type { Table } from './tables'

/** How many of several limits a school reaches, how many figures it lacks, how many lie below the floor: the verdict. */
export function togetherColumns(
  together: TogetherColumns,
  group: string,
  table: Table,
  county: County,
): Column[] {
  const { part: words, table: labels } = county.words
  const { limits, shape, name, target } = together
  const key = (what: string): string => `${what} ${name}`
  const floor = Math.round(shape.floor * 100)
  const isOut = (part: Part): boolean =>
    limits.some(({ subject }) => (part.indicators.get(subject)?.inScope ?? undefined) === false)
  const out = (at: At): string =>
    `OR(${limits.map((limit) => `${at(keyOf.reaches(limit))}=${textLiteral(words.outOfScope)}`).join(',')})`
  const wordCount = (word: string) => (at: At) =>
    limits.map((limit) => `(${at(keyOf.reaches(limit))}=${textLiteral(word)})`).join('+')
  const asked = (kind: KindId): boolean =>
    limits.every(({ subject }) =>
      table.indicators.some(({ indicator, ofKind }) => indicator.id === subject && ofKind.has(kind)),
    )
  const counting = (
    what: string,
    label: string,
    formula: (at: At) => string,
    counts: (part: Part, limit: LimitColumn) => boolean,
  ): Column => ({
    key: key(what),
    group,
    label,
    unit: labels.items,
    width: 7.5,
    style: 'working.count',
    isAsked: asked,
    formula: (_, at) => `IF(${out(at)},"",${formula(at)})`,
    value: (part) => (isOut(part) ? '' : limits.filter((limit) => counts(part, limit)).length),
  })
  const verdict = (part: Part): string => {
    if (isOut(part)) return words.outOfScope
    return limitWord(
      reachesMost(
        limits.map((limit) => ({ limit, value: part.indicators.get(limit.subject)?.value })),
        shape.atLeast,
        shape.floor,
      ),
      words,
    )
  }
  const judgedParts = table.parts.filter(({ school }) => asked(school.kind))
  const count = (word: string) => ({
    formula: `COUNTIF(${name},${textLiteral(word)})`,
    value: judgedParts.filter((part) => verdict(part) === word).length,
  })
  const [reached, short, lacking] = [count(words.reached), count(words.short), count(words.lacking)]
  return [
    counting('reached', labels.reachedOf(limits.length), wordCount(words.reached), (part, limit) =>
      Boolean(reaches(limit.comparison, part.indicators.get(limit.subject)?.value, limit.value)),
    ),
    counting(
      'lacking',
      labels.lackingOf,
      wordCount(words.lacking),
      (part, { subject }) => part.indicators.get(subject)?.value === undefined,
    ),
    counting(
      'below',
      labels.belowFloor(floor),
      (at) =>
        limits
          .map((limit) => {
            const value = at(keyOf.value(limit.subject))
            const isAbove = comparisonFormula(value, limit.comparison, `${limit.number}*${shape.floor}`)
            return `IF(COUNT(${value})=0,0,IF(${isAbove},0,1))`
          })
          .join('+'),
      (part, limit) =>
        reaches(limit.comparison, part.indicators.get(limit.subject)?.value, limit.value * shape.floor) ===
        false,
    ),
    {
      key: key('verdict'),
      group,
      label: labels.together(county.say(target.text)),
      unit: labels.reachesUnit,
      width: 9,
      name,
      style: 'verdict',
      isAsked: asked,
      formula: (_, at) => {
        const [of, untold, below] = [at(key('reached')), at(key('lacking')), at(key('below'))]
        const told = `IF(${untold}=0,${textLiteral(words.reached)},${textLiteral(words.lacking)})`
        const failed = `OR(${of}+${untold}<${shape.atLeast},${below}>0)`
        return `IF(${out(at)},${textLiteral(words.outOfScope)},IF(${failed},${textLiteral(words.short)},${told}))`
      },
      value: verdict,
      summary: {
        sum: reached,
        reported: { formula: `${reached.formula}+${short.formula}`, value: reached.value + short.value },
        lacking,
        style: 'sumVerdict',
      },
    },
  ]
}
