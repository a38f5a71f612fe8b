import type { Values } from '../sampleSchool'
import type { SampleStage } from './teachers'

/** Areas and money carry two decimals. */
const two = (number: number): number => Math.round(number * 100) / 100

/** What the buildings are sized by. */
interface Size {
  readonly pupils: number
  readonly classes: number
  readonly boards: boolean
  readonly stages: readonly SampleStage[]
}

/** Forms 4-1 to 4-3 and funds, scaled to the pupils and classes of the whole school. */
export function facilityValues(size: Size): Values {
  const { pupils, classes, stages } = size
  const per = (amount: number): number => two(pupils * amount)
  const rooms = Math.max(1, Math.ceil(classes / 12))
  const teaches = (...some: SampleStage[]): boolean => some.some((stage) => stages.includes(stage))
  return {
    ...buildingValues(size),
    siteArea: two(pupils * 24 + 900.5),
    greenArea: per(5),
    sportsGroundArea: per(10.4),
    ...(teaches('preschool') ? { outdoorPlayArea: per(12), kgEquipmentClassII: true } : {}),
    books: pupils * 32,
    computers: Math.ceil(pupils / 8) + classes * 2,
    'computers.teachers': classes * 2,
    'computers.students': Math.ceil(pupils / 8),
    classrooms: classes + 2,
    equipmentValue: per(0.31),
    'equipmentValue.new': per(0.01),
    recordingClassrooms: 1,
    ...(teaches('primary', 'junior', 'senior')
      ? {
          multimediaClassrooms: classes,
          laboratories: rooms + 1,
          lightingCompliantClassrooms: classes + 2,
          boardingConditionsImproved: true,
        }
      : {}),
    ...(teaches('primary', 'junior')
      ? {
          otherSportsArea: 0,
          offCampusSportsArea: 0,
          musicRooms: rooms,
          musicRoomMinArea: 98.5,
          artRooms: rooms,
          artRoomMinArea: 92,
          leftBehindCareRooms: 1,
          specialRoomsStandardMet: true,
        }
      : {}),
    internetBandwidth: 1000,
    classroomBandwidthMin: 100,
    toiletsTotal: 4,
    toiletsSanitary: 4,
    labourPracticeSites: 2,
    'labourPracticeSites.own': 1,
    'labourPracticeSites.rented': 1,
    drinkingWaterSafe: true,
    hotWater: true,
    cleanHeatingCooling: true,
    standardCanteen: true,
    classIIStandardMet: true,
    classIIPerPupilMet: true,
    equipmentStandardMet: true,
    ictEquipmentStandardMet: true,
    equipmentMaintenanceMechanism: true,
    publicFundsBudget: per(0.09),
    trainingExpenditure: per(0.006),
  }
}

/** Form 4-1: what makes up the four uses of floor space, and their sums. */
function buildingValues({ pupils, boards, stages }: Size): Values {
  const per = (amount: number): number => two(pupils * amount)
  const isKindergarten = stages.includes('preschool')
  const teaching = isKindergarten ? kindergartenRooms(per) : schoolRooms(per)
  const living = isKindergarten
    ? { teacherHousingFloorSpace: 20, 'livingFloorSpace.kitchens': per(0.4) }
    : {
        'livingFloorSpace.staffDutyDormitories': 20,
        teacherHousingFloorSpace: 60,
        'livingFloorSpace.dormitories': boards ? per(1.2) : 0,
        'livingFloorSpace.diningRooms': per(0.5),
        'livingFloorSpace.kitchens': per(0.2),
        'livingFloorSpace.boilerAndBathRooms': 30,
        'livingFloorSpace.toilets': per(0.15),
        'livingFloorSpace.other': 25,
      }
  const uses = [teaching.teachingFloorSpace, per(0.6), add(Object.values(living)), per(0.1)]
  return {
    floorSpace: add(uses),
    floorSpaceDilapidated: 0,
    floorSpaceNew: 0,
    ...teaching,
    adminFloorSpace: uses[1],
    'adminFloorSpace.teachersOffices': per(0.45),
    livingFloorSpace: uses[2],
    ...living,
    otherFloorSpace: uses[3],
  }
}

type Per = (amount: number) => number

function schoolRooms(per: Per): Record<string, number> & { teachingFloorSpace: number } {
  const special = {
    'teachingFloorSpace.laboratories': per(0.8),
    'teachingFloorSpace.otherSpecialRooms': per(0.7),
  }
  const shared = {
    'teachingFloorSpace.libraries': per(0.5),
    gymnasiumFloorSpace: per(0.6),
    'teachingFloorSpace.counsellingRooms': per(0.1),
    'teachingFloorSpace.otherSharedRooms': per(0.3),
  }
  const sums = [per(3.6), add(Object.values(special)), add(Object.values(shared))]
  return {
    teachingFloorSpace: add(sums),
    'teachingFloorSpace.classrooms': sums[0] ?? 0,
    'teachingFloorSpace.specialRooms': sums[1] ?? 0,
    'teachingFloorSpace.sharedRooms': sums[2] ?? 0,
    ...special,
    ...shared,
  }
}

function kindergartenRooms(per: Per): Record<string, number> & { teachingFloorSpace: number } {
  const rooms = {
    'teachingFloorSpace.playrooms': per(4.2),
    'teachingFloorSpace.bedrooms': per(2.6),
    'teachingFloorSpace.washrooms': per(1.1),
    'teachingFloorSpace.healthRooms': 18,
    'teachingFloorSpace.libraries': per(0.2),
  }
  return { teachingFloorSpace: add(Object.values(rooms)), ...rooms }
}

const add = (numbers: readonly number[]): number => two(numbers.reduce((a, b) => a + b, 0))
