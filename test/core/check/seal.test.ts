import { createHash } from 'node:crypto'
import { cellsOf, sealOf, sealText, type Submission } from '#core'
import { catalogue } from '../../support/catalogue'
import { sampleSchool } from '../../support/sampleSchool'

const template = catalogue.templates.get('primarySchool')!
const { kind, edition } = template
const school: Submission = {
  source: 's.xlsx',
  kind: kind.id,
  edition,
  jurisdiction: 'yanzhou',
  year: 2025,
  cells: cellsOf(sampleSchool('primarySchool')),
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
      .update(sealText(template, { ...school, ...changes }))
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
