import { type CountyIndicator, RECEPTION, type Target, type Township, type Value, YES } from '#core'
import { measuredBy } from '#report'
import { textLiteral } from '../formula'
import type { County } from './county'
import { comparisonFormula } from './formulas'
import {
  denominatorName,
  lackingName,
  numeratorName,
  targetName,
  totalName,
  townshipName,
  townshipReachesName,
} from './names'
import { totalStyle, valueStyle } from './styles'
import type { Table, TableIndicator } from './tables'
import { wordOf } from './townshipVerdicts'
import type { TownshipList, TownshipTarget } from './townshipTable'

/** A column of the sheet of townships. */
export interface TownshipColumn {
  readonly key: string
  readonly group: string
  readonly label: string
  readonly unit: string
  readonly width: number
  readonly style: string
  /** Defined name of its cells. */
  readonly name?: string
  /** `at` is the cell of the same row in another column. */
  formula(at: (key: string) => string): string
  value(township: Township): Value
}

export const NAME_KEY = 'name'
const MISSING_KEY = 'missing'
const key = (what: string, id: string): string => `${what} ${id}`

/** Rows of a table that belong to the township of this row, as an array of 1 and 0. */
const own = (stage: string | undefined, at: (key: string) => string): string =>
  `(${townshipName(stage)}=${at(NAME_KEY)})`

/** How many schools the township has here, and how many of those on the roster have not come. */
export function receptionColumns(county: County): TownshipColumn[] {
  const { townships: labels, reception } = county.words
  const missing = [reception.state.missing, reception.state.sentTwice, reception.state.waitsBelow]
  return [
    {
      key: 'schools',
      group: labels.reporting,
      label: labels.schools,
      unit: '',
      width: 8,
      style: 'number',
      formula: (at) => `SUMPRODUCT(1*${own(undefined, at)})`,
      value: ({ parts }) => parts.filter(({ stage }) => stage === undefined).length,
    },
    {
      key: MISSING_KEY,
      group: labels.reporting,
      label: labels.missing,
      unit: '',
      width: 8,
      style: 'number',
      formula: (at) =>
        `SUMPRODUCT((${RECEPTION.township}=${at(NAME_KEY)})*(${missing
          .map((word) => `(${RECEPTION.state}=${textLiteral(word)})`)
          .join('+')})*(${RECEPTION.expected}="${YES}"))`,
      value: (township) => township.missing.length,
    },
  ]
}

/** A figure of the township: added up from its schools, then divided. */
export function figureColumns(id: string, county: County): TownshipColumn[] {
  const found = tableOf(id, county)
  if (!found) return []
  const { table, each } = found
  const { indicator, scope } = each
  const { words } = county
  const stage = table.stage?.id
  const group = county.say(indicator.label)
  const figure = (township: Township): CountyIndicator | undefined =>
    township.indicators.find((one) => one.indicator.id === id)
  const base = { group, unit: '', width: 9 }
  const [top, bottom] = [numeratorName(id), denominatorName(id)]
  const times = indicator.per === 1 ? '' : `*${indicator.per}`
  const sum = (name: string) => (at: (key: string) => string) =>
    `IF(${at(key('told', id))}=0,"",SUMPRODUCT(1*${own(stage, at)},${name}))`
  const concerned =
    scope === undefined
      ? `(ISNUMBER(${top})+ISTEXT(${top}))`
      : `((${scope}=${textLiteral(words.part.inScope)})+(${scope}=${textLiteral(words.part.lacking)}))`
  const value = (at: (key: string) => string): string => {
    if (!indicator.isAdditive) return '""'
    const a = at(key('numerator', id))
    if (!indicator.denominator) return `IF(COUNT(${a})=0,"",${a}${times})`
    const b = at(key('denominator', id))
    return `IF(COUNT(${a},${b})<2,"",IF(${b}=0,"",${a}/${b}${times}))`
  }
  return [
    {
      ...base,
      key: key('value', id),
      label: words.townships.value,
      unit: county.say(indicator.unit),
      style: valueStyle(indicator.decimals, 'plain'),
      formula: value,
      value: (township) => figure(township)?.value ?? '',
    },
    {
      ...base,
      key: key('numerator', id),
      label: words.townships.numerator,
      style: totalStyle(indicator.numerator, county.fields),
      formula: (at) => (indicator.isAdditive ? sum(top)(at) : '""'),
      value: (township) => figure(township)?.numerator ?? '',
    },
    ...(indicator.denominator
      ? [
          {
            ...base,
            key: key('denominator', id),
            label: words.townships.denominator,
            style: totalStyle(indicator.denominator, county.fields),
            formula: (at: (key: string) => string) => (indicator.isAdditive ? sum(bottom)(at) : '""'),
            value: (township: Township) => figure(township)?.denominator ?? '',
          },
        ]
      : []),
    {
      ...base,
      key: key('concerned', id),
      label: words.indicators.counted,
      style: 'number',
      formula: (at) => `SUMPRODUCT(${own(stage, at)}*${concerned})`,
      value: (township) => figure(township)?.counted ?? 0,
    },
    {
      ...base,
      key: key('told', id),
      label: words.townships.told,
      style: 'number',
      formula: (at) => `SUMPRODUCT(${own(stage, at)}*ISNUMBER(${top}))`,
      value: (township) => {
        const { counted = 0, lacking = 0 } = figure(township) ?? {}
        return counted - lacking
      },
    },
  ]
}

