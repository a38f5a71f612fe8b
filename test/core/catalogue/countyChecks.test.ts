import { parse } from '#core'
import { countyChecksSchema, expandCountyCheck } from '../../../src/core/catalogue/countyChecks'
import { madeField, madeTemplate } from '../../support/madeTemplate'

const words = (text: string) => ({ zh: text, en: text })
const written = (method: object, more: object = {}) => ({
  id: 'X1',
  name: words('name'),
  why: words('why'),
  remedy: words('remedy'),
  source: { document: 'made up', mark: 'proposed' },
  method,
  ...more,
})
const world = () => {
  const indicator = { id: 'perClass.primary', key: 'perClass' } as never
  const school = madeTemplate({
    fields: ['code', 'pupils.primary', 'pupils.junior', 'rooms'].map((id) => madeField(id)),
  })
  const other = madeTemplate({ fields: [madeField('halls')] })
  return {
    stages: ['primary', 'junior', 'senior'].map((id) => ({ id, label: words(id), reported: true })),
    templates: [{ ...school, indicators: [indicator] }, other],
  }
}
const expanded = (method: object) =>
  expandCountyCheck(countyChecksSchema.parse([written(method)])[0]!, world())
const methodOf = (method: object) => expanded(method).method

const peers = {
  type: 'peers',
  indicators: ['perClass'],
  limit: 3,
  size: 'pupils.{stage}',
  least: 30,
  peers: 5,
}
const bands = [
  { upTo: 100, absolute: 5, relative: 0.2 },
  { absolute: 10, relative: 0 },
]
const lastYear = { type: 'lastYear', level: 'school', fields: ['rooms', 'pupils.{stage}'], bands }

test('what a check says of itself is kept', () => {
  expect(expanded({ type: 'placed' })).toEqual(written({ type: 'placed' }))
})

test('a relation of sums is read', () => {
  const assert = 'total.rooms >= total.halls'
  expect(methodOf({ type: 'formula', assert })).toEqual({
    type: 'formula',
    formula: assert,
    expression: parse(assert),
  })
})
test('a field is kept', () => {
  expect(methodOf({ type: 'unique', field: 'code' })).toEqual({ type: 'unique', field: 'code' })
})
test('peers are compared as written', () => {
  expect(methodOf(peers)).toEqual(peers)
})
test('fields of each stage are written out, of stages that some school runs', () => {
  const fields = ['rooms', 'pupils.primary', 'pupils.junior']
  expect(methodOf(lastYear)).toEqual({ ...lastYear, fields })
})

test.each<readonly [string, object, string]>([
  ['a sum no school has', { type: 'formula', assert: 'total.gates > 0' }, 'no school has the field "gates"'],
  [
    'what is no sum',
    { type: 'formula', assert: 'total.rooms > rooms' },
    'rooms is no sum: write total.rooms',
  ],
  [
    'a sum whose name is misspelt',
    { type: 'formula', assert: 'total.pupils.primry > 0' },
    'no school has the field "pupils.primry" (nearest: "pupils.primary")',
  ],
  [
    'a sum that is held to nothing',
    { type: 'formula', assert: 'total.rooms' },
    'it is no condition, which holds or does not: total.rooms',
  ],
  ['a field no school has', { type: 'unique', field: 'number' }, 'no school has the field "number"'],
  ['an indicator nobody makes', { ...peers, indicators: ['perClass', 'perRoom'] }, 'no indicator "perRoom"'],
  ['a size no school has', { ...peers, size: 'desks.{stage}' }, 'no school has the field "desks.{stage}"'],
  [
    'last year’s figure no school has',
    { ...lastYear, fields: ['rooms', 'gates'] },
    'no school has the field "gates"',
  ],
])('%s is refused', (_, method, expected) => expect(() => methodOf(method)).toThrow(expected))

describe('as written', () => {
  const accepts = (method: object, more: object = {}) =>
    countyChecksSchema.safeParse([written(method, more)]).success

  test('with a number of its own', () => {
    for (const id of ['X1', 'X12', 'X3a']) expect(accepts({ type: 'placed' }, { id })).toBe(true)
    for (const id of ['X', 'x1', 'K1', 'X1ab', 'AX1', 'X1.'])
      expect(accepts({ type: 'placed' }, { id })).toBe(false)
    const { error } = countyChecksSchema.safeParse([written({ type: 'placed' }, { id: 'K1' })])
    expect(error?.issues[0]).toMatchObject({ path: [0, 'id'], message: 'X and a number' })
  })
  test.each<object>([
    { type: 'placed' },
    { type: 'unique', field: 'code' },
    { ...peers, peers: 3 },
    { ...lastYear, level: 'county', bands: [{ absolute: 0, relative: 0 }] },
  ])('%j', (method) => expect(accepts(method)).toBe(true))

  test.each<object>([
    { type: 'guess' },
    { type: 'placed', field: 'code' },
    { type: 'unique' },
    { type: 'unique', field: 'code', level: 'school' },
    { type: 'formula' },
    { type: 'formula', assert: 'total.rooms > 0', field: 'rooms' },
    { ...peers, indicators: [] },
    { ...peers, indicators: ['per class'] },
    { ...peers, limit: 0 },
    { ...peers, least: 0 },
    { ...peers, peers: 2 },
    { ...peers, peers: 3.5 },
    { ...peers, size: 3 },
    { ...peers, more: 1 },
    { ...lastYear, level: 'township' },
    { ...lastYear, fields: [] },
    { ...lastYear, fields: [3] },
    { ...lastYear, bands: [] },
    { ...lastYear, bands: [{ upTo: 0, absolute: 0, relative: 0 }] },
    { ...lastYear, bands: [{ absolute: -1, relative: 0 }] },
    { ...lastYear, bands: [{ absolute: 0, relative: -1 }] },
    { ...lastYear, bands: [{ absolute: 0, relative: 0, more: 0 }] },
    { ...lastYear, more: 1 },
  ])('not %j', (method) => expect(accepts(method)).toBe(false))

  test('nor with a key nobody reads', () =>
    expect(accepts({ type: 'placed' }, { severity: 'high' })).toBe(false))
})
