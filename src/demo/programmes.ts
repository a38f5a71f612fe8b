import type { Field, FieldId } from '#core'
import type { Chance } from './chance'
import type { Figures } from './figures'

const MONTHS = ['sep', 'oct', 'nov', 'dec', 'jan', 'mar', 'apr', 'may', 'jun']

/** Yes/no answers that most schools would not give as “yes”. */
const RARELY: ReadonlySet<FieldId> = new Set([
  'isHighDensityUrbanCore',
  'cityResearcherContact',
  'higherEdPartnership',
  'specialNeedsResourceCentre',
  'walkTeaching',
  'bridgeProgrammeCovered',
])

/** Programmes: mostly in place, here and there one missing. */
export function programmeFigures(fields: ReadonlyMap<FieldId, Field>, chance: Chance): Figures {
  const clubs = {
    arts: chance.whole(2, 5),
    sports: chance.whole(2, 5),
    science: chance.whole(1, 3),
    labour: 1,
    culture: chance.whole(1, 3),
  }
  const academic = chance.whole(1, 3)
  const answers: Figures = {}
  for (const { id, type } of fields.values())
    if (type === 'yesno') answers[id] = chance.is(RARELY.has(id) ? 0.08 : 0.97)
  return {
    ...answers,
    pilotTownshipLevel: '无',
    'youngPioneerSessions.autumn': 2,
    'youngPioneerSessions.spring': chance.whole(2, 3),
    ...Object.fromEntries(
      ['masterLessonsReceived', 'researcherClassVisits', 'offCampusPracticeSessions'].flatMap((id) => [
        [`${id}.autumn`, chance.whole(1, 9)],
        [`${id}.spring`, chance.whole(1, 9)],
      ]),
    ),
    openLessonsReceived: chance.whole(2, 8),
    masterClassroom: chance.whole(0, 2),
    ...Object.fromEntries(MONTHS.map((month) => [`jointResearchMeetings.${month}`, chance.whole(1, 2)])),
    clubs: Object.values(clubs).reduce((sum, count) => sum + count, academic),
    ...Object.fromEntries(Object.entries(clubs).map(([kind, count]) => [`clubs.${kind}`, count])),
    academicClubs: academic,
    academicClubsPrevYear: academic,
    offCampusBrands: 1,
    featureCourses: chance.whole(1, 4),
    violations: 0,
    moralEducationPlan: true,
    'moralEducationPlan.document': '2025 年第 3 号',
    civilisedCampusLevel: '县',
    'civilisedCampusLevel.year': 2023,
    readingCampusLevel: chance.pick(['无', '县', '市']),
    warmCampusLevel: chance.pick(['县', '市']),
    pairedSchool: true,
    'pairedSchool.school': '实验学校',
    masterStudioLevel: '无',
    'masterStudioLevel.count': 0,
    'walkTeaching.teachers': answers['walkTeaching'] ? 1 : 0,
    specialRoomsStandardMet: true,
    isInclusivePrivate: false,
    preschoolSection: true,
  }
}
