import type { Values } from '../sampleSchool'

/** Areas and money carry two decimals. */
const two = (number: number): number => Math.round(number * 100) / 100

/** Forms 4-1 to 4-3, scaled to the pupils and classes of the whole school. */
export function facilityValues(pupils: number, classes: number, boards: boolean): Values {
  const per = (amount: number): number => two(pupils * amount)
  const specialRooms = [per(0.8), per(0.7)]
  const sharedRooms = [per(0.5), per(0.6), per(0.1), per(0.3)]
  const teaching = [per(3.6), two(add(specialRooms)), two(add(sharedRooms))]
  const living = [20, 60, boards ? per(1.2) : 0, per(0.5), per(0.2), 30, per(0.15), 25]
  const floors = [two(add(teaching)), per(0.6), two(add(living)), per(0.1)]
  const rooms = Math.max(1, Math.ceil(classes / 12))
  const multimedia = classes
  return {
    floorSpace: two(add(floors)),
    floorSpaceDilapidated: 0,
    floorSpaceNew: 0,
    teachingFloorSpace: floors[0],
    'teachingFloorSpace.classrooms': teaching[0],
    'teachingFloorSpace.specialRooms': teaching[1],
    'teachingFloorSpace.laboratories': specialRooms[0],
    'teachingFloorSpace.otherSpecialRooms': specialRooms[1],
    'teachingFloorSpace.sharedRooms': teaching[2],
    'teachingFloorSpace.libraries': sharedRooms[0],
    gymnasiumFloorSpace: sharedRooms[1],
    'teachingFloorSpace.counsellingRooms': sharedRooms[2],
    'teachingFloorSpace.otherSharedRooms': sharedRooms[3],
    adminFloorSpace: floors[1],
    'adminFloorSpace.teachersOffices': per(0.45),
    livingFloorSpace: floors[2],
    'livingFloorSpace.staffDutyDormitories': living[0],
    teacherHousingFloorSpace: living[1],
    'livingFloorSpace.dormitories': living[2],
    'livingFloorSpace.diningRooms': living[3],
    'livingFloorSpace.kitchens': living[4],
    'livingFloorSpace.boilerAndBathRooms': living[5],
    'livingFloorSpace.toilets': living[6],
    'livingFloorSpace.other': living[7],
    otherFloorSpace: floors[3],
    siteArea: two(pupils * 24 + 900.5),
    greenArea: per(5),
    sportsGroundArea: per(10.4),
    otherSportsArea: 0,
    offCampusSportsArea: 0,
    books: pupils * 32,
    computers: Math.ceil(pupils / 8) + classes * 2,
    'computers.teachers': classes * 2,
    'computers.students': Math.ceil(pupils / 8),
    classrooms: classes + 2,
    multimediaClassrooms: multimedia,
    equipmentValue: per(0.31),
    'equipmentValue.new': per(0.01),
    musicRooms: rooms,
    musicRoomMinArea: 98.5,
    artRooms: rooms,
    artRoomMinArea: 92,
    laboratories: rooms + 1,
    recordingClassrooms: 1,
    leftBehindCareRooms: 1,
    lightingCompliantClassrooms: classes + 2,
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
    boardingConditionsImproved: true,
    classIIStandardMet: true,
    classIIPerPupilMet: true,
    equipmentStandardMet: true,
    specialRoomsStandardMet: true,
    ictEquipmentStandardMet: true,
    equipmentMaintenanceMechanism: true,
    publicFundsBudget: per(0.09),
    trainingExpenditure: per(0.006),
  }
}

const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
