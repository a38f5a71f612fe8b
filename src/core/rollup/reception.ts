import type { Field, FieldId } from '../model/field'
import type { Decision, Exclusion, Expected, Received, School } from '../model/rollup'
import type { Value } from '../model/submission'
import type { Template } from '../model/template'
import type { Reading } from '../check/cell'
import { valueOf, type Readings } from '../check/readCells'
import { tidy } from '../check/suggest'
import { townshipWithin } from './counties'
import { differencesAmong } from './twins'

const textOf = ({ report }: Received, id: FieldId): string | undefined => {
  const reading = report.readings.get(id)
  return reading?.state === 'value' ? String(reading.value) : undefined
}

/** What decides which of the files received count. */
export interface Reception {
  readonly year: number
  readonly templates: ReadonlyMap<string, Template>
  readonly roster: readonly Expected[]
  readonly decisions?: readonly Decision[] | undefined
}

/**
 * Decides which submissions count. A school that sent two different files is not counted until the official
 * picks one; the order of files changes nothing.
 */
export function receive(
  received: readonly Received[],
  { year, templates, roster, decisions = [] }: Reception,
): { schools: School[]; excluded: Exclusion[] } {
  const decided = new Map(decisions.map((each) => [each.digest, each]))
  const excluded: Exclusion[] = []
  const bySchool = new Map<string, Received[]>()
  for (const each of [...received].sort(bySource)) {
    const file = fileOf(each)
    const reported = each.submission.year
    const schoolId = textOf(each, 'schoolId')
    const decision = decided.get(each.digest)
    if (decision?.take === 'exclude')
      excluded.push({ reason: 'setAside', ...file, schoolId, why: decision.reason })
    else if (reported !== year) excluded.push({ reason: 'wrongYear', ...file, year: reported })
    else if (schoolId === undefined) excluded.push({ reason: 'noSchoolId', ...file })
    else bySchool.set(schoolId, [...(bySchool.get(schoolId) ?? []), each])
  }
  const byId = new Map(roster.map((each) => [each.schoolId, each]))
  const schools: School[] = []
  for (const [schoolId, all] of bySchool) {
    const adopted = all.filter(({ digest }) => decided.get(digest)?.take === 'adopt')
    const chosen = adopted.length > 0 ? adopted : all
    const [first, ...rest] = chosen as [Received, ...Received[]]
    const sources = chosen.map(({ submission }) => submission.source)
    const others = (own: Received): string[] =>
      chosen.flatMap((other) => (other === own ? [] : [other.submission.source]))
    const isCopied = rest.every((other) => sameFigures(first, other))
    const replaced = all.filter((other) => !chosen.includes(other))
    const differences =
      isCopied && replaced.length === 0
        ? undefined
        : { differences: differencesAmong(all, templates.get(first.submission.kind)) }
    for (const each of isCopied ? rest : chosen) {
      const file = { ...fileOf(each), schoolId, others: others(each) }
      excluded.push(isCopied ? { reason: 'copy', ...file } : { reason: 'sentTwice', ...file, ...differences })
    }
    for (const each of replaced)
      excluded.push({
        reason: 'replaced',
        ...fileOf(each),
        schoolId,
        by: sources.join('、'),
        ...differences,
      })
    if (isCopied) schools.push(schoolOf(first, schoolId, templates, byId.get(schoolId)))
  }
  return { schools: schools.sort((a, b) => compareText(a.schoolId, b.schoolId)), excluded }
}

const fileOf = ({ submission: { source }, digest }: Received) => ({ source, digest })

/** Code-unit order: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const bySource = (a: Received, b: Received): number =>
  compareText(a.submission.source, b.submission.source) || compareText(a.digest, b.digest)

function schoolOf(
  received: Received,
  schoolId: string,
  templates: ReadonlyMap<string, Template>,
  expected: Expected | undefined,
): School {
  const { submission, report } = received
  const fields = templates.get(submission.kind)?.fields ?? new Map()
  const typed = possibleValues(report.readings, fields)
  return {
    schoolId,
    schoolName: textOf(received, 'schoolName') ?? schoolId,
    kind: submission.kind,
    township:
      nameOf(expected?.townshipName) ??
      townshipWithin(nameOf(textOf(received, 'townshipName')), submission.within),
    received,
    value: (id): Value => expected?.flags.get(id) ?? typed(id),
  }
}

/** What a workbook says, but for −3 pupils or half a teacher: a check may speak of them, a sum may not take them in. */
export function possibleValues(
  readings: Readings,
  fields: ReadonlyMap<FieldId, Field>,
): (id: FieldId) => Value {
  return (id) => {
    const reading = readings.get(id)
    return reading && !isImpossible(reading) ? valueOf(reading, fields.get(id)) : undefined
  }
}

const isImpossible = (reading: Reading): boolean =>
  reading.state === 'problem' && (reading.problem === 'negative' || reading.problem === 'notWhole')

/** A name without blanks around or inside it, as they creep in when names are typed. */
export const nameOf = (text: string | undefined): string | undefined => (text && tidy(text)) || undefined

/** With the same explanations: what was explained since is no mere copy. */
function sameFigures(a: Received, b: Received): boolean {
  const said = ({ submission: { cells, explanations } }: Received): string =>
    JSON.stringify([[...cells].sort(([x], [y]) => compareText(x, y)), explanations])
  return a.digest === b.digest || said(a) === said(b)
}
