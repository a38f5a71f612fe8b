import fc from 'fast-check'
import {
  evaluate,
  parse,
  shareFormula,
  type FieldId,
  type KindId,
  type RawValue,
  type Received,
  type Rollup,
} from '#core'
import { countyWorkbook } from '#workbook'
import { catalogue, schoolTemplates, templateIn } from '../../support/catalogue'
import { receivedFrom, rollUpOf, schoolFrom, submissionFrom } from '../../support/countySchools'
import { wholeSheets } from '../../support/wholeSheets'

const KINDS: readonly KindId[] = schoolTemplates.map(({ kind }) => kind.id)

/** Some figures of each school are blank, or hold what is no number. */
const SPOILS: readonly (readonly [FieldId, RawValue])[] = [
  ['enrolment.primary', undefined],
  ['enrolment.junior', undefined],
  ['teachingFloorSpace', '无'],
  ['equipmentValue', undefined],
  ['multimediaClassrooms', 0],
  ['isPublic', undefined],
]

/** Invented schools, each with its own code; every third is spoilt somewhere. */
const POOL: readonly Received[] = Array.from({ length: 30 }, (_, index) => {
  const kind = KINDS[index % KINDS.length] as KindId
  const spoil = index % 3 === 0 ? SPOILS[(index / 3) % SPOILS.length] : undefined
  return schoolFrom(kind, index + 1, {}, spoil ? { [spoil[0]]: spoil[1] } : {})
})

const counties = fc.uniqueArray(fc.integer({ min: 0, max: POOL.length - 1 }), { minLength: 1, maxLength: 8 })
const schoolsOf = (indices: readonly number[]): Received[] => indices.map((index) => POOL[index] as Received)

const RUNS = { numRuns: 40 }

/** Adding in another order may change the last digit of a decimal, nothing more. */
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

test('one more school changes every total by exactly what it reports', () => {
  fc.assert(
    fc.property(counties, (indices) => {
      const [last, ...others] = schoolsOf(indices)
      const before = rollUpOf(others)
      const after = rollUpOf([...others, last as Received])
      const added = after.schools.find(({ received }) => received === last)
      if (!added) return false
      const { fields } = templateIn(added.kind)
      return [...after.totals].every(([id, { sum, reported, lacking }]) => {
        const was = before.totals.get(id) ?? { sum: 0, reported: 0, lacking: 0 }
        if (!fields.has(id)) return sum === was.sum && reported === was.reported && lacking === was.lacking
        const value = added.value(id)
        return typeof value === 'number'
          ? near(sum, was.sum + value) && reported === was.reported + 1 && lacking === was.lacking
          : sum === was.sum && reported === was.reported && lacking === was.lacking + 1
      })
    }),
    RUNS,
  )
})

test('one more school changes every numerator and denominator by exactly its own', () => {
  fc.assert(
    fc.property(counties, (indices) => {
      const [last, ...others] = schoolsOf(indices)
      const before = new Map(rollUpOf(others).indicators.map((each) => [each.indicator.id, each]))
      const after = rollUpOf([...others, last as Received])
      const own = new Map(
        after.parts
          .filter(({ school }) => school.received === last)
          .flatMap(({ indicators }) => [...indicators]),
      )
      return after.indicators.every(({ indicator, numerator = 0, denominator = 0 }) => {
        if (!indicator.isAdditive) return true
        const was = before.get(indicator.id)
        const mine = own.get(indicator.id)
        const isTold = mine?.numerator !== undefined && mine.denominator !== undefined
        const isRatio = indicator.denominator !== undefined
        return (
          near(numerator, (was?.numerator ?? 0) + (isTold ? (mine.numerator ?? 0) : 0)) &&
          (!isRatio || near(denominator, (was?.denominator ?? 0) + (isTold ? (mine.denominator ?? 0) : 0)))
        )
      })
    }),
    RUNS,
  )
})

/** Everything a county workbook shows, and so everything a rollup says. */
const shown = (rollup: Rollup): string =>
  JSON.stringify(wholeSheets(countyWorkbook(rollup, { catalogue, refused: [] })))

test('the order of the files changes nothing', () => {
  const withTwice = [...POOL.slice(0, 8), schoolFrom('primarySchool', 1, {}, { books: 3 })].map(
    (school, index): Received => ({
      ...school,
      submission: { ...school.submission, source: `${index}.xlsx` },
    }),
  )
  const expected = shown(rollUpOf(withTwice))
  fc.assert(
    fc.property(fc.shuffledSubarray(withTwice, { minLength: withTwice.length }), (shuffled) => {
      expect(shown(rollUpOf(shuffled)) === expected).toBe(true)
    }),
    { numRuns: 10 },
  )
})

