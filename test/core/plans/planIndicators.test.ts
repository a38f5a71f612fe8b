import { type Environment, type Value } from '#core'
import { indicatorOf } from '../../../src/core/rollup/indicatorValue'
import { catalogue, schoolTemplates, templateIn, templateOf } from '../../support/catalogue'

type Values = Readonly<Record<string, Value>>

function valueOf(kind: string, id: string, values: Values) {
  const indicator = templateOf(kind).indicators.find((each) => each.id === id)
  if (!indicator) throw new Error(`${kind} has no ${id}`)
  const environment: Environment = {
    value: (field) => values[field],
    isBlank: (field) => values[field] === undefined,
  }
  return indicatorOf(indicator, environment)
}

const attainment = (stage: string, counts: readonly number[]): Values =>
  Object.fromEntries(
    ['doctorate', 'master', 'bachelor', 'associate'].map((level, index) => [
      `teachersByAttainment.${stage}.${level}`,
      counts[index] ?? 0,
    ]),
  )

describe('teachers of several stages together', () => {
  // Primary 0+2+30, junior 0+6+20, senior 1+20+9; of 40, 30 and 32 teachers.
  const twelveYear = {
    ...attainment('primary', [0, 2, 30, 8]),
    ...attainment('junior', [0, 6, 20, 4]),
    ...attainment('senior', [1, 20, 9, 2]),
    'fullTimeTeachers.primary': 40,
    'fullTimeTeachers.junior': 30,
    'fullTimeTeachers.senior': 32,
    isRuralSchool: true,
  }
  test('compulsory stages: 58 of 70; all of them: 88 of 102', () => {
    expect(valueOf('twelveYear', 'compulsoryBachelorShare', twelveYear).value).toBeCloseTo(5800 / 70, 10)
    expect(valueOf('twelveYear', 'schoolBachelorShare.rural', twelveYear).value).toBeCloseTo(8800 / 102, 10)
  })
  test('of a complete secondary school only the junior stage is compulsory', () => {
    expect(valueOf('combinedSecondary', 'compulsoryBachelorShare', twelveYear).value).toBeCloseTo(
      2600 / 30,
      10,
    )
  })
})

test('posts in per cent of the norm: 1:19, 1:13.5, 1:12.5', () => {
  // 760 ÷ 19 = 40, 270 ÷ 13.5 = 20, 500 ÷ 12.5 = 40 posts.
  const posts = (stage: string, pupils: number, number: number) => ({
    [`enrolment.${stage}`]: pupils,
    [`establishmentPosts.${stage}`]: number,
  })
  expect(valueOf('primarySchool', 'staffingNorm.primary', posts('primary', 760, 38)).value).toBeCloseTo(
    95,
    10,
  )
  expect(valueOf('juniorSchool', 'staffingNorm.junior', posts('junior', 270, 21)).value).toBeCloseTo(105, 10)
  expect(valueOf('seniorSchool', 'staffingNorm.senior', posts('senior', 500, 40)).value).toBeCloseTo(100, 10)
})

describe('kindergartens', () => {
  const kindergarten = (kindergartenGrade: string, more: Values = {}) => ({
    kindergartenGrade,
    isPublic: true,
    isRuralSchool: true,
    isTownshipCentreKindergarten: false,
    'enrolment.preschool': 120,
    ...more,
  })
  const of = (id: string, values: Values) => valueOf('kindergarten', `${id}.preschool`, values)

  test('inclusive are public ones and private ones that say so', () => {
    expect(of('kgInclusiveShare', kindergarten('二类')).value).toBe(100)
    expect(
      of('kgInclusiveShare', kindergarten('二类', { isPublic: false, isInclusivePrivate: true })).value,
    ).toBe(100)
    expect(
      of('kgInclusiveShare', kindergarten('二类', { isPublic: false, isInclusivePrivate: false })).value,
    ).toBe(0)
    expect(of('kgPublicShare', kindergarten('二类', { isPublic: false })).value).toBe(0)
  })
  test.each([
    ['省级示范', 100, 100],
    ['一类', 100, 100],
    ['二类', 0, 100],
    ['三类', 0, 0],
    ['未定', 0, 0],
  ])('%s: grade I or better %s, other rural ones of grade II or better %s', (grade, best, good) => {
    expect(of('kgQualityShare', kindergarten(grade)).value).toBe(best)
    expect(of('otherKgClassII', kindergarten(grade)).value).toBe(good)
  })
  test('the grades asked for are the grades there are', () => {
    const grades = templateOf('kindergarten')
      .fields.get('kindergartenGrade')
      ?.choices?.map(({ zh }) => zh)
    expect(grades).toEqual(['省级示范', '一类', '二类', '三类', '未定'])
  })
  test('a township centre is asked for demonstration grade, not for grade II', () => {
    const centre = kindergarten('一类', { isTownshipCentreKindergarten: true })
    expect(of('centreKgDemonstration', centre)).toMatchObject({ inScope: true, value: 0 })
    expect(of('otherKgClassII', centre).inScope).toBe(false)
  })
  test('two conditions must both hold', () => {
    const equipped = (kgEquipmentClassII: boolean, equipmentMaintenanceMechanism: boolean) =>
      of('kgEquipped', { kgEquipmentClassII, equipmentMaintenanceMechanism }).value
    expect([equipped(true, true), equipped(true, false), equipped(false, true)]).toEqual([100, 0, 0])
  })
  test('new is founded in 2024 or later', () => {
    const founded = (yearEstablished: number) =>
      of('newKgClassII', { yearEstablished, classIIStandardMet: true })
    expect([founded(2023).inScope, founded(2024).inScope]).toEqual([false, true])
  })
  test('fees are asked of private ones, equal pay of public ones', () => {
    const values = { isPublic: true, feesInRegisteredAccount: true, equalPay: true }
    expect([of('feesInRegisteredAccount', values).inScope, of('equalPay', values).inScope]).toEqual([
      false,
      true,
    ])
  })
})

