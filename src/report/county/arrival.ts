import type { OpenedCounty, Refusal } from '#app'
import type { Catalogue, Received, SealStanding, Words } from '#core'
import type { Language } from '#messages'
import { findingCounts, type FindingCounts } from '../findingCounts'
import { refusalSentence } from '../problem'

/** A school's file as it came in: plain data, so that it can go from a worker to a page. */
export interface ArrivedSchool {
  readonly type: 'school'
  readonly source: string
  readonly digest: string
  readonly schoolId: string | undefined
  readonly schoolName: string | undefined
  readonly kind: Words
  readonly year: number
  /** Only where it is another than today's. */
  readonly edition: string | undefined
  readonly seal: SealStanding
  readonly counts: FindingCounts
}

/** A county's workbook, which counts as the schools in it. */
export interface ArrivedCounty {
  readonly type: 'county'
  readonly source: string
  readonly digest: string
  readonly place: Words
  readonly year: number
  readonly schools: number
}

/** A file that cannot be used, in one sentence. */
export interface ArrivedRefusal {
  readonly type: 'refusal'
  readonly source: string
  /** Absent where the file could not even be opened. */
  readonly digest: string | undefined
  readonly sentence: string
}

/** A line in the list of files received. */
export type Arrival = ArrivedSchool | ArrivedCounty | ArrivedRefusal

/** The line of a file that came: a school, a county, or a refusal. */
export function arrivalOf(
  each: Received | OpenedCounty | Refusal,
  catalogue: Pick<Catalogue, 'templates' | 'edition' | 'jurisdictions'>,
  language: Language,
): Arrival {
  if ('problem' in each) return arrivedRefusal(each, language)
  return 'schools' in each ? arrivedCounty(each, catalogue) : arrivedSchool(each, catalogue)
}

/** The line of a file that takes no part. */
export const arrivedRefusal = (refusal: Refusal, language: Language): ArrivedRefusal => ({
  type: 'refusal',
  source: refusal.source,
  digest: refusal.digest,
  sentence: refusalSentence(refusal, language),
})

function arrivedCounty(
  { source, digest, jurisdiction, year, schools }: OpenedCounty,
  { jurisdictions }: Pick<Catalogue, 'jurisdictions'>,
): ArrivedCounty {
  const place = jurisdictions.find(({ id }) => id === jurisdiction)?.label
  return {
    type: 'county',
    source,
    digest,
    place: place ?? { zh: jurisdiction, en: jurisdiction },
    year,
    schools: schools.length,
  }
}

function arrivedSchool(
  { submission, report, digest, seal }: Received,
  { templates, edition }: Pick<Catalogue, 'templates' | 'edition'>,
): ArrivedSchool {
  const kind = templates.get(submission.kind)?.kind.label
  const textAt = (id: string): string | undefined => {
    const reading = report.readings.get(id)
    return reading?.state === 'value' ? String(reading.value) : undefined
  }
  return {
    type: 'school',
    source: submission.source,
    digest,
    schoolId: textAt('schoolId'),
    schoolName: textAt('schoolName'),
    kind: kind ?? { zh: submission.kind, en: submission.kind },
    year: submission.year,
    edition: submission.edition === edition ? undefined : submission.edition,
    seal: seal.standing,
    counts: findingCounts(report),
  }
}
