import { packCatalogue, unpackCounty, unpackTemplate } from '#core'
import { madeCatalogue } from '../../../support/madeCounty'

const made = () => {
  const catalogue = madeCatalogue({ here: [{ row: '1', subject: 'rooms', comparison: '>=', value: 1 }] })
  return { catalogue, packed: packCatalogue(catalogue, 'digest') }
}

test('what is known first: everything but templates, plans and county checks', () => {
  const { catalogue, packed } = made()
  const { edition, stages, kinds, groups, jurisdictions } = catalogue
  expect(packed.index).toEqual({
    known: { edition, stages, kinds, groups, jurisdictions },
    digest: 'digest',
    fieldIds: [...catalogue.fieldIds],
  })
})
test('a template for each kind', () => {
  const { catalogue, packed } = made()
  expect([...packed.templates.keys()]).toEqual([...catalogue.templates.keys()])
  for (const [kind, { forms }] of packed.templates) {
    const { fields } = unpackTemplate(forms.part, forms.en)
    expect([...fields.keys()]).toEqual([...catalogue.templates.get(kind)!.fields.keys()])
  }
})
test('plans and county checks come back as they were, or in Chinese alone', () => {
  const { catalogue, packed } = made()
  const { part, en } = packed.county
  const { plans, countyChecks } = catalogue
  expect(unpackCounty(part, en)).toEqual({ plans, countyChecks })
  const english = en.map((text) => `${text} in English`)
  expect(unpackCounty(part, english).plans[0]?.title).toEqual({ zh: 'label', en: 'label in English' })
  expect(unpackCounty(part).plans[0]?.title).toEqual({ zh: 'label', en: 'label' })
})