/** Whether each township reaches a target, in a word. */
export function verdictColumn({ each, of, against }: TownshipTarget, county: County): TownshipColumn {
  const { target, plan } = each
  const { part } = county.words
  const number = targetName(plan.id, target.id)
  return {
    key: key('verdict', `${plan.id} ${target.id}`),
    group: county.words.townships.verdicts,
    label: labelOf(target, county),
    unit: county.words.table.reachesUnit,
    width: 11,
    style: 'verdict',
    name: townshipReachesName(plan.id, target.id),
    formula: (at) => {
      const [value, missing] = [at(key('value', of)), at(MISSING_KEY)]
      const [asked, told] = [at(key('concerned', of)), at(key('told', of))]
      const to = against && totalName(against.to)
      const figure = !to ? value : against.type === 'ratio' ? `${value}/${to}` : `(${value}-${to})`
      const needed = to ? `COUNT(${value},${to})<2` : `COUNT(${value})=0`
      const unequal = to ? `,${lackingName(against.to)}>0` : ''
      const holds =
        target.comparison === undefined ? 'FALSE' : comparisonFormula(figure, target.comparison, number)
      const lacks = `OR(${missing}>0,${asked}>${told},${needed}${unequal})`
      const judged = `IF(${lacks},${textLiteral(part.lacking)},IFERROR(IF(${holds},${textLiteral(part.reached)},${textLiteral(part.short)}),${textLiteral(part.lacking)}))`
      return `IF(AND(${asked}=0,${missing}=0),${textLiteral(part.outOfScope)},${judged})`
    },
    value: ({ name }) => wordOf(each, name, part),
  }
}

/** The clause and how it is measured: one sentence of a plan may be measured by several things. */
const labelOf = (target: Target, { catalogue, language }: County): string =>
  `${target.clause} ${measuredBy(target, catalogue, language)}`

/** How a township stands to what its schools are asked: one that falls short decides. */
export function schoolsColumn(list: TownshipList, index: number, county: County): TownshipColumn {
  const listed = list.ofSchools[index]
  if (!listed) throw new Error('no such target in the list')
  const { target, limit } = listed
  const { part } = county.words
  const verdicts = county.limits.of(limit)?.name
  const stage = target.stage
  const count = (word: string, at: (key: string) => string): string =>
    `SUMPRODUCT(${own(stage, at)}*(${verdicts}=${textLiteral(word)}))`
  return {
    key: key('schools', `${list.each.target.id} ${target.id}`),
    group: county.say(list.each.target.text),
    label: labelOf(target, county),
    unit: county.words.townships.allSchools,
    width: 11,
    style: 'verdict',
    formula: (at) =>
      `IF(${count(part.short, at)}>0,${textLiteral(part.short)},IF(OR(${at(MISSING_KEY)}>0,${count(part.lacking, at)}>0),${textLiteral(part.lacking)},IF(${count(part.reached, at)}>0,${textLiteral(part.reached)},${textLiteral(part.outOfScope)})))`,
    value: (township) => schoolsWord(township, target.id, list, county),
  }
}

/** Whether a township passes a whole list. */
export function listColumn(list: TownshipList, county: County): TownshipColumn {
  const { plan, target } = list.each
  const { part } = county.words
  return {
    key: key('list', target.id),
    group: county.say(target.text),
    label: county.words.townships.wholeList,
    unit: county.words.table.reachesUnit,
    width: 11,
    style: 'verdict',
    name: townshipReachesName(plan.id, target.id),
    formula: (at) => {
      const listed = [
        ...list.ofTownships.map(({ each }) => at(key('verdict', `${plan.id} ${each.target.id}`))),
        ...list.ofSchools.map((each) => at(key('schools', `${target.id} ${each.target.id}`))),
      ]
      const any = (word: string): string =>
        `OR(${listed.map((cell) => `${cell}=${textLiteral(word)}`).join(',')})`
      return `IF(${any(part.short)},${textLiteral(part.short)},IF(${any(part.lacking)},${textLiteral(part.lacking)},IF(${any(part.reached)},${textLiteral(part.reached)},${textLiteral(part.outOfScope)})))`
    },
    value: ({ name }) => wordOf(list.each, name, part),
  }
}

function schoolsWord(township: Township, target: string, { each }: TownshipList, county: County): string {
  const { part } = county.words
  const progress = county.rollup.progress.find(
    ({ plan, target: other }) => plan.id === each.plan.id && other.id === target,
  )
  const among = (
    parts: readonly { readonly school: { readonly township: string | undefined } }[] = [],
  ): boolean => parts.some(({ school }) => school.township === township.name)
  const { reached, short, lacking } = progress?.schools ?? {}
  if (among(short)) return part.short
  if (!township.isComplete || among(lacking)) return part.lacking
  return among(reached) ? part.reached : part.outOfScope
}

function tableOf(id: string, { tables }: County): { table: Table; each: TableIndicator } | undefined {
  for (const table of tables) {
    const each = table.indicators.find(({ indicator }) => indicator.id === id)
    if (each) return { table, each }
  }
  return undefined
}
