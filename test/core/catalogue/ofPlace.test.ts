import {
  catalogueOfPlace,
  templateOfPlace,
  templateOfSubmission,
  type FormCell,
  type FormRow,
  type Template,
} from '#core'
import { madeCheck, madeField, madeIndicator, madeTemplate } from '../../support/madeTemplate'

const words = (text: string) => ({ zh: text, en: text })
const at = (...lineage: string[]) => ({ lineage })
const here = { places: ['here'] }
const cell = (field: string): FormCell => ({ kind: 'field', field })
const seen = (field: string): FormCell => ({ kind: 'reference', field })
const none: FormCell = { kind: 'none' }

/** Rows of cells; a row without any is a heading. */
const template = (rows: readonly (readonly FormCell[])[], more: Partial<Template> = {}): Template => {
  const made = madeTemplate({
    fields: [madeField('all'), madeField('ours', here), madeField('theirs', { places: ['there', 'beyond'] })],
  })
  const width = Math.max(...rows.map(({ length }) => length))
  const written = rows.map((cells, index): FormRow => {
    if (cells.length > 0) return { label: words(`row ${index}`), indent: 0, cells }
    const heading = words('part')
    return { label: words('一、part'), heading, indent: 0, cells: Array.from({ length: width }, () => none) }
  })
  const columns = Array.from({ length: width }, (_, index) => ({ label: words(`column ${index}`) }))
  return { ...made, forms: made.forms.map((form) => ({ ...form, columns, rows: written })), ...more }
}
const PLAIN = [[cell('all')], [cell('ours')], [cell('theirs')]]
const rowsAt = (rows: readonly (readonly FormCell[])[], ...lineage: string[]) =>
  templateOfPlace(template(rows), at(...lineage)).forms[0]?.rows.map(({ label, cells }) => [
    label.zh,
    cells.map((each) => (each.kind === 'none' ? '-' : each.field)).join(' '),
  ])

test('figures that are asked everywhere, by the place, or by one above it', () => {
  const fieldsAt = (...lineage: string[]) => [
    ...templateOfPlace(template(PLAIN), at(...lineage)).fields.keys(),
  ]
  expect(fieldsAt()).toEqual(['all'])
  expect(fieldsAt('here')).toEqual(['all', 'ours'])
  expect(fieldsAt('below', 'beyond')).toEqual(['all', 'theirs'])
  expect(fieldsAt('here', 'there')).toEqual(['all', 'ours', 'theirs'])
})

test('indicators that are asked, and checks whose fields all are', () => {
  const indicators = [
    madeIndicator('one', 'all'),
    madeIndicator('two', 'all', here),
    madeIndicator('three', 'all', { places: [] }),
  ]
  const checks = [madeCheck('all > 0'), madeCheck('all > ours'), madeCheck('ours > theirs')]
  const made = template(PLAIN, { indicators, checks })
  const idsAt = (...lineage: string[]) => {
    const own = templateOfPlace(made, at(...lineage))
    return [own.indicators.map(({ id }) => id), own.checks.map(({ id }) => id)]
  }
  expect(idsAt()).toEqual([['one'], ['all > 0']])
  expect(idsAt('here')).toEqual([
    ['one', 'two'],
    ['all > 0', 'all > ours'],
  ])
})

describe('a form', () => {
  test('of which everything is asked is left as it is', () => {
    const made = template([
      [cell('all'), none],
      [seen('all'), none],
    ])
    expect(templateOfPlace(made, at('here')).forms[0]).toBe(made.forms[0])
  })
  test('of which nothing is asked is not there', () => {
    expect(templateOfPlace(template([[], [cell('theirs')]]), at('here')).forms).toEqual([])
  })
  test('loses rows without anything that is asked or shown', () => {
    expect(rowsAt([[cell('all')], [cell('theirs')], [seen('theirs')], [seen('ours')]], 'here')).toEqual([
      ['row 0', 'all'],
      ['row 3', 'ours'],
    ])
  })
  test('loses columns likewise, and keeps what else stands in a row', () => {
    const made = template([
      [cell('all'), cell('theirs'), none],
      [seen('theirs'), cell('theirs'), cell('ours')],
    ])
    const [form] = templateOfPlace(made, at('here')).forms
    expect(form?.columns.map(({ label }) => label.zh)).toEqual(['column 0', 'column 2'])
    expect(form?.rows.map(({ cells }) => cells)).toEqual([
      [cell('all'), none],
      [none, cell('ours')],
    ])
  })
  test('loses headings over nothing, and counts the others anew', () => {
    const rows = [
      [],
      [cell('theirs')],
      [],
      [cell('all')],
      [],
      [cell('theirs')],
      [],
      [cell('ours')],
      [],
      [cell('theirs')],
    ]
    expect(rowsAt(rows, 'here')).toEqual([
      ['一、part', '-'],
      ['row 3', 'all'],
      ['二、part', '-'],
      ['row 7', 'ours'],
    ])
  })
  test('keeps what else it says', () => {
    const made = template(PLAIN)
    const { columns, rows, ...rest } = made.forms[0]!
    expect(columns).toHaveLength(1)
    expect(rows).toHaveLength(3)
    expect(templateOfPlace(made, at('here')).forms[0]).toMatchObject(rest)
  })
})

test('the same template and place give the same object, others another', () => {
  const made = template(PLAIN)
  const own = templateOfPlace(made, at('here', 'nation'))
  expect(templateOfPlace(made, at('here', 'nation'))).toBe(own)
  expect(templateOfPlace(made, at('there', 'nation'))).not.toBe(own)
  expect(templateOfPlace(made, at('here', 'nation'))).toBe(own)
  expect(templateOfPlace(made, at('herenation'))).not.toBe(own)
  expect(templateOfPlace(template(PLAIN), at('here', 'nation'))).not.toBe(own)
})

describe('of a catalogue', () => {
  const catalogue = () => ({
    templates: new Map([
      ['school', template(PLAIN)],
      ['other', template([[cell('ours')], [cell('all')]])],
    ]),
    jurisdictions: [
      { id: 'there', label: words('there'), lineage: ['there'] },
      { id: 'below', label: words('below'), lineage: ['below', 'here'] },
    ],
    edition: '2026.1',
  })
  const fieldsOf = (made: Template | undefined) => [...(made?.fields.keys() ?? [])]

  test('the template of a workbook’s kind and place', () => {
    const of = (kind: string, jurisdiction: string) =>
      templateOfSubmission({ kind, jurisdiction }, catalogue())
    expect(fieldsOf(of('school', 'below'))).toEqual(['all', 'ours'])
    expect(fieldsOf(of('school', 'there'))).toEqual(['all', 'theirs'])
    expect(fieldsOf(of('school', 'nowhere'))).toEqual(['all'])
    expect(() => of('academy', 'below')).toThrow('no template for academy')
  })
  test('all its templates as a place sees them, and the rest as it is', () => {
    const { templates, ...rest } = catalogueOfPlace(catalogue(), 'below')
    expect([...templates].map(([kind, own]) => [kind, fieldsOf(own)])).toEqual([
      ['school', ['all', 'ours']],
      ['other', ['all', 'ours']],
    ])
    expect(rest).toEqual({ jurisdictions: catalogue().jurisdictions, edition: '2026.1' })
  })
})
