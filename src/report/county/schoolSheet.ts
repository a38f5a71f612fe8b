import type { Catalogue, Rollup, SealStanding, Words } from '#core'
import type { Language } from '#messages'
import { findingCounts, type FindingCounts } from '../findingCounts'
import { sentenceOf } from '../sentence'

/** A finding as it is told on a school's sheet. */
export interface SchoolFinding {
  readonly sign: string
  readonly form: string
  readonly cell: string
  readonly what: string
  readonly numbers: string
  readonly explanation: string
}

/** One counted school: where its figures came from, and what the check says of them. */
export interface SchoolSheet {
  readonly schoolId: string
  readonly schoolName: string
  readonly kind: Words
  readonly township: string | undefined
  readonly source: string
  readonly digest: string
  readonly edition: string
  readonly seal: { readonly standing: SealStanding; readonly cover: string | undefined }
  readonly counts: FindingCounts
  readonly findings: readonly SchoolFinding[]
}

/** What the county’s pane shows of one school; `undefined` where it is not counted. */
export function schoolSheetOf(
  { schools }: Rollup,
  schoolId: string,
  { templates }: Pick<Catalogue, 'templates'>,
  language: Language,
): SchoolSheet | undefined {
  const school = schools.find((each) => each.schoolId === schoolId)
  const template = school && templates.get(school.kind)
  if (!template) return undefined
  const { submission, report, digest, seal } = school.received
  return {
    schoolId,
    schoolName: school.schoolName,
    kind: template.kind.label,
    township: school.township,
    source: submission.source,
    digest,
    edition: submission.edition,
    seal: { standing: seal.standing, cover: submission.seal },
    counts: findingCounts(report),
    findings: report.findings.map((finding) => {
      const { sign, form, cells, what, numbers, explanation } = sentenceOf(
        finding,
        template,
        submission,
        language,
      )
      return { sign, form, cell: cells[0] ?? '', what, numbers, explanation }
    }),
  }
}
