import type { Exclusion, Expected, School, Seal } from '#core'
import { type Language, workbookMessages } from '#messages'
import { exclusionSentence, findingCounts, goneLine, type FindingCounts } from '#report'
import type { County } from './county'

/** A line of the list of files: a school, or a file that belongs to none. */
export interface ReceptionRow {
  readonly state: string
  readonly isExpected: boolean | undefined
  readonly schoolId?: string | undefined
  readonly schoolName?: string
  readonly kind?: string
  readonly township?: string | undefined
  readonly file?: string
  readonly advice?: string
  readonly edition?: string
  readonly seal?: string | undefined
  /** How the seal stands to the figures, in words. */
  readonly sealed?: string
  readonly digest?: string | undefined
  readonly isLate?: boolean
  readonly counts?: FindingCounts
}

/** Schools and files, those that call for action first; the official decides about each file in its own line. */
export function receptionRows(county: County): ReceptionRow[] {
  const { rollup, words } = county
  const { state } = words.reception
  const missing = rollup.missing.map((each): ReceptionRow => ({
    ...ofRoster(each, county),
    state: state.missing,
    isExpected: true,
    advice: words.reception.missingAdvice,
  }))
  const refused = county.refused.map(({ source, digest, sentence }): ReceptionRow => ({
    state: state.refused,
    isExpected: undefined,
    file: source,
    digest,
    advice: sentence,
  }))
  const unexpected = new Set(rollup.unexpected)
  const counted = (isUnexpected: boolean): ReceptionRow[] =>
    rollup.schools
      .filter((school) => unexpected.has(school) === isUnexpected)
      .map((school) => countedRow(school, isUnexpected, county))
  const rows = [
    ...missing,
    ...waitingRows('sentTwice', county),
    ...refused,
    ...excludedRows('wrongYear', county),
    ...excludedRows('noSchoolId', county),
    ...excludedRows('countyIncomplete', county),
    ...waitingRows('waitsBelow', county),
    ...counted(true),
    ...excludedRows('replaced', county),
    ...excludedRows('copy', county),
    ...excludedRows('setAside', county),
    ...counted(false),
  ]
  const present = new Set(rows.map(({ digest }) => digest))
  return [
    ...rows,
    ...rollup.decisions
      .filter(({ digest }) => !present.has(digest))
      .map((decision): ReceptionRow => ({
        state: state.notAmong,
        isExpected: undefined,
        schoolId: decision.schoolId,
        file: decision.source,
        advice: words.reception.notAmongAdvice,
        digest: decision.digest,
      })),
  ]
}

/** A line for each file; the school is expected once, and not missing. */
function waitingRows(reason: 'sentTwice' | 'waitsBelow', county: County): ReceptionRow[] {
  const { rollup, words, language } = county
  const roster = new Map(rollup.roster.map((each) => [each.schoolId, each]))
  const seen = new Set<string>()
  return rollup.excluded.flatMap((each): ReceptionRow[] => {
    if (each.reason !== reason) return []
    const { schoolId, source, digest } = each
    const expected = roster.get(schoolId)
    const isFirst = !seen.has(schoolId)
    seen.add(schoolId)
    return [
      {
        ...(expected ? ofRoster(expected, county) : { schoolId }),
        state: words.reception.state[reason],
        isExpected: rollup.hasRoster && isFirst ? expected !== undefined : undefined,
        file: source,
        digest,
        advice: exclusionSentence(each, language),
      },
    ]
  })
}

const excludedRows = (
  reason: Exclude<Exclusion['reason'], 'sentTwice' | 'waitsBelow'>,
  { rollup, words, language }: County,
): ReceptionRow[] =>
  rollup.excluded.flatMap((each) =>
    each.reason === reason
      ? {
          state: words.reception.state[reason],
          isExpected: undefined,
          ...('schoolId' in each && { schoolId: each.schoolId }),
          file: each.source,
          digest: each.digest,
          advice: exclusionSentence(each, language),
        }
      : [],
  )

const ofRoster = (
  { schoolId, schoolName, kind, townshipName }: Expected,
  county: County,
): Pick<ReceptionRow, 'schoolId' | 'schoolName' | 'kind' | 'township'> => ({
  schoolId,
  schoolName,
  kind: kind === undefined ? '' : county.say(county.kind(kind).label),
  township: townshipName,
})

function countedRow(school: School, isUnexpected: boolean, county: County): ReceptionRow {
  const { words, rollup, say, language } = county
  const { submission, report, digest, seal } = school.received
  const sealWords = workbookMessages[language].seal
  return {
    state: isUnexpected ? words.reception.state.unexpected : words.reception.state.counted,
    isExpected: rollup.hasRoster ? !isUnexpected : undefined,
    schoolId: school.schoolId,
    schoolName: school.schoolName,
    kind: say(county.kind(school.kind).label),
    township: school.township,
    file: submission.source,
    advice: [
      isUnexpected ? words.reception.unexpectedAdvice : '',
      sealAdvice(seal, language),
      goneLine(submission, language),
    ].join(''),
    edition: submission.edition,
    seal: submission.seal,
    sealed: sealWords.standing[seal.standing],
    digest,
    isLate: rollup.late.includes(school),
    counts: findingCounts(report),
  }
}

function sealAdvice({ standing }: Seal, language: Language): string {
  const words = workbookMessages[language].seal
  if (standing === 'changed') return words.changedAdvice
  return standing === 'otherEdition' ? words.otherEditionAdvice : ''
}
