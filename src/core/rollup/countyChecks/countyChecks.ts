import { evaluate, type Environment } from '../../expression/evaluate'
import { TOTAL } from '../../expression/expression'
import { fieldsOf } from '../../expression/fieldsOf'
import { sidesOf } from '../../check/judge'
import type { CountyCheck, CountyMethod } from '../../model/countyCheck'
import type { FieldId } from '../../model/field'
import type { CountyFinding, Rollup, School } from '../../model/rollup'
import { nameOf } from '../reception'
import { movedSinceLastYear } from './lastYear'
import { outliersAmongPeers } from './peers'

type Counted = Omit<Rollup, 'progress' | 'countyFindings'>
type Found = Omit<CountyFinding, 'check'>

/** What the county's checks find, those first on which most of a county figure hangs. */
export function countyFindings(rollup: Counted, checks: readonly CountyCheck[]): CountyFinding[] {
  return checks
    .flatMap((check) => foundBy(check.method, rollup).map((found): CountyFinding => ({ check, ...found })))
    .sort((a, b) => (b.effect ?? Infinity) - (a.effect ?? Infinity) || 0)
}

function foundBy(method: CountyMethod, rollup: Counted): Found[] {
  switch (method.type) {
    case 'formula':
      return brokenRelation(method, rollup)
    case 'unique':
      return sharedValues(method.field, rollup.schools)
    case 'placed':
      return rollup.townships.length > 0 ? rollup.townless.map((school) => ({ schools: [school] })) : []
    case 'peers':
      return outliersAmongPeers(method, rollup)
    case 'lastYear':
      return movedSinceLastYear(method, rollup)
  }
}

/** Sums of which a school's part is missing decide nothing. */
function brokenRelation(
  { expression }: Extract<CountyMethod, { type: 'formula' }>,
  { totals, isComplete }: Counted,
): Found[] {
  const total = (id: FieldId) => totals.get(id.slice(TOTAL.length))
  const isWhole = isComplete && fieldsOf(expression).every((id) => total(id)?.lacking === 0)
  const environment: Environment = { value: (id) => total(id)?.sum, isBlank: () => false }
  if (!isWhole || evaluate(expression, environment) !== false) return []
  const sides = sidesOf(expression)
  const [found, expected] = [sides?.left, sides?.right].map((side) => side && evaluate(side, environment))
  if (typeof found !== 'number' || typeof expected !== 'number') return [{ schools: [] }]
  return [{ schools: [], found, expected, effect: Math.abs(found - expected) / Math.max(expected, 1) }]
}

function sharedValues(field: FieldId, schools: readonly School[]): Found[] {
  const sharing = new Map<string, School[]>()
  for (const school of schools) {
    const value = nameOf(String(school.value(field) ?? ''))
    if (value === undefined) continue
    const several = sharing.get(value)
    if (several) several.push(school)
    else sharing.set(value, [school])
  }
  return [...sharing]
    .filter(([, several]) => several.length > 1)
    .map(([found, several]) => ({ schools: several, field, found }))
}
