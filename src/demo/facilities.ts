import { cents, total, type Chance } from './chance'
import type { Figures } from './figures'

/** What a school's buildings are sized by. */
export interface Size {
  readonly pupils: number
  readonly classes: number
  readonly boarders: number
  /** How well it is equipped: 1 reaches the national standard comfortably. */
  readonly wealth: number
  readonly yearEstablished: number
  readonly isKindergarten: boolean
}

/** Buildings, grounds, rooms and equipment. */
export function facilityFigures(size: Size, chance: Chance): Figures {
  const { pupils, classes, boarders, wealth } = size
  const area = (perPupil: number): number =>
    cents(Math.max(pupils, 30) * perPupil * wealth * (0.9 + chance.next() * 0.2))
  const parts = (figures: Figures): number => cents(total(Object.values(figures).map(Number)))
  const special = { laboratories: area(0.5), otherSpecialRooms: area(0.8) }
  const gymnasium = wealth > 1 ? area(0.6) : 0
  const shared = { libraries: area(0.3), counsellingRooms: area(0.06), otherSharedRooms: area(0.2) }
  const sharedRooms = cents(parts(shared) + gymnasium)
  const classroomsArea = area(3.6)
  const childrens = kindergartenRooms(size)
  const teaching = childrens ? parts(childrens) : cents(classroomsArea + parts(special) + sharedRooms)
  const admin = area(0.7)
  const housing = area(0.1)
  const living = {
    staffDutyDormitories: area(0.1),
    dormitories: boarders > 0 ? cents(boarders * 3.2) : 0,
    diningRooms: area(0.7),
    kitchens: area(0.2),
    boilerAndBathRooms: area(0.1),
    toilets: area(0.2),
    other: 0,
  }
  const livingTotal = cents(parts(living) + housing)
  const other = area(0.2)
  const sports = area(9.4)
  const green = area(5)
  const site = cents(sports + green + area(14))
  const rooms = Math.ceil(classes / 12)
  const classrooms = classes + chance.whole(1, 4)
  const computers = { teachers: Math.ceil(pupils / 14) + 4, students: Math.ceil((pupils / 10) * wealth) + 10 }
  const prefixed = (prefix: string, figures: Figures): Figures =>
    Object.fromEntries(Object.entries(figures).map(([id, value]) => [`${prefix}.${id}`, value]))
  return {
    floorSpace: cents(teaching + admin + livingTotal + other),
    floorSpaceDilapidated: 0,
    floorSpaceNew: 0,
    teachingFloorSpace: teaching,
    'teachingFloorSpace.classrooms': classroomsArea,
    'teachingFloorSpace.specialRooms': parts(special),
    ...prefixed('teachingFloorSpace', special),
    'teachingFloorSpace.sharedRooms': sharedRooms,
    ...prefixed('teachingFloorSpace', shared),
    gymnasiumFloorSpace: gymnasium,
    ...(childrens && prefixed('teachingFloorSpace', childrens)),
    adminFloorSpace: admin,
    'adminFloorSpace.teachersOffices': cents(admin * 0.7),
    livingFloorSpace: livingTotal,
    ...prefixed('livingFloorSpace', living),
    teacherHousingFloorSpace: housing,
    otherFloorSpace: other,
    siteArea: site,
    greenArea: green,
    sportsGroundArea: sports,
    outdoorPlayArea: cents(sports + 120),
    books: Math.round(pupils * chance.whole(25, 40)) + 300,
    computers: total(Object.values(computers)),
    'computers.teachers': computers.teachers,
    'computers.students': computers.students,
    classrooms,
    multimediaClassrooms: classrooms,
    equipmentValue: cents(Math.max(pupils, 30) * 0.235 * wealth * (0.9 + chance.next() * 0.2)),
    'equipmentValue.new': cents(pupils * 0.008),
    musicRooms: rooms,
    musicRoomMinArea: size.yearEstablished <= 2016 ? chance.pick([73, 84, 96, 98]) : 98,
    artRooms: rooms,
    artRoomMinArea: size.yearEstablished <= 2016 ? chance.pick([67, 82, 90, 92]) : 92,
    laboratories: Math.max(1, Math.round(classes / 9)),
    recordingClassrooms: pupils > 300 ? 1 : 0,
    leftBehindCareRooms: 1,
    lightingCompliantClassrooms: classrooms,
    internetBandwidth: 1000,
    classroomBandwidthMin: chance.pick([100, 100, 200]),
    toiletsTotal: Math.max(2, Math.round(classes / 6)),
    toiletsSanitary: Math.max(2, Math.round(classes / 6)),
    labourPracticeSites: 1,
    'labourPracticeSites.own': 1,
    'labourPracticeSites.rented': 0,
  }
}

/** What a kindergarten teaches in, by the rows of its own form. */
function kindergartenRooms({ pupils, wealth, isKindergarten }: Size): Figures | undefined {
  if (!isKindergarten) return undefined
  const area = (perChild: number): number => cents(pupils * perChild * wealth)
  return {
    playrooms: area(4.4),
    bedrooms: area(2.7),
    washrooms: area(1.2),
    healthRooms: 16,
    libraries: area(0.2),
  }
}
