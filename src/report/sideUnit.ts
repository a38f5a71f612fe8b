import type { Expression, FieldId, Sides, Words } from '#core'
import { messages } from '#messages'

/** The word of units that counts anything (个): of a ratio it would say nothing. */
const ANY_THING = '个'

/** What a value in ten thousands is turned into by a factor of as many. */
const TEN_THOUSANDS: Words = { zh: '万', en: '10,000 ' }

/** `open`: a plain number, or one made with a factor, goes with whatever it is set against. */
type Unit = Words | 'open' | undefined

type UnitOf = (id: FieldId) => Words | undefined

/**
 * The units of the two figures that a check sets against each other: of a comparison the one they share, or nothing
 * where they have none in common; of figures that are not held to one another, each its own.
 */
export function sideUnits(
  { left, right, areCompared }: Sides,
  unitOf: UnitOf,
): readonly [left: Words | undefined, right: Words | undefined] {
  const own = [left, right].map((side) => unitIn(side, unitOf))
  const shared = common(own)
  const [ofLeft, ofRight] = areCompared ? [shared, shared] : own
  return [known(ofLeft), known(ofRight)]
}

const known = (unit: Unit): Words | undefined => (unit === 'open' ? undefined : unit)

function unitIn(expression: Expression, unitOf: UnitOf): Unit {
  const inside = (each: Expression): Unit => unitIn(each, unitOf)
  switch (expression.type) {
    case 'number':
      return 'open'
    case 'field':
      return unitOf(expression.id)
    case 'negate':
      return inside(expression.operand)
    case 'arithmetic': {
      const { operator, left, right } = expression
      if (operator === '*') return multiplied(left, right, inside)
      const units = [inside(left), inside(right)]
      return operator === '/' ? divided(units[0], units[1]) : common(units)
    }
    case 'call':
      return ['SUM', 'MIN', 'MAX', 'ABS'].includes(expression.name)
        ? common(expression.args.map(inside))
        : undefined
    case 'text':
    case 'comparison':
      return undefined
  }
}

function common(units: readonly Unit[]): Unit {
  let shared: Unit = 'open'
  for (const unit of units) {
    if (unit === undefined) return undefined
    if (unit === 'open') continue
    if (shared !== 'open' && shared.zh !== unit.zh) return undefined
    shared = unit
  }
  return shared
}

/** People per class make classes people: what a factor is of, only the other side tells. */
function multiplied(left: Expression, right: Expression, inside: (each: Expression) => Unit): Unit {
  const unit = inside(left)
  const isTenThousand = right.type === 'number' && right.value === 10_000
  if (!isTenThousand || !unit || unit === 'open' || !unit.zh.startsWith(TEN_THOUSANDS.zh)) return 'open'
  return { zh: unit.zh.slice(TEN_THOUSANDS.zh.length), en: unit.en.slice(TEN_THOUSANDS.en.length) }
}

function divided(of: Unit, by: Unit): Unit {
  if (!of || !by || of === 'open' || by === 'open') return undefined
  // People per person: a plain number.
  if (of.zh === by.zh) return 'open'
  if (of.zh === ANY_THING || by.zh === ANY_THING) return undefined
  return {
    zh: messages['zh-CN'].punctuation.per(of.zh, by.zh),
    en: messages.en.punctuation.per(of.en, by.en),
  }
}