test('the least of terms and months decides', () => {
  const sessions = { 'youngPioneerSessions.autumn': 3, 'youngPioneerSessions.spring': 1 }
  expect(valueOf('primarySchool', 'youngPioneerSessionsLeast', sessions).value).toBe(1)
  const months = ['sep', 'oct', 'nov', 'dec', 'jan', 'mar', 'apr', 'may', 'jun']
  const meetings = Object.fromEntries(
    months.map((month) => [`jointResearchMeetings.${month}`, month === 'jan' ? 0 : 2]),
  )
  expect(
    valueOf('primarySchool', 'jointResearchLeast.seat', { ...meetings, isTownshipSeatSchool: true }).value,
  ).toBe(0)
  const fields = [...templateOf('primarySchool').fields.keys()].filter((id) =>
    /^jointResearchMeetings\./.test(id),
  )
  expect(fields.map((id) => id.split('.')[1])).toEqual(months)
})

test('studios of the city or above are asked of pilots of city or province', () => {
  const school = (pilotTownshipLevel: string, masterStudioLevel: string) =>
    valueOf('primarySchool', 'cityMasterStudios', { pilotTownshipLevel, masterStudioLevel })
  expect(school('市', '县').value).toBe(0)
  expect(school('省', '市').value).toBe(1)
  expect(school('县', '市').inScope).toBe(false)
})

test('small are sites that are no school of their own, and schools under 100', () => {
  const school = (countsAsSchool: boolean, pupils: number) =>
    valueOf('primarySchool', 'smallPrimarySites.rural', {
      countsAsSchool,
      'enrolment.primary': pupils,
      isRuralSchool: true,
    }).value
  expect([school(true, 99), school(true, 100), school(false, 300)]).toEqual([1, 0, 1])
})

test('files of children out of school are asked only where there are any', () => {
  const inScope = (dropouts: number) =>
    valueOf('primarySchool', 'dropoutCaseFiles', {
      'compulsoryAgeDropouts.primary': dropouts,
      dropoutCaseFiles: true,
    }).inScope
  expect([inScope(0), inScope(1)]).toEqual([false, true])
})

test('a group of schools is a group by its flag and its stages', () => {
  const classes = { lightingCompliantClassrooms: 9, classrooms: 10 }
  const lighting = (isRuralSchool: Value) =>
    valueOf('primarySchool', 'lightingShare.rural', { ...classes, isRuralSchool })
  expect(lighting(true)).toMatchObject({ inScope: true, value: 90 })
  expect(lighting(false).inScope).toBe(false)
  expect(lighting(undefined).inScope).toBeUndefined()

  const kindsWith = (id: string) =>
    schoolTemplates
      .filter(({ indicators }) => indicators.some((each) => each.id === id))
      .map(({ kind }) => kind.id)
  expect(kindsWith('recordingClassrooms.seatPrimarySecondary')).not.toContain('kindergarten')
  expect(kindsWith('recordingClassrooms.seatPrimarySecondary')).toContain('seniorSchool')
  expect(kindsWith('charter.compulsory')).not.toContain('seniorSchool')
})

describe('the county’s own form', () => {
  const county = templateOf('county')
  const fieldsOf = (place: string) => [...templateIn('county', place).fields.keys()]

  test('asks for nothing that no plan needs', () => {
    const asked = new Set(catalogue.jurisdictions.flatMap(({ id }) => fieldsOf(id)))
    expect([...county.fields.keys()].filter((id) => !asked.has(id))).toEqual([])
  })
  test('each place is asked what its own plans need', () => {
    expect(fieldsOf('jinan')).toContain('county.bridgeCases')
    expect(fieldsOf('yanzhou')).not.toContain('county.bridgeCases')
    // For an indicator made of two fields, and for the condition under which it applies.
    expect(fieldsOf('zichuan')).toContain('county.villages')
    expect(fieldsOf('yanzhou')).toContain('county.population')
    expect(fieldsOf('national')).not.toContain('county.population')
  })
  test('makes an indicator for each stage of local enrolment', () => {
    expect(county.indicators.flatMap(({ key, stage }) => (key === 'localShareRise' ? stage : []))).toEqual([
      'preschool',
      'primary',
      'junior',
    ])
  })
})
