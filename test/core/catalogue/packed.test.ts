import {
  packCatalogue,
  unpackCounty,
  unpackIndicators,
  unpackTemplate,
  type Check,
  type Template,
} from '#core'
import { writtenCatalogue as catalogue } from '../../support/writtenCatalogue'

const packed = packCatalogue(catalogue, 'digest')

/** As a file keeps it. */
const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Examples are for tests and pages, and are not packed. */
const plain = ({ fields, checks, ...rest }: Template): unknown => ({
  ...rest,
  fields: [...fields],
  checks: checks.map((check: Check) => ({ ...check, examples: undefined })),
})

describe.each([...catalogue.templates])('the forms of %s', (kind, template) => {
  const { forms, indicators } = kept(packed.templates.get(kind)!)

  it('come back as they were', () => {
    const own = unpackTemplate(forms.part, forms.en)
    const whole = { ...own, indicators: unpackIndicators(own, indicators.part, indicators.en) }
    expect(plain(whole)).toEqual(plain(template))
  })
  it('speak Chinese where the English words were not loaded', () => {
    const { kind: own, checks } = unpackTemplate(forms.part)
    expect(own.label).toEqual({ zh: template.kind.label.zh, en: template.kind.label.zh })
    expect(checks.map(({ formula }) => formula)).toEqual(template.checks.map(({ formula }) => formula))
  })
})

test('plans and county checks come back as they were', () => {
  const { part, en } = kept(packed.county)
  const { plans, countyChecks } = catalogue
  expect(unpackCounty(part, en)).toEqual({ plans, countyChecks })
})

test('the rest is known at once', () => {
  const { digest, known, fieldIds } = kept(packed.index)
  expect(digest).toBe('digest')
  expect(new Set(fieldIds)).toEqual(catalogue.fieldIds)
  const { edition, stages, kinds, groups, jurisdictions } = catalogue
  expect(known).toEqual(kept({ edition, stages, kinds, groups, jurisdictions }))
})
