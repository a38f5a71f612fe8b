import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fieldsOf, parse, type Field, type Template } from '../../../src/core'
import { readCatalogue } from '../../../src/files/catalogue'

const catalogue = readCatalogue(join(__dirname, '../../..'))
const schools = [...catalogue.templates.values()].filter(({ kind }) => kind.level === 'school')
const named = schools.map((template): [string, Template] => [template.kind.id, template])
const everyField = new Map(schools.flatMap(({ fields }) => [...fields]))
const ids = [...everyField.keys()].sort()

/** Field ids are a public contract: whoever renames one changes this list in the same commit, on purpose. */
const PUBLISHED = readFileSync(join(__dirname, 'field-ids.txt'), 'utf8').trimEnd().split('\n')

describe('field ids', () => {
  it('are the published ones', () => {
    expect(ids).toEqual(PUBLISHED)
  })

  it('are legal Excel names that no reader takes for a cell', () => {
    const legal = /^[A-Za-z]{4}[A-Za-z0-9]*(\.[A-Za-z0-9_]+)*$/
    const cell = /^([A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*)$/i
    const wrong = ids.filter((id) => {
      const first = id.split('.')[0] ?? ''
      return !legal.test(id) || cell.test(first) || id.length > 255
    })
    expect(wrong).toEqual([])
  })

  it('differ by more than capitals, which Excel does not tell apart', () => {
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length)
  })

  it('mean the same in every school kind', () => {
    const meaning = ({ label, unit, type, blank }: Field) => ({ label, unit, type, blank })
    for (const [, { fields }] of named)
      for (const field of fields.values())
        expect([field.id, meaning(field)]).toEqual([field.id, meaning(everyField.get(field.id) as Field)])
  })
})

describe.each(named)('the fields of %s', (_kind, { kind, fields, forms }) => {
  const all = [...fields.values()]

  it('have both labels, written out', () => {
    const wrong = all.filter(({ label }) => !label.zh || !label.en || /[{}]/.test(label.zh + label.en))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it.each(['zh', 'en'] as const)('are told apart by their %s labels', (language) => {
    const labels = all.map(({ label }) => label[language])
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
  })

  it('have a unit where they are numbers', () => {
    const numbers = all.filter(({ type }) => type === 'count' || type === 'decimal')
    expect(numbers.filter(({ unit }) => !/^[\p{L}/]+$/u.test(unit.zh)).map(({ id }) => id)).toEqual([])
  })

  it('have choices where one is chosen, and digits where they are codes', () => {
    const wrong = all.filter(
      ({ type, choices, digits }) =>
        (type === 'choice') !== (choices !== undefined) || (type === 'code') !== (digits !== undefined),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('are computed from fields of the same template', () => {
    const named = all.flatMap(({ formula }) => (formula === undefined ? [] : fieldsOf(parse(formula))))
    expect(named.filter((id) => !fields.has(id))).toEqual([])
  })

  it('are there wherever a form refers to one', () => {
    const cells = forms.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    const referred = cells.flatMap((cell) => (cell.kind === 'reference' ? [cell.field] : []))
    expect(referred.filter((id) => !fields.has(id))).toEqual([])
  })

  it('belong to a stage the school runs', () => {
    const wrong = all.filter(({ stage }) => stage !== undefined && !kind.stages.includes(stage))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

it('offers every school kind under its own name', () => {
  const choices = everyField.get('schoolType')?.choices?.map(({ zh }) => zh)
  expect(choices).toEqual(schools.map(({ kind }) => kind.label.zh))
})

test('a note on a row stands only where what it speaks of is filled', () => {
  const notesOf = (kind: string): string[] =>
    (catalogue.templates.get(kind)?.forms ?? []).flatMap(({ rows }) =>
      rows.flatMap(({ note }) => note?.zh ?? []),
    )
  const speaking = ['教学点填“否”。', '小学填科学实验室。']
  for (const kind of ['primarySchool', 'teachingPoint', 'nineYear', 'twelveYear'])
    expect(notesOf(kind)).toEqual(expect.arrayContaining(speaking))
  for (const kind of ['kindergarten', 'juniorSchool', 'combinedSecondary', 'seniorSchool', 'specialSchool'])
    expect(notesOf(kind).filter((note) => speaking.includes(note))).toEqual([])
})
