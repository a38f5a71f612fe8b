import { join } from 'node:path'
import type { Environment, Value } from '#core'
import { indicatorOf } from '../../../src/core/rollup/indicatorValue'
import { readCatalogue } from '../../../src/files/catalogue'

const { templates } = readCatalogue(join(__dirname, '../../..'))

function valueOf(kind: string, id: string, values: Record<string, Value>) {
  const indicator = templates.get(kind)?.indicators.find((each) => each.id === id)
  if (!indicator) throw new Error(`${kind} has no ${id}`)
  const environment: Environment = {
    value: (field) => values[field],
    isBlank: (field) => values[field] === undefined,
  }
  return indicatorOf(indicator, environment)
}

/** A made-up nine-year school of 400 and 300 pupils: the primary stage's share is 400 / (400 + 330) = 40/73. */
const NINE_YEAR = {
  'enrolment.primary': 400,
  'enrolment.junior': 300,
  'teachersByAttainment.primary.doctorate': 0,
  'teachersByAttainment.primary.master': 1,
  'teachersByAttainment.primary.bachelor': 15,
  'teachersByAttainment.primary.associate': 4,
  'teachersByAttainment.junior.doctorate': 0,
  'teachersByAttainment.junior.master': 3,
  'teachersByAttainment.junior.bachelor': 15,
  'teachersByAttainment.junior.associate': 5,
  'backboneTeachers.primary': 6,
  'backboneTeachers.junior': 2,
  'teachersBySubject.primary.physicalEducation': 2,
  'teachersBySubject.primary.arts': 3,
  'teachersBySubject.junior.physicalEducation': 1,
  'teachersBySubject.junior.arts': 2,
  teachingFloorSpace: 5150,
  gymnasiumFloorSpace: 770,
  sportsGroundArea: 6530,
  equipmentValue: 146,
  multimediaClassrooms: 20,
}

test.each([
  ['teachersAboveRequiredPer100.primary', 5], // 20 ÷ 400: associate degrees count
  ['teachersAboveRequiredPer100.junior', 6], // 18 ÷ 300: they do not
  ['backboneTeachersPer100.primary', 1.5],
  ['backboneTeachersPer100.junior', 2 / 3],
  ['peArtTeachersPer100.primary', 1.25],
  ['peArtTeachersPer100.junior', 1],
  ['teachingSpacePerPupil.primary', 6], // (5150 − 770) × 40/73 = 2400, ÷ 400
  ['teachingSpacePerPupil.junior', 6.6], // 4380 × 33/73 = 1980, ÷ 300
  ['sportsSpacePerPupil.primary', 10], // (6530 + 770) × 40/73 = 4000, ÷ 400
  ['sportsSpacePerPupil.junior', 11],
  ['equipmentPerPupil.primary', 2000], // 1,460,000 × 40/73 = 800,000, ÷ 400
  ['equipmentPerPupil.junior', 2200],
  ['multimediaRoomsPer100.primary', 200 / 73], // 20 × 40/73 ÷ 400 × 100
  ['multimediaRoomsPer100.junior', 220 / 73],
])('nine-year school, %s = %s', (id, expected) => {
  expect(valueOf('nineYear', id, NINE_YEAR).value).toBeCloseTo(expected, 10)
})

test('a school of one stage keeps all its buildings', () => {
  const values = { 'enrolment.primary': 400, teachingFloorSpace: 2500, gymnasiumFloorSpace: 500 }
  expect(valueOf('primarySchool', 'teachingSpacePerPupil.primary', values).value).toBe(5)
})

test('the junior part of a complete secondary school: 1.1 to 1.32', () => {
  // 600 / (600 + 1.2 × 500) = 1/2 of 48 rooms, for 600 pupils.
  const values = { 'enrolment.junior': 600, 'enrolment.senior': 500, multimediaClassrooms: 48 }
  expect(valueOf('combinedSecondary', 'multimediaRoomsPer100.junior', values).value).toBeCloseTo(4, 10)
})

