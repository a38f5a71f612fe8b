import type { Refusal } from '#app'
import type { Catalogue, Received, SealStanding, Words } from '#core'
import { findingCounts, type FindingCounts } from '../findingCounts'

/** A school's file as it came in: plain data, so that it can go from a worker to a page. */
export interface ArrivedSchool {
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

/** A school's file, or one that is none. */
export type Arrival = ArrivedSchool | Refusal

export function arrivalOf(
  each: Received | Refusal,
  { templates, edition }: Pick<Catalogue, 'templates' | 'edition'>,
): Arrival {
  if ('problem' in each) return each
  const { submission, report, digest, seal } = each
  const kind = templates.get(submission.kind)?.kind.label
  return {
    source: submission.source,
    digest,
    schoolId: textAt(each, 'schoolId'),
    schoolName: textAt(each, 'schoolName'),
    kind: kind ?? { zh: submission.kind, en: submission.kind },
    year: submission.year,
    edition: submission.edition === edition ? undefined : submission.edition,
    seal: seal.standing,
    counts: findingCounts(report),
  }
}

function textAt({ report }: Received, id: string): string | undefined {
  const reading = report.readings.get(id)
  return reading?.state === 'value' ? String(reading.value) : undefined
}
