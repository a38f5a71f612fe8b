import { groupsByIndicator, groupsOf, refuseGroups } from '../../../src/core/catalogue/groups'
import { planSchema } from '../../../src/core/catalogue/planSchema'
import { groupsSchema } from '../../../src/core/catalogue/schema'
import type { Complaint } from '../../../src/core/catalogue/complaint'
import { madeField, madeTemplate } from '../../support/madeTemplate'

const words = (text: string) => ({ zh: text, en: text })
const group = (id: string, condition?: string) => ({ id, label: words(id), condition })
const planOf = (...targets: readonly object[]) =>
  planSchema.parse({
    id: 'made',
    title: words('made'),
    issuer: 'nobody',
    number: '',
    date: '2023',
    jurisdiction: 'here',
    targets: targets.map((target, index) => ({
      row: String(index),
      clause: '1',
      text: words('text'),
      unit: words('unit'),
      mark: 'proposed',
      measure: 'computed',
      level: 'county',
      ...target,
    })),
  })

describe('the groups that each indicator is looked at by', () => {
  const groups = [group('rural'), group('seat'), group('urban')]
  const looked = (...targets: readonly object[]) =>
    [...groupsByIndicator([planOf(...targets)], groups)].map(([key, own]) => [key, own.map(({ id }) => id)])

  test('one named, compared, or both shown only', () => {
    expect(
      looked(
        { subject: 'rooms', among: 'rural' },
        { subject: 'halls', shape: { type: 'ratio', of: 'urban', to: 'seat' } },
        {
          subject: 'books',
          shape: { type: 'shown', as: { type: 'difference', of: 'rural', to: 'seat' } },
        },
        { subject: 'desks', shape: { type: 'shown' } },
        { subject: 'lamps', shape: { type: 'variation' } },
      ),
    ).toEqual([
      ['rooms', ['rural']],
      ['halls', ['seat', 'urban']],
      ['books', ['rural', 'seat']],
      ['desks', []],
      ['lamps', []],
    ])
  })
  test('of several rows together, each group once and in its order', () => {
    expect(
      looked(
        { subject: ['rooms', 'halls'], among: 'seat' },
        { subject: 'rooms', among: 'rural' },
        { subject: 'rooms', among: 'seat' },
      ),
    ).toEqual([
      ['rooms', ['rural', 'seat']],
      ['halls', ['seat']],
    ])
  })
  test('none where a row names nothing, or points to another plan that names it itself', () => {
    const pointing = planOf({ subject: 'rooms' })
    const { row, clause, text } = pointing.targets[0]!
    const asIn = { row, clause, text, measure: 'asIn' as const, plan: 'other', rows: ['1'] }
    expect([...groupsByIndicator([{ ...pointing, targets: [asIn] }], groups)]).toEqual([])
    expect(looked({ measure: 'notMeasurable', among: 'rural' })).toEqual([])
  })
})

test('a shape names groups only where it compares them', () => {
  expect(groupsOf({ type: 'ratio', of: 'urban', to: 'rural' })).toEqual(['urban', 'rural'])
  expect(groupsOf({ type: 'passing', of: ['1'] })).toEqual([])
})

describe('refused', () => {
  const school = madeTemplate({
    fields: [
      madeField('isRural', { type: 'yesno' }),
      madeField('isSeat', { type: 'yesno' }),
      madeField('rooms'),
    ],
  })
  const supplement = madeTemplate({ fields: [madeField('isPoor', { type: 'yesno' })] })
  const county = { ...supplement, kind: { ...supplement.kind, level: 'county' as const } }
  const about = (...groups: readonly ReturnType<typeof group>[]): string[] => {
    const complaints: Complaint[] = []
    refuseGroups('groups.json', groups, [school, county], complaints)
    return complaints.map(({ file, path, problem, remedy }) => [file, path, problem, remedy].join(' | '))
  }
  const noFlag = (path: string, field: string) =>
    `groups.json | ${path} | "${field}" is no yes/no field of a school | correct "condition"`

  test('nothing of a group by flags of schools, or by stages alone', () => {
    expect(about(group('both', 'AND(isRural, isSeat)'), group('all'))).toEqual([])
  })
  test('a flag no school has, even if the county has it', () => {
    expect(about(group('coastal', 'AND(isCoastal, isRural, isPoor)'))).toEqual([
      noFlag('coastal', 'isCoastal'),
      noFlag('coastal', 'isPoor'),
    ])
  })
  test('a figure that is no flag', () => {
    expect(about(group('large', 'rooms > 3'))).toEqual([noFlag('large', 'rooms')])
  })
  test('a condition that cannot be read', () => {
    expect(about(group('broken', 'AND(isRural'))).toEqual([
      expect.stringMatching(/^groups\.json \| broken \| .+ \| mend "condition"$/),
    ])
  })
  test('nobody in particular', () => {
    const { error } = groupsSchema.safeParse([{ id: 'nobody', label: words('nobody') }])
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'neither "condition" nor "stages" says who belongs',
    ])
  })
})
