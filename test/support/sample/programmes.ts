import dimensions from '../../../seeds/dimensions.json'
import type { Values } from '../sampleSchool'
import { spread } from './split'

const ids = (members: readonly { id: string }[]): string[] => members.map(({ id }) => id)

/** 2025-03-01, as Excel counts days. */
const MARCH_2025 = 45717

/** Forms 5-1 and 5-2. */
export const programmeValues: Values = {
  'youngPioneerSessions.autumn': 1,
  'youngPioneerSessions.spring': 1,
  'masterLessonsReceived.autumn': 2,
  'masterLessonsReceived.spring': 2,
  'researcherClassVisits.autumn': 4,
  'researcherClassVisits.spring': 5,
  'offCampusPracticeSessions.autumn': 1,
  'offCampusPracticeSessions.spring': 2,
  openLessonsReceived: 3,
  masterClassroom: 2,
  ...spread('jointResearchMeetings', ids(dimensions.teachingMonth), [2, 2, 2, 2, 1, 2, 2, 2, 1]),
  clubs: 12,
  ...spread('clubs', ids(dimensions.clubCategory), [4, 3, 2, 1, 1]),
  academicClubs: 1,
  academicClubsPrevYear: 1,
  offCampusBrands: 1,
  featureCourses: 2,
  'masterStudioLevel.count': 1,
  'walkTeaching.teachers': 2,
  violations: 0,
  partyLedPrincipalSystem: true,
  youngPioneersInPartyPlan: true,
  moralEducationPlan: true,
  'moralEducationPlan.document': '校发〔2025〕3号',
  'moralEducationPlan.date': MARCH_2025,
  mentorSystem: true,
  parentSchool: true,
  parentCommittee: true,
  familyGuidanceStation: true,
  charter: true,
  civilisedCampusLevel: '县',
  'civilisedCampusLevel.year': 2022,
  greenCampus: true,
  readingCampusLevel: '县',
  warmCampusLevel: '无',
  readingPlan: true,
  readingClub: true,
  pairedSchool: true,
  'pairedSchool.school': '育才实验学校',
  strongSchoolProgramme: true,
  cityResearcherContact: false,
  researcherAssigned: true,
  masterStudioLevel: '县',
  higherEdPartnership: false,
  walkTeaching: true,
  specialNeedsResourceCentre: true,
  bridgeProgrammeCovered: false,
  curriculumComplete: true,
  labourList: true,
  strugglingStudentFiles: true,
  dropoutCaseFiles: true,
  inspectionCovered: true,
  rectificationLedger: true,
  improvementPlanDate: MARCH_2025,
}

/** Asked only where there is a primary stage. */
export const primaryProgrammeValues: Values = { happyAssessment: true, zeroStartTeaching: true }
