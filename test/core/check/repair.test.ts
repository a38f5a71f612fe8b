import { checkSubmission, likelyRepair, type Field, type RawValue } from '#core'
import { madeCheck, madeField, madeSubmission, madeTemplate } from '../../support/madeTemplate'

/** What is proposed for each of these checks that fails, by check. */
function proposals(formulas: readonly string[], cells: Readonly<Record<string, RawValue>>, ...more: Field[]) {
  const fields = [...Object.keys(cells).map((id) => madeField(id)), ...more]
  const template = madeTemplate({ fields, checks: formulas.map((formula) => madeCheck(formula)) })
  const submission = madeSubmission(cells)
  const failed = checkSubmission(template, submission).findings.flatMap((finding) =>
    finding.type === 'check' ? [finding.check] : [],
  )
  return template.checks
    .filter(({ id }) => failed.includes(id))
    .map((check) => likelyRepair(check, template, submission))
}
/** The same in short, `undefined` where no cell is named. */
const named = (...asked: Parameters<typeof proposals>): (string | undefined)[] =>
  proposals(...asked).map((repair) => repair && `${repair.field} ${repair.from} → ${repair.to}`)

const SUMS = ['pupils = boys + girls', 'pupils = day + boarders']
const SCHOOL = { pupils: 85, boys: 40, girls: 45, day: 60, boarders: 25 }

test('a cell that two sums agree on is named with its value, and with the checks that would hold', () => {
  const repair = { field: 'pupils', from: 92, to: 85, mends: SUMS }
  expect(proposals(SUMS, { ...SCHOOL, pupils: 92 })).toEqual([repair, repair])
})

test.each([82, 84, 86, 88])('a figure that is a little off, %d for 85, is found on either side', (pupils) =>
  expect(named(SUMS, { ...SCHOOL, pupils })).toEqual(SUMS.map(() => `pupils ${pupils} → 85`)),
)

test('checks that hold already, or would fail still, are not among those mended', () => {
  const others = ['pupils = 99', 'pupils >= 1']
  const repair = { field: 'pupils', from: 92, to: 85, mends: SUMS }
  expect(proposals([...SUMS, ...others], { ...SCHOOL, pupils: 92 })).toEqual([repair, repair, undefined])
})

test('of several that mend the same, none is named', () => {
  expect(named(SUMS, { ...SCHOOL, boys: 47 })).toEqual([undefined])
  const both = ['pupils = boys + girls', 'pupils + 1 = boys + girls + 1']
  for (const pupils of [78, 84, 86, 92])
    expect(named(both, { pupils, boys: 40, girls: 45 })).toEqual([undefined, undefined])
})

test('a slip of the fingers decides between them', () => {
  expect(named(SUMS, { ...SCHOOL, boys: 400 })).toEqual(['boys 400 → 40'])
  expect(named(SUMS, { ...SCHOOL, girls: 54 })).toEqual(['girls 54 → 45'])
  expect(named(['pupils = boys + girls'], { pupils: 85, boys: 40, girls: 54 })).toEqual(['girls 54 → 45'])
})

test.each([
  [850, 85, true],
  [85, 850, true],
  [58, 85, true],
  [1324, 1234, true],
  [4231, 1234, true],
  [47, 85, false],
  [1235, 1234, false],
  [2143, 1234, false],
  [1253, 1234, false],
  [1245, 1234, false],
  [12, 213, false],
  [213, 12, false],
])('%d for %d is a slip: %s', (from, to, isSlip) =>
  expect(named([`books = ${to}`], { books: from })).toEqual([isSlip ? `books ${from} → ${to}` : undefined]),
)

test('a change that would break another check is none, whatever it mends', () => {
  expect(named(['boys = 40', 'boys <= 500'], { boys: 400 })).toEqual(['boys 400 → 40'])
  expect(named(['boys = 40', 'boys >= 50'], { boys: 400 })).toEqual([undefined])
  // What fails before and after is not broken by it.
  expect(named(['boys = 40', 'boys >= 500'], { boys: 400 })).toEqual(['boys 400 → 40', undefined])
})

test('only a check that two figures are equal says what a figure should be', () => {
  expect(named(['boys <= 40', 'boys < 41'], { boys: 400 })).toEqual([undefined, undefined])
  expect(named(['NOT(boys = 400)'], { boys: 400 })).toEqual([undefined])
  expect(named(['IMPLIES(girls > 0, boys = 40)'], { boys: 400, girls: 1 })).toEqual(['boys 400 → 40'])
})

test('only typed cells with a number are named', () => {
  const total = madeField('total', { formula: 'boys + girls' })
  const cells = { boys: 47, girls: 45, total: 92 }
  expect(named(['total = 85', 'total + 0 = 85'], cells, total)).toEqual([undefined, undefined])
  const since = madeField('since', { type: 'text' })
  expect(named(['boys = since'], { boys: 400, since: '40' }, since)).toEqual([])
})

test('what is worked out from a cell changes with it', () => {
  const total = madeField('total', { formula: 'boys + girls' })
  expect(named(['total + boys = seats'], { boys: 400, girls: 45, seats: 125 }, total)).toEqual([
    'boys 400 → 40',
  ])
})

test('a check that asks whether another cell is blank sees it as it is', () => {
  const school = ['boys + IF(ISBLANK(girls), 0, 45) = 85']
  expect(named(school, { boys: 400, girls: 45 })).toEqual(['boys 400 → 40'])
  expect(named(school, { boys: 850, girls: undefined })).toEqual(['boys 850 → 85'])
})

test('no figure is proposed that its cell could not hold', () => {
  const twice = (formula: string) => [formula, `${formula} + 0`]
  expect(named(twice('boys + 10 = 10 - 5'), { boys: 1 })).toEqual([undefined, undefined])
  expect(named(twice('boys + 5 = 5'), { boys: 3 })).toEqual(['boys 3 → 0', 'boys 3 → 0'])
  expect(named(twice('boys * 4 = 10'), { boys: 3 })).toEqual([undefined, undefined])
  const area = madeField('area', { type: 'decimal' })
  expect(named(twice('area * 4 = 10'), { area: 3 }, area)).toEqual(['area 3 → 2.5', 'area 3 → 2.5'])
  // A third of 100 has more decimals than a cell may hold, and 33.33 does not mend the sum.
  expect(named(twice('area * 3 = 100'), { area: 3 }, area)).toEqual([undefined, undefined])
  const others = ['area > 30', 'area > 31']
  expect(named(['area * 3 = 100', ...others], { area: 3 }, area)[0]).toBeUndefined()
})

test('no figure is proposed where the difference does not tell it', () => {
  const twice = (formula: string) => [formula, `${formula} + 0`]
  const area = madeField('area', { type: 'decimal' })
  for (const step of ['IF(area > 1000, 10, 5) = 10', 'IF(area <= 3, 5, 1 / 0) = 10'])
    expect(named(twice(step), { area: 3 }, area)).toEqual([undefined, undefined])
})

test('nothing is said about checks and figures that the template does not have', () => {
  const stray = madeCheck('boys = elsewhere')
  const template = madeTemplate({ fields: [madeField('boys')], checks: [madeCheck('boys = 40'), stray] })
  const submission = madeSubmission({ boys: 400, elsewhere: 40 })
  expect(likelyRepair(madeCheck('boys = 40'), template, submission)).toBeUndefined()
  expect(likelyRepair(stray, template, submission)).toBeUndefined()
})
