import type { Complaint } from '../../../src/core/catalogue/complaint'
import { refuseUnknownNames } from '../../../src/core/catalogue/references'
import { formSchema, indicatorSchema } from '../../../src/core/catalogue/schema'

const words = (text: string) => ({ zh: text, en: text })
const source = { document: 'made up', mark: 'proposed' }
const kind = (id: string, ...stages: string[]) => ({ id, stages })

/** Where an unknown name stands, and which it is. */
const about = ({
  kinds = [],
  form,
  indicator,
}: {
  kinds?: ReturnType<typeof kind>[]
  form?: object
  indicator?: object
}) => {
  const complaints: Complaint[] = []
  const raw = {
    stages: [{ id: 'primary' }, { id: 'junior' }],
    kinds: [kind('nineYear', 'primary', 'junior'), ...kinds],
    forms: form
      ? [
          {
            file: 'form.json',
            value: formSchema.parse({
              id: 'made',
              number: '1',
              title: words('made'),
              unit: words('rooms'),
              basis: source,
              columns: [{ label: words('value') }],
              rows: [{ label: words('row'), field: 'one' }],
              ...form,
            }),
          },
        ]
      : [],
    indicators: indicator
      ? [
          {
            file: 'indicators.json',
            value: indicatorSchema.parse({
              id: 'made',
              label: words('made'),
              unit: words('rooms'),
              numerator: 'one',
              source,
              ...indicator,
            }),
          },
        ]
      : [],
  }
  refuseUnknownNames(raw, complaints)
  return complaints.map(({ file, path, problem, remedy }) => [file, path, problem, remedy].join(' | '))
}
const stage = (path: string, id = 'upper') =>
  `${path} | no stage "${id}" in seeds/stages.json | correct this value`
const unknownKind = (path: string) => `${path} | no kind "nursery" in seeds/kinds.json | correct this value`

const known = { stages: ['primary', 'junior'], kinds: ['nineYear'] }
const unknown = { stages: ['primary', 'upper'], kinds: ['nineYear', 'nursery'] }
const row = { label: words('row'), field: 'one' }

test('names that are in their lists, or none, are accepted', () => {
  const note = { ...words('note'), ...known }
  const form = {
    ...known,
    columns: [known],
    rows: [row, { ...row, ...known, note }],
    notes: [note, words('note')],
  }
  expect(about({ form, indicator: { ...known, scope: { nineYear: 'one > 0' } } })).toEqual([])
  expect(about({ form: {}, indicator: { scope: 'one > 0' } })).toEqual([])
})
test('stages of a kind', () => {
  expect(about({ kinds: [kind('other', 'primary', 'upper', 'lower')] })).toEqual([
    stage('seeds/kinds.json | other'),
    stage('seeds/kinds.json | other', 'lower'),
  ])
})
test('every part of a form', () => {
  const note = { ...words('note'), ...unknown }
  const form = {
    ...unknown,
    columns: [{ label: words('value') }, unknown],
    rows: [row, row, { ...row, field: 'two', ...unknown, note }],
    notes: [words('note'), note],
  }
  expect(about({ form })).toEqual(
    ['made', 'columns.1', 'rows.two', 'rows.two.note', 'notes.1'].flatMap((path) => [
      stage(`form.json | ${path}`),
      unknownKind(`form.json | ${path}`),
    ]),
  )
})
test('stages and kinds of an indicator, and kinds that its condition names', () => {
  expect(about({ indicator: unknown })).toEqual([
    stage('indicators.json | made'),
    unknownKind('indicators.json | made'),
  ])
  expect(about({ indicator: { scope: { nursery: 'one > 0' } } })).toEqual([
    unknownKind('indicators.json | made'),
  ])
})
