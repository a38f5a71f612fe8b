import { join } from 'node:path'
import type { Target } from '#core'
import { readCatalogue } from '../../../src/files/catalogue'

const { plans, jurisdictions } = readCatalogue(join(__dirname, '../../..'))
const targets: readonly Target[] = plans.find(({ id }) => id === 'national-2017')?.targets ?? []
const byId = new Map(targets.map((target) => [target.id, target]))

/** The published table: least number per stage, and 85 % of it. */
const SEVEN = [
  ['L1', 'teachersAboveRequiredPer100', 4.2, 5.3, 3.57, 4.505],
  ['L2', 'backboneTeachersPer100', 1, 1, 0.85, 0.85],
  ['L3', 'peArtTeachersPer100', 0.9, 0.9, 0.765, 0.765],
  ['L4', 'teachingSpacePerPupil', 4.5, 5.8, 3.825, 4.93],
  ['L5', 'sportsSpacePerPupil', 7.5, 10.2, 6.375, 8.67],
  ['L6', 'equipmentPerPupil', 2000, 2500, 1700, 2125],
  ['L7', 'multimediaRoomsPer100', 2.3, 2.4, 1.955, 2.04],
] as const

test.each(SEVEN)('%s: %s', (row, key, primary, junior) => {
  const common = { level: 'school', measure: 'computed', comparison: '>=', mark: 'verified' }
  expect(byId.get(`${row}.primary`)).toMatchObject({ ...common, subject: `${key}.primary`, value: primary })
  expect(byId.get(`${row}.junior`)).toMatchObject({ ...common, subject: `${key}.junior`, value: junior })
})

test.each(['primary', 'junior'] as const)('six of the seven, the other not below 85 %%: %s', (stage) => {
  const shape = byId.get(`L8.${stage}`)?.shape
  if (shape?.type !== 'kOfN') throw new Error(`L8.${stage} counts nothing`)
  expect(shape.atLeast).toBe(6)
  expect(shape.of.map(({ subject }) => subject)).toEqual(SEVEN.map(([, key]) => `${key}.${stage}`))
  shape.of.forEach(({ value }, index) => {
    const floor = SEVEN[index]?.[stage === 'primary' ? 4 : 5]
    expect(value * shape.floor).toBeCloseTo(floor ?? NaN, 10)
  })
})

test.each(SEVEN)('%s %s: variation up to 0.50 in primary, 0.45 in junior', (_row, key) => {
  for (const [stage, value] of [
    ['primary', 0.5],
    ['junior', 0.45],
  ] as const)
    expect(byId.get(`L9.${key}.${stage}`)).toMatchObject({
      level: 'county',
      shape: { type: 'variation' },
      comparison: '<=',
      value,
    })
})

test.each([
  ['G3.musicRoomsPer12Classes', '>=', 1],
  ['G3.artRoomsPer12Classes', '>=', 1],
  ['G3.smallestMusicRoom', '>=', 96],
  ['G3.smallestArtRoom', '>=', 90],
  ['G4.pupils.primary', '<=', 2000],
  ['G4.pupils.junior', '<=', 2000],
  ['G4.compulsoryPupils', '<=', 2500],
  ['G5.primary', '=', 0],
  ['G5.junior', '=', 0],
  ['G7', '>=', 6000],
  ['G9.primary', '=', 100],
  ['G11.rotationShare', '>=', 10],
  ['G11.rotationBackboneShare', '>=', 20],
  ['G12.junior', '=', 100],
  ['G13.primary', '>=', 100],
  ['G13.junior', '>=', 95],
  ['G14', '>=', 50],
  ['G15.migrantPlacesShare', '>=', 85],
  ['Q1.junior', '>=', 95],
  ['Q2', '>=', 95],
  ['Q4', '>=', 5],
  ['Q9.monitoringDifference', '<', 15],
  ['S1', '>=', 85],
  ['V1', '=', 0],
] as const)('%s %s %s', (id, comparison, value) => {
  expect(byId.get(id)).toMatchObject({ comparison, value })
})

test('fifteen items of assurance and nine of quality, each measured or with a reason', () => {
  const rows = [...new Set(targets.map(({ row }) => row))]
  expect(rows.filter((row) => row.startsWith('G'))).toEqual(Array.from({ length: 15 }, (_, i) => `G${i + 1}`))
  expect(rows.filter((row) => row.startsWith('Q'))).toEqual(Array.from({ length: 9 }, (_, i) => `Q${i + 1}`))
  for (const { measure, subject, shape, reason } of targets)
    if (measure === 'notMeasurable') expect(reason?.zh).toBeTruthy()
    else expect(subject ?? shape.type).toBeTruthy()
})

test('Yanzhou answers to its own plan first, then Jining’s, then the nation’s', () => {
  expect(jurisdictions.find(({ id }) => id === 'yanzhou')?.lineage).toEqual(['yanzhou', 'jining', 'national'])
})
