import type { Rollup } from '#core'
import { boardOf, pictureOf, proofOf, schoolSheetOf } from '#report'
import { catalogue } from '../support/catalogue'
import { expectedFrom, rollUpOf, schoolFrom } from '../support/countySchools'
import { mixedCounty } from '../support/mixedCounty'

/** What the pane shows of a county: every number on it is the rollup's, down to the cell. */
const rollup = mixedCounty()
const resultOf = (of: Rollup, refused: readonly string[] = []) => ({
  rollup: of,
  received: of.schools.map(({ received }) => received),
  refused: refused.map((source) => ({ source, problem: { type: 'cannotOpen', reason: 'gone' } as const })),
  lastYearRefused: [],
  changes: undefined,
})
const picture = pictureOf(resultOf(rollup), catalogue, 'zh-CN')

test('what goes from the worker to the page is plain data', () => {
  expect(structuredClone(picture)).toEqual(picture)
})

test('a strip holds every school once that the indicator concerns, with the county’s figure and spread', () => {
  expect(picture.strips.filter(({ spread }) => spread.length > 0)).toHaveLength(14)
  for (const { id, dots, untold, value, variation } of picture.strips) {
    const figure = rollup.indicators.find(({ indicator }) => indicator.id === id)
    expect([id, dots.length + untold.length, untold.length]).toEqual([id, figure?.counted, figure?.lacking])
    expect([id, value, variation]).toEqual([id, figure?.value, figure?.variation])
    expect(new Set(dots.map(({ schoolId }) => schoolId)).size).toBe(dots.length)
  }
})

test('the schools behind a figure add up to it, each with the cells it was made from', () => {
  for (const { id } of picture.strips) {
    const proof = proofOf(rollup, id, catalogue, 'zh-CN')
    if (!proof) throw new Error(`no proof of ${id}`)
    expect(structuredClone(proof)).toEqual(proof)
    if (proof.isAdditive && proof.numerator !== undefined) {
      // Who lacks one of the two is told as such, and left out of both sums.
      const told = proof.schools.filter(
        ({ numerator, denominator }) => ![numerator, denominator].includes(undefined),
      )
      const sum = told.reduce((all, { numerator = NaN }) => all + numerator, 0)
      expect(sum).toBeCloseTo(proof.numerator, 6)
    }
    for (const { schoolId, source, digest, cells } of proof.schools) {
      const school = rollup.schools.find((each) => each.schoolId === schoolId)
      expect([source, digest]).toEqual([school?.received.submission.source, school?.received.digest])
      const places = [...(school?.received.submission.addresses.values() ?? [])]
      for (const { sheet, cell } of cells) if (cell !== '') expect(places).toContainEqual({ sheet, cell })
    }
  }
})

test('a figure is said to come from a plan of the place or of one above it, if any of these asks for it', () => {
  const theirs = catalogue.plans.flatMap(({ jurisdiction, number }) =>
    ['national', 'jining', 'yanzhou'].includes(jurisdiction) || number === '' ? [] : [number],
  )
  expect(theirs.length).toBeGreaterThan(1)
  const sources = rollup.indicators.map(
    ({ indicator: { id } }) => proofOf(rollup, id, catalogue, 'zh-CN')?.source,
  )
  expect(sources).toContainEqual(expect.stringContaining('济教字〔2024〕29号'))
  expect(sources.filter((source) => theirs.some((number) => source?.includes(number)))).toEqual([])
})

test('every target of every plan stands in one line', () => {
  const lines = picture.plans.flatMap(({ id, targets }) =>
    targets.map((line) => `${id} ${line.id} ${line.standing}`),
  )
  expect(lines.sort()).toEqual(
    rollup.progress.map(({ plan, target, standing }) => `${plan.id} ${target.id} ${standing}`).sort(),
  )
})

test('a school’s sheet has its file and its findings', () => {
  const [school] = rollup.schools
  const sheet = schoolSheetOf(rollup, school?.schoolId ?? '', catalogue, 'zh-CN')
  expect(sheet?.digest).toBe(school?.received.digest)
  expect(sheet?.findings).toHaveLength(school?.received.report.findings.length ?? NaN)
  expect(schoolSheetOf(rollup, 'nobody', catalogue, 'zh-CN')).toBeUndefined()
})

test('a tile for every school that should report: there, missing, twice, named by an unreadable file', () => {
  const [one, two, three, four] = [1, 2, 3, 4].map((number) => schoolFrom('primarySchool', number))
  if (!one || !two || !three || !four) throw new Error('four schools')
  const again = schoolFrom('primarySchool', 2, {}, { books: 1 })
  const roster = [one, two, three, four].map(expectedFrom)
  const result = resultOf(rollUpOf([one, two, again], { roster }), [`${roster[2]?.schoolName} 终稿.xls`])
  const board = boardOf({ ...result, received: [one, two, again] })
  const states = new Map(board.flatMap(({ tiles }) => tiles.map(({ schoolId, state }) => [schoolId, state])))
  expect(roster.map(({ schoolId }) => states.get(schoolId))).toEqual([
    'received',
    'sentTwice',
    'refused',
    'missing',
  ])
})

test('as long as schools are missing, a spread within its limit is no more reached on a strip than in the workbook', () => {
  const schools = [1, 2, 3].map((number) => schoolFrom('primarySchool', number, { pupils: { primary: 400 } }))
  const roster = [...schools, schoolFrom('primarySchool', 4)].map(expectedFrom)
  const standingsOf = (of: Rollup) =>
    pictureOf(resultOf(of), catalogue, 'zh-CN')
      .strips.filter(({ spread }) => spread.length > 0)
      .map(({ spreadStanding }) => spreadStanding)
  expect(standingsOf(rollUpOf(schools, { roster }))).toContain('incomplete')
  expect(standingsOf(rollUpOf(schools, { roster }))).not.toContain('reached')
  expect(standingsOf(rollUpOf(schools, { roster: roster.slice(0, 3) }))).toContain('reached')
})
