import { planSchema } from '../../../src/core/catalogue/planSchema'

const words = { zh: '字', en: 'words' }
const target = {
  row: '1',
  clause: '2',
  text: words,
  measure: 'computed',
  level: 'county',
  subject: 'rooms',
  comparison: '>=',
  value: 3,
  unit: words,
  mark: 'proposed',
}
const asIn = { row: '1', clause: '2', text: words, measure: 'asIn', plan: 'other', rows: ['1'] }
const project = { number: 1, name: words, task: words, lead: words }
const plan = {
  id: 'here-2026',
  title: words,
  issuer: 'bureau',
  number: '',
  date: '2026',
  jurisdiction: 'here',
  targets: [target],
}
const accepts = (change: object): boolean => planSchema.safeParse({ ...plan, ...change }).success
const takes = (change: object): boolean => accepts({ targets: [{ ...target, ...change }] })
const takesShape = (shape: object): boolean => takes({ shape })

test('a target without a shape is of the value itself', () => {
  expect(planSchema.parse(plan).targets[0]).toEqual({ ...target, shape: { type: 'value' } })
})

test.each<object>([
  {},
  { date: '2026-01' },
  { date: '2026-01-31' },
  { note: words },
  { projects: [project] },
  { targets: [asIn] },
])('a plan with %j', (change) => expect(accepts(change)).toBe(true))

test.each<object>([
  { id: 'Here' },
  { id: '' },
  { id: 'here 2026' },
  { title: 'title' },
  { issuer: '' },
  { number: 3 },
  { date: 'autumn' },
  { date: '1999' },
  { date: '2026-1' },
  { date: '2026-01-01-01' },
  { date: 'in 2026' },
  { jurisdiction: 3 },
  { note: 'note' },
  { projects: [{ ...project, number: 0 }] },
  { projects: [{ ...project, number: 1.5 }] },
  { projects: [{ ...project, more: 1 }] },
  { projects: [{ number: 1 }] },
  { targets: [] },
  { targets: [{ ...asIn, rows: [] }] },
  { targets: [{ ...asIn, plan: 3 }] },
  { targets: [{ ...asIn, value: 3 }] },
  { more: 1 },
])('no plan with %j', (change) => expect(accepts(change)).toBe(false))

test.each<object>([
  ...['computed', 'declared', 'county', 'notMeasurable'].map((measure) => ({ measure })),
  ...['school', 'township', 'county', 'city'].map((level) => ({ level })),
  ...['>=', '<=', '=', '<', '>'].map((comparison) => ({ comparison })),
  { stages: ['primary'], value: { primary: 3 } },
  { among: 'rural' },
  { subject: ['rooms', 'halls'] },
  { due: 2000 },
  { due: 2100 },
  { reason: words },
  { project: 1 },
])('a target with %j', (change) => expect(takes(change)).toBe(true))

test.each<object>([
  { row: '' },
  { clause: '' },
  { text: 'text' },
  { measure: '' },
  { level: '' },
  { comparison: '' },
  { comparison: '≥' },
  { stages: ['the first'] },
  { value: { primary: 'three' } },
  { among: 'of the town' },
  { subject: ['rooms'] },
  { subject: [3, 4] },
  { due: 1999 },
  { due: 2101 },
  { due: 2027.5 },
  { reason: 'why' },
  { project: 0 },
  { project: 1.5 },
  { unit: undefined },
  { mark: 'certain' },
  { more: 1 },
])('no target with %j', (change) => expect(takes(change)).toBe(false))

const FIGURES = [
  { type: 'value' },
  { type: 'variation' },
  { type: 'ratio', of: 'urban', to: 'rural' },
  { type: 'difference', of: 'urban', to: 'rural' },
  { type: 'change' },
  { type: 'change', ceiling: 90 },
  { type: 'date', by: '2026-01-31' },
  { type: 'yearsSince' },
  { type: 'passing', of: ['1'] },
]
const kOfN = { type: 'kOfN', of: ['1', '2'], atLeast: 1, floor: 0.8 }

test.each<object>([...FIGURES, kOfN, { type: 'shown' }])('a figure as %j', (shape) => {
  expect(takesShape(shape)).toBe(true)
  expect(takesShape({ ...shape, more: 1 })).toBe(false)
})
test.each<object>(FIGURES)('shown as %j', (as) => expect(takesShape({ type: 'shown', as })).toBe(true))

test.each<object>([
  { type: '' },
  { type: 'median' },
  { type: 'ratio', of: 'urban' },
  { type: 'difference', to: 'rural' },
  { type: 'change', ceiling: 'high' },
  { type: 'date', by: '2026-02-30' },
  { type: 'passing', of: [] },
  { type: 'passing', of: [''] },
  { ...kOfN, of: ['1'] },
  { ...kOfN, of: ['1', ''] },
  { ...kOfN, atLeast: 0 },
  { ...kOfN, atLeast: 1.5 },
  { ...kOfN, floor: 0 },
  { type: 'shown', as: kOfN },
])('no figure as %j', (shape) => expect(takesShape(shape)).toBe(false))
