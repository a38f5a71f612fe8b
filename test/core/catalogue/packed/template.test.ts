import { parse, type Template } from '#core'
import {
  packTemplate,
  unpackIndicators,
  unpackTemplate,
} from '../../../../src/core/catalogue/packed/template'
import { madeCheck, madeField, madeIndicator, madeTemplate } from '../../../support/madeTemplate'

const words = (text: string) => ({ zh: text, en: `${text} in English` })
const made = (): Template => ({
  ...madeTemplate({
    fields: [
      madeField('rooms'),
      madeField('classes', { label: words('班数') }),
      madeField('isRural', { type: 'yesno' }),
    ],
    checks: [
      madeCheck('rooms >= classes'),
      madeCheck('IF(ISBLANK(rooms), classes > 0, classes <= last.classes)', 'empirical'),
    ],
    history: [{ edition: '2025.1', gone: [], changed: [{ field: 'rooms', why: words('why') }] }],
    cells: [{ kind: 'reference', field: 'rooms' }, { kind: 'none' }],
  }),
  indicators: [
    madeIndicator('rooms', 'rooms'),
    madeIndicator('perClass', 'rooms + total.rooms', {
      of: 'classes + rooms',
      where: 'isRural',
      group: 'rural',
      stage: 'primary',
      places: ['here'],
    }),
  ],
})

/** As a file keeps it. */
const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const packed = (template = made()) => kept(packTemplate(template))

test('a template comes back with all its forms, fields and checks', () => {
  const { forms } = packed()
  expect(unpackTemplate(forms.part, forms.en)).toEqual({ ...made(), indicators: [] })
})

test('checks come without examples', () => {
  const examples = { pass: [{ rooms: 1 }], fail: [{ rooms: 2 }], unknown: [{}] }
  const { forms } = packed({ ...made(), checks: made().checks.map((check) => ({ ...check, examples })) })
  expect(unpackTemplate(forms.part, forms.en).checks).toEqual(made().checks)
})

test('its indicators come back by themselves', () => {
  const { forms, indicators } = packed()
  const template = unpackTemplate(forms.part)
  expect(unpackIndicators(template, indicators.part, indicators.en)).toEqual(made().indicators)
})

test('what follows from the rest is not packed', () => {
  const { forms, indicators } = packed()
  const none = { of: [null], at: [0, 0] }
  const follow = (...keys: string[]) => ({ columns: Object.fromEntries(keys.map((key) => [key, none])) })
  expect(forms.part.body).toMatchObject({
    checks: follow('formula', 'fields', 'required', 'yearOnYear', 'examples'),
  })
  expect(indicators.part.body).toMatchObject({ indicators: follow('id', 'text', 'fields') })
})

test('ids beyond its own fields are kept in the order in which formulas name them', () => {
  const checks = [madeCheck('rooms > last.rooms'), madeCheck('last.classes > last.rooms')]
  const { forms } = packed({ ...made(), checks })
  expect(forms.part.body).toMatchObject({ others: ['last.rooms', 'last.classes'] })
  expect(unpackTemplate(forms.part, forms.en).checks.map(({ formula }) => formula)).toEqual(
    checks.map(({ formula }) => formula),
  )
})

test('the Chinese stand in for English words that were not loaded', () => {
  const { forms, indicators } = packed({
    ...made(),
    indicators: [madeIndicator('rooms', 'rooms', { label: words('室数') })],
  })
  const template = unpackTemplate(forms.part)
  expect(template.fields.get('classes')?.label).toEqual({ zh: '班数', en: '班数' })
  expect(unpackIndicators(template, indicators.part)[0]?.label).toEqual({ zh: '室数', en: '室数' })
  expect(unpackIndicators(template, indicators.part, indicators.en)[0]?.label).toEqual(words('室数'))
  expect(unpackIndicators(template, indicators.part)[0]?.numerator).toEqual(parse('rooms'))
})
