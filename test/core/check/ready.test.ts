import { readyTemplate } from '../../../src/core/check/ready'
import { madeCheck, madeField, madeTemplate } from '../../support/madeTemplate'

const made = {
  fields: [
    madeField('girls'),
    madeField('halls', { form: 'rooms' }),
    madeField('boys', { blank: 'zero' }),
    madeField('note', { blank: 'allowed' }),
    madeField('pupils', { formula: 'girls + boys' }),
    madeField('rooms', { form: 'rooms' }),
  ],
  checks: [
    madeCheck('pupils >= girls'),
    madeCheck('girls >= boys + last.note'),
    madeCheck('OR(ISBLANK(rooms), halls <= rooms)', 'logical', 'rooms'),
  ],
  cells: [{ kind: 'reference', field: 'rooms' }, { kind: 'none' }, { kind: 'field', field: 'nowhere' }],
} as const
const template = madeTemplate(made)
/** Made anew for each test. */
const ready = () => readyTemplate({ ...template })

test('each form has its own fields in reading order, with their slots; those that may not stay blank are asked', () => {
  const inShort = (fields: readonly { field: { id: string }; slot: number }[]) =>
    fields.map(({ field, slot }) => [field.id, slot])
  expect(ready().forms.map(({ id, fields, asked }) => [id, inShort(fields), inShort(asked)])).toEqual([
    [
      'made',
      [
        ['girls', 0],
        ['boys', 2],
        ['note', 3],
        ['pupils', 4],
      ],
      [['girls', 0]],
    ],
    [
      'rooms',
      [
        ['halls', 1],
        ['rooms', 5],
      ],
      [
        ['halls', 1],
        ['rooms', 5],
      ],
    ],
  ])
  expect(ready().fields).toEqual(made.fields)
})

test('each check knows the slots whose value it cannot do without', () => {
  expect(ready().checks.map(({ check }) => check)).toEqual(made.checks)
  expect(ready().checks.map((each) => each.ready.required)).toEqual([
    [4, 0],
    [0, 2, 9],
    [1, 5],
  ])
})

test('each field knows the checks that read it this year, in their order', () => {
  const { checks, concerning } = ready()
  const named = [...concerning].map(([id, own]) => [id, own.map(({ check }) => check.id)])
  const [total, more, halls] = made.checks.map(({ id }) => id)
  expect(Object.fromEntries(named)).toEqual({
    pupils: [total],
    girls: [total, more],
    boys: [more],
    rooms: [halls],
    halls: [halls],
  })
  expect(concerning.get('boys')?.[0]).toBe(checks[1])
})

test('the same template is made ready once', () => {
  expect(readyTemplate(template)).toBe(readyTemplate(template))
  expect(ready()).not.toBe(readyTemplate(template))
})
