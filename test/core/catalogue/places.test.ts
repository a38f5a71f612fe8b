import { parse, type CountyCheck, type CountyMethod, type Indicator, type Template } from '#core'
import { subjectsOf, withPlaces } from '../../../src/core/catalogue/places'
import { madeCheck, madeField, madeIndicator, madePlan, madeTemplate } from '../../support/madeTemplate'

const words = (text: string) => ({ zh: text, en: text })

describe('what targets are measured by', () => {
  const subjects = (...targets: Parameters<typeof madePlan>[1]) => [
    ...subjectsOf(madePlan('here', targets).targets),
  ]
  const limit = (subject: string) => ({ subject, comparison: '>=' as const, value: 1 })

  test('their subjects, each once', () => {
    expect(
      subjects({ subject: 'rooms' }, { subject: 'halls', measure: 'county' }, { subject: 'rooms' }),
    ).toEqual(['rooms', 'halls'])
  })
  test('the indicators of groups that are compared, also where they are only shown', () => {
    const groups = { of: 'rooms.urban', to: 'rooms.rural' }
    expect(subjects({ subject: 'rooms', shape: { type: 'ratio', ...groups } })).toEqual([
      'rooms.urban',
      'rooms.rural',
    ])
    const shown = { type: 'shown', as: { type: 'difference', ...groups } } as const
    expect(subjects({ subject: 'rooms', shape: shown })).toEqual(['rooms.urban', 'rooms.rural'])
  })
  test('all of so many of several', () => {
    const of = [limit('rooms'), limit('halls')]
    expect(subjects({ shape: { type: 'kOfN', of, atLeast: 1, floor: 0.8 } })).toEqual(['rooms', 'halls'])
  })
  test('nothing where nothing measures them', () => {
    expect(
      subjects({ subject: 'rooms', measure: 'notMeasurable' }, { shape: { type: 'passing', of: ['1'] } }),
    ).toEqual([])
  })
})

