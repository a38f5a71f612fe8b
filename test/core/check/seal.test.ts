import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sealOf, sealStanding, sealText, type Submission } from '#core'
import { catalogue, templateIn } from '../../support/catalogue'
import { sampleCells } from '../../support/filledTemplate'

const template = templateIn('primarySchool')
const { kind, edition } = template
const school: Submission = {
  source: 's.xlsx',
  kind: kind.id,
  edition,
  jurisdiction: 'yanzhou',
  year: 2025,
  cells: sampleCells('primarySchool'),
  places: new Map(),
  explanations: [
    { check: 'K1', reason: '', text: '甲' },
    { check: 'K2', reason: '乙', text: '' },
  ],
  date1904: false,
}
const seal = (changes: Partial<Submission> = {}): string =>
  sealOf(
    createHash('sha256')
      .update(sealText(catalogue, { ...school, ...changes }))
      .digest('hex'),
  )

test('is short, and legible on paper', () => {
  expect(seal()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  expect(sealOf('0000f'.padEnd(64, '0'))).toBe('000F-0000-0000')
})

test('does not depend on the file, on places or on the order of explanations', () => {
  const places = new Map([['schoolName', { sheet: '封面', cell: 'D7' }]])
  const explanations = [...school.explanations].reverse()
  expect(seal({ source: 'copy.xlsx', places, explanations, seal: 'anything' })).toBe(seal())
})

test.each<[string, Partial<Submission>]>([
  ['a figure', { cells: new Map(school.cells).set('enrolment.primary.g1', 1) }],
  ['a figure that becomes blank', { cells: new Map(school.cells).set('enrolment.primary.g1', undefined) }],
  ['an explanation', { explanations: [] }],
  ['the year', { year: 2024 }],
  ['the edition', { edition: '1999.1' }],
])('changes with %s', (_, changes) => {
  expect(seal(changes)).not.toBe(seal())
})

test('covers what the workbook holds, also what its place does not ask for', () => {
  const unasked = 'bridgeProgrammeStudents'
  expect(templateIn('primarySchool').fields.has(unasked)).toBe(false)
  const holding = seal({ cells: new Map(school.cells).set(unasked, 12) })
  expect(holding).not.toBe(seal({ cells: new Map(school.cells).set(unasked, 13) }))
  expect(holding).not.toBe(seal({ cells: new Map(school.cells).set(unasked, undefined) }))
})

test('is the same whichever way a program writes the figures', () => {
  const cells = new Map(
    [...school.cells].reverse().map(([id, raw]) => [id, typeof raw === 'number' ? raw * (1 + 1e-16) : raw]),
  )
  cells.set('boarders.primary', '') // an empty text, where another program has no cell
  const same = new Map([...school.cells].filter(([id]) => id !== 'boarders.primary'))
  expect(seal({ cells })).toBe(seal({ cells: same }))
})

test('counts days alike in both of Excel’s calendars', () => {
  const dates = [...template.fields.values()].filter(({ type }) => type === 'date').map(({ id }) => id)
  expect(dates.length).toBeGreaterThan(0)
  const cells = new Map(school.cells)
  for (const id of dates) cells.set(id, Number(cells.get(id)) - 1462)
  expect(seal({ cells, date1904: true })).toBe(seal())
})

test('is not touched by cells that an edition adds and nobody has filled', () => {
  const cells = new Map(school.cells).set('notYetAsked', undefined)
  expect(seal({ cells })).toBe(seal())
})

test('any one figure that changes changes it; the order of reading does not', () => {
  const typed = [...template.fields.values()].filter(
    ({ id, formula, type }) =>
      formula === undefined && (type === 'count' || type === 'decimal') && school.cells.get(id) !== undefined,
  )
  const before = seal()
  fc.assert(
    fc.property(
      fc.constantFrom(...typed.map(({ id }) => id)),
      fc.integer({ min: 0, max: 99_999 }),
      fc.shuffledSubarray([...school.cells], { minLength: school.cells.size }),
      (id, value, entries) => {
        const cells = new Map(entries)
        expect(seal({ cells })).toBe(before)
        expect(seal({ cells: cells.set(id, value) }) === before).toBe(value === school.cells.get(id))
      },
    ),
    { numRuns: 300, seed: 4 },
  )
})

describe('against the figures it stands', () => {
  const current = seal()
  test.each<[string, Partial<Submission>]>([
    ['unsealed', {}],
    ['intact', { seal: current }],
    ['intact', { seal: ` ${current.toLowerCase()} ` }],
    ['changed', { seal: '0000-0000-0000' }],
    ['otherEdition', { seal: '0000-0000-0000', edition: '1999.1' }],
    // The same cells are asked for, so that it can be told all the same.
    ['intact', { seal: seal({ edition: '1999.1' }), edition: '1999.1' }],
  ])('%s', (standing, changes) => {
    const sealed = { ...school, ...changes }
    expect(sealStanding(template, sealed, seal(changes))).toBe(standing)
  })
})
