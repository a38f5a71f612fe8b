import { isOpen, type Exclusion, type Expected, type School, type Seal } from '#core'
import { messages, type Language } from '#messages'
import { exclusionSentence } from '#report'
import type { County } from './county'

/** A line of the list of files: a school, or a file that belongs to none. */
export interface ReceptionRow {
  readonly state: string
  readonly isExpected: boolean | undefined
  readonly schoolId?: string
  readonly schoolName?: string
  readonly kind?: string
  readonly township?: string | undefined
  readonly file?: string
  readonly advice?: string
  readonly edition?: string
  readonly seal?: string | undefined
  /** How the seal stands to the figures, in words. */
  readonly sealed?: string
  readonly digest?: string
  readonly counts?: FindingCounts
}

/** Findings of a counted school, by what still has to be done. */
export interface FindingCounts {
  readonly logical: number
  readonly empirical: number
  readonly explained: number
  readonly blank: number
}

/** Schools and files, those that call for action first. A school that sent two files is one line, and not missing. */
export function receptionRows(county: County): ReceptionRow[] {
  const { rollup, words, language } = county
  const { state } = words.reception
  const twice = new Map<string, string[]>()
  for (const each of rollup.excluded)
    if (each.reason === 'sentTwice')
      twice.set(each.schoolId, [...(twice.get(each.schoolId) ?? []), each.source])
  const sentTwice = [...twice].map(([schoolId, files]): ReceptionRow => {
    const expected = rollup.roster.find((each) => each.schoolId === schoolId)
    return {
      ...(expected ? ofRoster(expected, county) : { schoolId }),
      state: state.sentTwice,
      isExpected: rollup.hasRoster ? expected !== undefined : undefined,
      file: files.join('、'),
      advice: words.reception.sentTwice(files.length),
    }
  })
  const missing = rollup.missing.map((each): ReceptionRow => ({
    ...ofRoster(each, county),
    state: state.missing,
    isExpected: true,
    advice: words.reception.missingAdvice,
  }))
  const others = (reason: Exclusion['reason']): ReceptionRow[] =>
    rollup.excluded.flatMap((each) =>
      each.reason === reason && each.reason !== 'sentTwice'
        ? {
            state: state[each.reason],
            isExpected: undefined,
            ...('schoolId' in each && { schoolId: each.schoolId }),
            file: each.source,
            advice: exclusionSentence(each, language),
          }
        : [],
    )
  const refused = county.refused.map(({ source, sentence }): ReceptionRow => ({
    state: state.refused,
    isExpected: undefined,
    file: source,
    advice: sentence,
  }))
  const unexpected = new Set(rollup.unexpected)
  const counted = (isUnexpected: boolean): ReceptionRow[] =>
    rollup.schools
      .filter((school) => unexpected.has(school) === isUnexpected)
      .map((school) => countedRow(school, isUnexpected, county))
  return [
    ...missing,
    ...sentTwice,
    ...refused,
    ...others('wrongYear'),
    ...others('noSchoolId'),
    ...counted(true),
    ...others('copy'),
    ...counted(false),
  ]
}

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
  const sealWords = messages[language].seal
  const township = school.value('townshipName')
  return {
    state: isUnexpected ? words.reception.state.unexpected : words.reception.state.counted,
    isExpected: rollup.hasRoster ? !isUnexpected : undefined,
    schoolId: school.schoolId,
    schoolName: school.schoolName,
    kind: say(county.kind(school.kind).label),
    township: typeof township === 'string' ? township : undefined,
    file: submission.source,
    advice: [isUnexpected ? words.reception.unexpectedAdvice : '', sealAdvice(seal, language)].join(''),
    edition: submission.edition,
    seal: submission.seal,
    sealed: sealWords.standing[seal.standing],
    digest,
    counts: countsOf(report),
  }
}

function sealAdvice({ standing }: Seal, language: Language): string {
  const words = messages[language].seal
  if (standing === 'changed') return words.changedAdvice
  return standing === 'otherEdition' ? words.otherEditionAdvice : ''
}

function countsOf({ findings, progress }: School['received']['report']): FindingCounts {
  const inForce = findings.filter(({ type }) => type !== 'blank')
  const empirical = inForce.filter(({ kind }) => kind === 'empirical')
  const open = empirical.filter(isOpen).length
  return {
    logical: inForce.filter(({ kind }) => kind === 'logical').length,
    empirical: open,
    explained: empirical.length - open,
    blank: progress.reduce((sum, form) => sum + form.blank, 0),
  }
}