describe('which places ask', () => {
  const school = (
    ids: readonly string[],
    more: Partial<Template> = {},
    own: Parameters<typeof madeField>[1] = {},
  ) => ({
    ...madeTemplate({ fields: ids.map((id) => madeField(id, own)) }),
    ...more,
  })
  const countyOf = (indicators: readonly Indicator[]): Template => {
    const { kind, ...rest } = madeTemplate({ fields: [madeField('county.halls')] })
    return { ...rest, kind: { ...kind, id: 'county', level: 'county' }, indicators }
  }
  interface Asked {
    readonly plans?: Readonly<Record<string, Parameters<typeof madePlan>[1]>>
    readonly countyChecks?: readonly CountyMethod[]
    readonly perPlan?: readonly string[]
  }
  const placed = (
    templates: readonly Template[],
    { plans = {}, countyChecks = [], perPlan = ['made'] }: Asked,
  ) =>
    withPlaces(templates, {
      plans: Object.entries(plans).map(([place, targets]) => madePlan(place, targets)),
      countyChecks: countyChecks.map((method): CountyCheck => ({
        id: 'X1',
        name: words('name'),
        why: words('why'),
        remedy: words('remedy'),
        source: { document: 'made up', mark: 'proposed' },
        method,
      })),
      perPlan: new Set(perPlan),
    })
  const fieldsIn = (...[templates, asked]: Parameters<typeof placed>) =>
    Object.fromEntries(
      [...(placed(templates, asked)[0]?.fields ?? [])].map(([id, { places }]) => [id, places]),
    )
  const indicatorsIn = (...[templates, asked]: Parameters<typeof placed>) =>
    placed(templates, asked).map(({ indicators }) => indicators.map(({ id, places }) => [id, places]))

  const rooms = madeIndicator('rooms', 'rooms')
  const byRooms = { subject: 'rooms' }

  describe('for an indicator', () => {
    test('those whose plans name it, each once', () => {
      const plans = { here: [byRooms, byRooms], there: [byRooms] }
      expect(indicatorsIn([school(['rooms'], { indicators: [rooms] })], { plans })).toEqual([
        [['rooms', ['here', 'there']]],
      ])
    })
    test('all, where no plan names it', () => {
      expect(indicatorsIn([school(['rooms'], { indicators: [rooms] })], {})).toEqual([[['rooms', undefined]]])
    })
    test('none, where plans name it for other groups or stages only, or it is of a group that none names', () => {
      const indicators = [
        rooms,
        madeIndicator('rooms', 'rooms', { group: 'rural' }),
        madeIndicator('halls', 'rooms', { group: 'seat' }),
      ]
      const plans = { here: [{ subject: 'rooms.rural' }] }
      expect(indicatorsIn([school(['rooms'], { indicators })], { plans })).toEqual([
        [
          ['rooms', []],
          ['rooms.rural', ['here']],
          ['halls.seat', []],
        ],
      ])
    })
  })

  describe('for a figure that is there for plans', () => {
    const plans = { here: [byRooms], there: [{ subject: 'halls' }] }
    const halls = madeIndicator('halls', 'halls')

    test('those that ask for an indicator over it: above the line, below it, or in its condition', () => {
      const indicators = [madeIndicator('rooms', 'rooms', { of: 'classes', where: 'last.pupils > 3' }), halls]
      expect(
        fieldsIn([school(['rooms', 'classes', 'pupils', 'halls', 'gates'], { indicators })], { plans }),
      ).toEqual({
        rooms: ['here'],
        classes: ['here'],
        pupils: ['here'],
        halls: ['there'],
        gates: [],
      })
    })
    test('several indicators: the places of all', () => {
      const indicators = [rooms, madeIndicator('halls', 'rooms + halls')]
      expect(fieldsIn([school(['rooms', 'halls'], { indicators })], { plans })).toEqual({
        rooms: ['here', 'there'],
        halls: ['there'],
      })
    })
    test('everywhere, where an indicator that is of interest everywhere reads it', () => {
      const indicators = [rooms, madeIndicator('gates', 'rooms')]
      expect(fieldsIn([school(['rooms'], { indicators })], { plans })).toEqual({ rooms: undefined })
    })
    test('with what it is checked against, or worked out from', () => {
      const checks = [madeCheck('last.rooms <= doors'), madeCheck('lamps > 0')]
      expect(
        fieldsIn([school(['rooms', 'doors', 'lamps'], { indicators: [rooms], checks })], { plans }),
      ).toEqual({
        rooms: ['here'],
        doors: ['here'],
        lamps: [],
      })
      const worked = madeTemplate({
        fields: [
          madeField('rooms', { formula: 'doors + lamps' }),
          madeField('doors'),
          madeField('lamps'),
          madeField('gates'),
        ],
      })
      expect(fieldsIn([{ ...worked, indicators: [rooms] }], { plans })).toEqual({
        rooms: ['here'],
        doors: ['here'],
        lamps: ['here'],
        gates: [],
      })
    })
    test('those whose targets name it itself', () => {
      expect(fieldsIn([school(['lamps'])], { plans: { here: [{ subject: 'lamps' }] } })).toEqual({
        lamps: ['here'],
      })
    })
    test('those that ask for an indicator of the county over its sum', () => {
      const county = countyOf([madeIndicator('perVillage', 'total.rooms')])
      const asked = { plans: { here: [{ subject: 'perVillage' }] } }
      expect(fieldsIn([school(['rooms', 'halls']), county], asked)).toEqual({ rooms: ['here'], halls: [] })
    })
    test('a county’s own by its own indicators', () => {
      const county = countyOf([madeIndicator('reached', 'county.halls')])
      const asked = { plans: { here: [{ subject: 'reached' }] } }
      expect(
        fieldsIn([county, school(['rooms'], { indicators: [madeIndicator('x', 'county.halls')] })], asked),
      ).toEqual({
        'county.halls': ['here'],
      })
    })
  })

  describe('for any other figure: all', () => {
    const everywhere = { rooms: undefined }

    test('of a form that is not there for plans', () => {
      expect(fieldsIn([school(['rooms'])], { perPlan: ['other'] })).toEqual(everywhere)
      expect(fieldsIn([school(['rooms'], {}, { form: 'made.primary' })], {})).toEqual({ rooms: [] })
    })
    test('that national forms ask for', () => {
      expect(fieldsIn([school(['rooms'], {}, { mark: 'memory' })], {})).toEqual(everywhere)
    })
    test.each<CountyMethod>([
      { type: 'unique', field: 'rooms' },
      { type: 'formula', formula: 'total.rooms > 0', expression: parse('total.rooms > 0') },
      { type: 'lastYear', level: 'school', fields: ['rooms'], bands: [] },
    ])('that the county checks its schools by: $type', (method) => {
      expect(fieldsIn([school(['rooms', 'halls'])], { countyChecks: [method] })).toEqual({
        rooms: undefined,
        halls: [],
      })
    })
    test('while other checks of the county name no field', () => {
      const peers = {
        type: 'peers',
        indicators: ['rooms'],
        limit: 3,
        size: 'rooms',
        least: 1,
        peers: 3,
      } as const
      expect(fieldsIn([school(['rooms'])], { countyChecks: [peers, { type: 'placed' }] })).toEqual({
        rooms: [],
      })
    })
  })

  test('nothing else of a template is changed', () => {
    const before = school(['rooms'], { indicators: [rooms], checks: [madeCheck('rooms > 0')] })
    const [after] = placed([before], { plans: { here: [byRooms] } })
    expect({ ...after, fields: 0, indicators: 0 }).toEqual({ ...before, fields: 0, indicators: 0 })
    expect(before.fields.get('rooms')).not.toHaveProperty('places')
  })
})
