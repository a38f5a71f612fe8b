import dimensions from '../../../seeds/dimensions.json'
import type { Values } from '../sampleSchool'
import { spread } from './split'
import type { SampleStage } from './teachers'

const ids = (members: readonly { id: string }[]): string[] => members.map(({ id }) => id)

/** 2025-03-01, as Excel counts days. */
const MARCH_2025 = 45717

/** Forms 5-1 and 5-2 of every kind. */
const common: Values = {
  'masterLessonsReceived.autumn': 2,
  'masterLessonsReceived.spring': 2,
  openLessonsReceived: 3,
  featureCourses: 2,
  'masterStudioLevel.count': 1,
  partyLedPrincipalSystem: true,
  moralEducationPlan: true,
  'moralEducationPlan.document': '校发〔2025〕3号',
  'moralEducationPlan.date': MARCH_2025,
  parentSchool: true,
  parentCommittee: true,
  familyGuidanceStation: true,
  civilisedCampusLevel: '县',
  'civilisedCampusLevel.year': 2022,
  greenCampus: true,
  readingCampusLevel: '县',
  warmCampusLevel: '无',
  readingPlan: true,
  pairedSchool: true,
  'pairedSchool.school': '育才实验学校',
  cityResearcherContact: false,
  researcherAssigned: true,
  masterStudioLevel: '县',
  higherEdPartnership: false,
  bridgeProgrammeCovered: false,
  rectificationLedger: true,
  improvementPlanDate: MARCH_2025,
}

const school: Values = {
  'offCampusPracticeSessions.autumn': 1,
  'offCampusPracticeSessions.spring': 2,
  clubs: 12,
  academicClubs: 1,
  academicClubsPrevYear: 1,
  offCampusBrands: 1,
  violations: 0,
  mentorSystem: true,
  charter: true,
  readingClub: true,
  curriculumComplete: true,
  ...spread('clubs', ids(dimensions.clubCategory), [4, 3, 2, 1, 1]),
}

const compulsory: Values = {
  'youngPioneerSessions.autumn': 1,
  'youngPioneerSessions.spring': 1,
  'researcherClassVisits.autumn': 4,
  'researcherClassVisits.spring': 5,
  masterClassroom: 2,
  'walkTeaching.teachers': 2,
  youngPioneersInPartyPlan: true,
  strongSchoolProgramme: true,
  walkTeaching: true,
  specialNeedsResourceCentre: true,
  labourList: true,
  strugglingStudentFiles: true,
  dropoutCaseFiles: true,
  inspectionCovered: true,
  ...spread('jointResearchMeetings', ids(dimensions.teachingMonth), [2, 2, 2, 2, 1, 2, 2, 2, 1]),
}

const kindergarten: Values = {
  noPrimaryStyleTeaching: true,
  equalPay: true,
  feesInRegisteredAccount: true,
  townVillageIntegration: true,
}

/** What is asked where one of the stages is taught. */
export function programmeValues(stages: readonly SampleStage[]): Values {
  const teaches = (...some: SampleStage[]): boolean => some.some((stage) => stages.includes(stage))
  return {
    ...common,
    ...(teaches('primary', 'junior', 'senior') ? school : {}),
    ...(teaches('primary', 'junior') ? compulsory : {}),
    ...(teaches('primary') ? { happyAssessment: true, zeroStartTeaching: true } : {}),
    ...(teaches('preschool') ? kindergarten : {}),
    ...(teaches('senior') ? { seniorQualityEvaluated: true, featuredSeniorSchool: false } : {}),
    ...(teaches('special')
      ? { specialSchoolEvaluated: true, preschoolSection: true, vocationalSection: false }
      : {}),
  }
}
