import type { Catalogue } from '../catalogue/catalogue'
import { environmentOf, readAll } from '../check/environment'
import type { Environment } from '../expression/evaluate'
import { TOTAL } from '../expression/expression'
import { fieldsOf } from '../expression/fieldsOf'
import type { Rollup } from '../model/rollup'
import type { Value } from '../model/submission'
import { indicatorOf } from './indicatorValue'
import type { Figure, Figures } from './figures'

/** What the county itself filled in: its fields, and the indicators made of them and of its schools' sums. */
export function supplementPlace(
  { supplement, totals, isComplete }: Pick<Rollup, 'supplement' | 'totals' | 'isComplete'>,
  { templates }: Pick<Catalogue, 'templates'>,
): Figures {
  const own = [...templates.values()].filter(({ kind }) => kind.level === 'county')
  const fields = new Map(own.flatMap((template) => [...template.fields]))
  const indicators = new Map(own.flatMap((template) => template.indicators.map((each) => [each.id, each])))
  const readings = readAll(fields, { cells: supplement })
  const answer = (id: string): Value => {
    const reading = readings.get(id)
    return reading?.state === 'value' ? reading.value : undefined
  }
  const environment: Environment = {
    ...environmentOf(readings, fields),
    value: (id) => (id.startsWith(TOTAL) ? totals.get(id.slice(TOTAL.length))?.sum : answer(id)),
  }
  const isWholeSum = (id: string): boolean => isComplete && totals.get(id.slice(TOTAL.length))?.lacking === 0
  return {
    figure(id): Figure | undefined {
      if (fields.has(id)) return { value: answer(id), isConcerned: true, isWhole: true }
      const indicator = indicators.get(id)
      if (!indicator) return undefined
      const { value, inScope } = indicatorOf(indicator, environment)
      const sums = [indicator.numerator, indicator.denominator]
        .flatMap((part) => (part ? fieldsOf(part) : []))
        .filter((field) => field.startsWith(TOTAL))
      return { value, isConcerned: inScope !== false, isWhole: sums.every(isWholeSum) }
    },
  }
}