test.each([
  [49, false],
  [50, true],
])('a teaching site of %s pupils is assessed: %s', (pupils, inScope) => {
  const values = { 'enrolment.primary': pupils, 'backboneTeachers.primary': 1 }
  expect(valueOf('teachingPoint', 'backboneTeachersPer100.primary', values).inScope).toBe(inScope)
  expect(valueOf('primarySchool', 'backboneTeachersPer100.primary', values).inScope).toBe(true)
})

test('a stage that has no pupils yet is left out, not divided by zero', () => {
  const values = { ...NINE_YEAR, 'enrolment.junior': 0 }
  expect(valueOf('nineYear', 'sportsSpacePerPupil.junior', values)).toMatchObject({ inScope: false })
  expect(valueOf('nineYear', 'sportsSpacePerPupil.primary', values).value).toBeCloseTo(7300 / 400, 10)
})

const band = (stage: string, counts: Record<string, number>) =>
  Object.fromEntries(
    ['46_50', '51_55', '56_60', '61_65', 'over65'].map((size) => [
      `classesBySize.${stage}.${size}`,
      counts[size] ?? 0,
    ]),
  )

test('classes of 46 to 50 are above the standard in primary, not in junior', () => {
  const sizes = { '46_50': 3, '51_55': 2, over65: 1 }
  const primary = band('primary', sizes)
  const junior = band('junior', sizes)
  expect(valueOf('primarySchool', 'overStandardClasses.primary', primary).value).toBe(6)
  expect(valueOf('juniorSchool', 'overStandardClasses.junior', junior).value).toBe(3)
  expect(valueOf('juniorSchool', 'largeClasses.junior', junior).value).toBe(1)
})

test('rooms are counted against started twelves of classes', () => {
  const rooms = (classes: number) =>
    valueOf('primarySchool', 'musicRoomsPer12Classes', {
      musicRooms: 1,
      'classes.primary': classes,
      'enrolment.primary': 500,
    })
  expect(rooms(12).value).toBe(1)
  expect(rooms(13).value).toBe(0.5)
})

test('the area of the smallest room is asked only where there is one', () => {
  expect(valueOf('primarySchool', 'smallestMusicRoom', { musicRooms: 0 }).inScope).toBe(false)
  expect(valueOf('primarySchool', 'smallestMusicRoom', { musicRooms: 1 })).toMatchObject({
    inScope: true,
    value: undefined,
  })
})

test('three-year retention follows transfers and deaths', () => {
  // (290 − 12 + 20) ÷ (310 − 1) × 100
  const values = {
    'graduates.junior': 290,
    cohortTransfersIn: 12,
    cohortTransfersOut: 20,
    cohortGrade7Enrolment: 310,
    cohortDeaths: 1,
  }
  expect(valueOf('juniorSchool', 'retentionRate.junior', values).value).toBeCloseTo(29800 / 309, 10)
})

test('admission by catchment concerns public day schools in towns', () => {
  const school = {
    'enrolment.primary': 800,
    'catchmentStudents.primary': 760,
    isPublic: true,
    isBoardingSchool: false,
    urbanRuralCode: '111主城区',
  }
  const inScope = (change: Record<string, Value>) =>
    valueOf('primarySchool', 'nearbyAdmission.primary', { ...school, ...change }).inScope
  expect(valueOf('primarySchool', 'nearbyAdmission.primary', school).value).toBe(95)
  expect(inScope({ isPublic: false })).toBe(false)
  expect(inScope({ isBoardingSchool: true })).toBe(false)

  const codes = templates.get('primarySchool')?.fields.get('urbanRuralCode')?.choices ?? []
  const rural = codes.filter(({ zh }) => inScope({ urbanRuralCode: zh }) === false)
  expect(rural.map(({ zh }) => zh.slice(0, 3))).toEqual(['210', '220'])
})

test('rural schools are those the county calls so', () => {
  const school = { countsAsSchool: true }
  expect(valueOf('primarySchool', 'ruralPrimarySchools', { ...school, isRuralSchool: true }).value).toBe(1)
  expect(valueOf('primarySchool', 'ruralPrimarySchools', { ...school, isRuralSchool: false }).value).toBe(0)
  expect(valueOf('primarySchool', 'ruralPrimarySchools', school).value).toBeUndefined()
})
