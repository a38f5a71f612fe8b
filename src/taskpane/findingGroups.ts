import { isOpen, type Finding, type Report, type Template } from '#core'
import { wordsKey, type Language } from '#messages'

/** What a list of findings shows. */
export type Filter = 'all' | 'logical' | 'empirical' | 'blank' | 'plan'

/** Findings of one form, in the order of the report. */
export interface FindingGroup {
  readonly form: string
  readonly title: string
  readonly findings: readonly Finding[]
}

export interface Counts {
  readonly logical: number
  /** Not explained yet. */
  readonly empirical: number
  /** Cells, not findings. */
  readonly blank: number
}

export function countsOf({ findings }: Report): Counts {
  const open = findings.filter(isOpen)
  return {
    logical: open.filter((finding) => finding.kind === 'logical' && finding.type !== 'blank').length,
    empirical: open.filter(({ kind }) => kind === 'empirical').length,
    blank: findings.reduce((sum, { type, fields }) => sum + (type === 'blank' ? fields.length : 0), 0),
  }
}

const MATCHES: Readonly<Record<Filter, (finding: Finding) => boolean>> = {
  all: () => true,
  logical: ({ kind, type }) => kind === 'logical' && type !== 'blank',
  empirical: ({ kind }) => kind === 'empirical',
  blank: ({ type }) => type === 'blank',
  // Gaps to plans are no findings of the checks; they have a list of their own.
  plan: () => false,
}

/** Open findings by form; within a form those to correct first, then those to explain, then blanks. */
export function groupsOf(
  report: Report,
  template: Template,
  filter: Filter,
  language: Language,
): FindingGroup[] {
  const shown = report.findings.filter((finding) => isOpen(finding) && MATCHES[filter](finding))
  const rank = ({ type, kind }: Finding): number => (type === 'blank' ? 2 : kind === 'logical' ? 0 : 1)
  return template.forms.flatMap(({ id, number, title }): FindingGroup[] => {
    const findings = shown.filter(({ form }) => form === id).sort((a, b) => rank(a) - rank(b))
    return findings.length === 0
      ? []
      : [{ form: id, title: `${number} ${title[wordsKey(language)]}`, findings }]
  })
}

/** The first `count` findings, in their groups. */
export function firstOf(groups: readonly FindingGroup[], count: number): FindingGroup[] {
  const before = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { findings }) => sum + findings.length, 0),
  )
  return groups
    .map((group, index) => ({
      ...group,
      findings: group.findings.slice(0, Math.max(0, count - (before[index] ?? 0))),
    }))
    .filter(({ findings }) => findings.length > 0)
}

/** Tells findings apart from one verdict to the next, so that what is open or typed in a card stays with it. */
export const keyOf = (finding: Finding): string =>
  finding.type === 'check'
    ? finding.check
    : `${finding.type} ${finding.form} ${finding.type === 'cell' ? (finding.fields[0] ?? '') : ''}`
