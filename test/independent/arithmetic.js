// How figures of several schools are put together, as the plans mean it. Unknown is `undefined`; `null`: not asked.

/** Σ over the schools; unknown as soon as one is. */
function sum(numbers) {
  return numbers.reduce((all, each) => (all === undefined || each === undefined ? undefined : all + each), 0)
}

/** Adds up names of one school's report, those that its form asks for. */
const total = (school, names) =>
  sum(names.filter((name) => school.asks(name)).map((name) => school.num(name)))

/** Σ part ÷ Σ whole over the schools that told both and have something to divide by. */
function ratio(schools, part, whole, per = 100) {
  const told = schools
    .map((each) => [part(each), whole(each)])
    .filter((pair) => !pair.includes(undefined) && pair[1] !== 0)
  const [above, below] = [0, 1].map((at) => told.reduce((all, pair) => all + pair[at], 0))
  return below === 0 ? undefined : (above / below) * per
}

/** Sum over the schools that told it. */
function sumTold(schools, of) {
  const told = schools.map(of).filter((each) => each !== undefined && each !== null)
  return told.length === 0 ? undefined : told.reduce((all, each) => all + each, 0)
}

/** Holds each school: how many reach it, fall short, cannot be told; and the share (%) of those judged. */
function held(schools, verdict) {
  const verdicts = schools.map(verdict).filter((each) => each !== null)
  const count = (wanted) => verdicts.filter((each) => each === wanted).length
  const [reached, short, lacking] = [true, false, undefined].map(count)
  const judged = reached + short
  return { value: judged === 0 ? undefined : (reached / judged) * 100, reached, short, lacking }
}

/** Part ÷ whole of one school in per cent; nobody is asked where there is nothing to divide by. */
const quotient = (part, whole) =>
  whole === 0 ? null : part === undefined || whole === undefined ? undefined : (part / whole) * 100

/** A number against a bound; one that is not known, or not asked, gives no verdict. */
const unlessUnknown = (number, verdict) => (typeof number === 'number' ? verdict(number) : number)
const least = (number, bound) => unlessUnknown(number, (known) => known >= bound)
const most = (number, bound) => unlessUnknown(number, (known) => known <= bound)
const exactly = (number, bound) => unlessUnknown(number, (known) => known === bound)

/**
 * Holds each township. `figure` gives `[verdict, is everything told]`, or `null` where none of its schools is asked.
 * Where a school is missing nobody can tell.
 */
function perTownship(county, figure) {
  const names = new Set([...county.schools.map(({ township }) => township), ...county.away])
  return held([...names], (name) => {
    const own = county.schools.filter(({ township }) => township === name)
    if (county.away.has(name)) return undefined
    const told = figure(own)
    return told === null ? null : told[1] ? told[0] : undefined
  })
}

/** Spread between schools, each weighted by its pupils: √(Σ p/P · (x/p − X/P)²) ÷ (X/P). */
function variation(schools, amount, pupils) {
  const told = schools.map((each) => [amount(each), pupils(each)])
  const known = told.filter(([x, p]) => x !== undefined && p !== undefined && p > 0)
  const P = known.reduce((all, [, p]) => all + p, 0)
  const X = known.reduce((all, [x]) => all + x, 0)
  if (P === 0 || X === 0) return undefined
  const mean = X / P
  const square = known.reduce((all, [x, p]) => all + (p / P) * (x / p - mean) ** 2, 0)
  return Math.sqrt(square) / mean
}

/** This year less last year. */
const rise = (now, before) => (now === undefined || before === undefined ? undefined : now - before)

module.exports = {
  exactly,
  held,
  least,
  most,
  perTownship,
  quotient,
  ratio,
  rise,
  sum,
  sumTold,
  total,
  variation,
}