test('blank schools are all “cannot tell”, and sum to nothing', () => {
  const blank = KINDS.map((kind, index) =>
    receivedFrom(submissionFrom(kind, `${kind}.xlsx`, new Map([['schoolId', `370812000${index}`]]))),
  )
  const rollup = rollUpOf(blank)
  expect(rollup.schools).toHaveLength(KINDS.length)
  for (const { numerator, value, variation } of rollup.indicators)
    expect([numerator, value, variation]).toEqual([undefined, undefined, undefined])
  const missing = [...rollup.totals].filter(([id]) =>
    schoolTemplates.some(({ fields }) => fields.get(id)?.blank === 'missing'),
  )
  expect(missing.length).toBeGreaterThan(300)
  for (const [, { sum, reported }] of missing) expect([sum, reported]).toEqual([0, 0])
  expect(new Set(rollup.progress.map(({ standing }) => standing))).toEqual(
    new Set(['cannotTell', 'shown', 'notMeasurable']),
  )
})

const pupils = fc.integer({ min: 1, max: 5000 })

test.each(schoolTemplates.map(({ kind }) => [kind.id, kind] as const))(
  'what the stages of a %s share adds up to the whole',
  (_, kind) => {
    fc.assert(
      fc.property(fc.array(pupils, { minLength: 3, maxLength: 3 }), (numbers) => {
        const value = (id: FieldId): number =>
          numbers[catalogue.stages.findIndex((stage) => id === `enrolment.${stage.id}`)] ?? 0
        const shares = kind.stages.map((stage) =>
          evaluate(parse(shareFormula(stage, kind, catalogue.stages)), { value, isBlank: () => false }),
        )
        return near(
          shares.reduce<number>((sum, share) => sum + Number(share), 0),
          1,
        )
      }),
    )
  },
)

test('a 9-year school’s equipment is split between its stages without a remainder', () => {
  const rollup = rollUpOf([
    schoolFrom('nineYear', 1, { pupils: { primary: 166, junior: 210 } }, { equipmentValue: 232.26 }),
  ])
  const parts = rollup.parts.map(({ stage, indicators }) => indicators.get(`equipmentPerPupil.${stage}`))
  const [, primary, junior] = parts.map((part) => part?.numerator ?? 0)
  // The worked example: 166 ÷ (166 + 1.1 × 210) = 0.41814.
  expect(primary).toBeCloseTo(0.41814 * 2322600, -2)
  expect((primary ?? 0) + (junior ?? 0)).toBeCloseTo(2322600, 6)
})

const asSent = (
  school: Received,
  source: string,
  change: Readonly<Record<FieldId, RawValue>> = {},
): Received =>
  receivedFrom(
    submissionFrom(
      school.submission.kind,
      source,
      new Map([...school.submission.cells, ...Object.entries(change)]),
    ),
  )

const figuresOf = ({ totals, indicators, progress, schools }: Rollup): unknown => ({
  totals: [...totals],
  indicators: indicators.map(({ indicator, ...figure }) => [indicator.id, figure]),
  values: progress.map(({ target, value }) => [target.id, value]),
  schools: schools.map(({ schoolId }) => schoolId),
})

test('two different files of one school: neither is counted', () => {
  fc.assert(
    fc.property(counties, (indices) => {
      const [first, ...others] = schoolsOf(indices)
      const second = asSent(first as Received, 'second.xlsx', { books: 7 })
      const rollup = rollUpOf([...others, first as Received, second])
      expect(figuresOf(rollup)).toEqual(figuresOf(rollUpOf(others)))
      expect(rollup.excluded.map(({ reason }) => reason)).toEqual(['sentTwice', 'sentTwice'])
      expect(rollup.isComplete).toBe(false)
    }),
    RUNS,
  )
})

test('the same figures in a second file are counted once', () => {
  fc.assert(
    fc.property(counties, (indices) => {
      const schools = schoolsOf(indices)
      const copy = asSent(schools[0] as Received, 'copy.xlsx')
      const rollup = rollUpOf([...schools, copy])
      expect(figuresOf(rollup)).toEqual(figuresOf(rollUpOf(schools)))
      expect(rollup.excluded.map(({ reason }) => reason)).toEqual(['copy'])
      expect(rollup.isComplete).toBe(true)
    }),
    RUNS,
  )
})
