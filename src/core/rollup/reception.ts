import type { FieldId } from '../model/field'
import type { RawValue } from '../model/raw'
import type { Exclusion, Expected, Received, School } from '../model/rollup'
import type { Value } from '../model/submission'
import type { Template } from '../model/template'
import type { Reading } from '../check/cell'
import { environmentOf } from '../check/environment'
import { tidy } from '../check/suggest'

const textOf = ({ report }: Received, id: FieldId): string | undefined => {
  const reading = report.readings.get(id)
  return reading?.state === 'value' ? String(reading.value) : undefined
}

/**
 * Decides which submissions count. A school that sent two different files is not counted until the official
 * picks one; the order of files changes nothing.
 */
export function receive(
  received: readonly Received[],
  year: number,
  templates: ReadonlyMap<string, Template>,
  roster: readonly Expected[],
): { schools: School[]; excluded: Exclusion[] } {
  const excluded: Exclusion[] = []
  const bySchool = new Map<string, Received[]>()
  for (const each of [...received].sort(bySource)) {
    const { source, year: reported } = each.submission
    const schoolId = textOf(each, 'schoolId')
    if (reported !== year) excluded.push({ reason: 'wrongYear', source, year: reported })
    else if (schoolId === undefined) excluded.push({ reason: 'noSchoolId', source })
    else bySchool.set(schoolId, [...(bySchool.get(schoolId) ?? []), each])
  }
  const schools: School[] = []
  for (const [schoolId, all] of bySchool) {
    const [first, ...rest] = all as [Received, ...Received[]]
    const isCopied = rest.every((other) => sameFigures(first, other))
    const sources = all.map(({ submission }) => submission.source)
    const others = (source: string): string[] => sources.filter((other) => other !== source)
    if (!isCopied)
      excluded.push(
        ...sources.map((source): Exclusion => ({
          reason: 'sentTwice',
          source,
          schoolId,
          others: others(source),
        })),
      )
    else {
      excluded.push(
        ...rest.map(({ submission: { source } }): Exclusion => ({
          reason: 'copy',
          source,
          schoolId,
          others: others(source),
        })),
      )
      schools.push(schoolOf(first, schoolId, templates, roster))
    }
  }
  return { schools: schools.sort((a, b) => compareText(a.schoolId, b.schoolId)), excluded }
}

/** Code-unit order: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const bySource = (a: Received, b: Received): number =>
  compareText(a.submission.source, b.submission.source) || compareText(a.digest, b.digest)

function schoolOf(
  received: Received,
  schoolId: string,
  templates: ReadonlyMap<string, Template>,
  roster: readonly Expected[],
): School {
  const { submission, report } = received
  const fields = templates.get(submission.kind)?.fields ?? new Map()
  const environment = environmentOf(report.readings, fields)
  const expected = roster.find((each) => each.schoolId === schoolId)
  return {
    schoolId,
    schoolName: textOf(received, 'schoolName') ?? schoolId,
    kind: submission.kind,
    township: nameOf(expected?.townshipName) ?? nameOf(textOf(received, 'townshipName')),
    received,
    value: (id): Value =>
      expected?.flags.get(id) ?? (isImpossible(report.readings.get(id)) ? undefined : environment.value(id)),
  }
}

/** −3 pupils or half a teacher: a check may speak of them, a sum may not take them in. */
const isImpossible = (reading: Reading | undefined): boolean =>
  reading?.state === 'problem' && (reading.problem === 'negative' || reading.problem === 'notWhole')

/** A name without blanks around or inside it, as they creep in when names are typed. */
export const nameOf = (text: string | undefined): string | undefined => (text && tidy(text)) || undefined

function sameFigures(a: Received, b: Received): boolean {
  const cells = (each: Received): string =>
    JSON.stringify(
      [...each.submission.cells]
        .sort(([x], [y]) => compareText(x, y))
        .map(([id, raw]: [string, RawValue]) => [id, raw ?? null]),
    )
  return a.digest === b.digest || cells(a) === cells(b)
}
