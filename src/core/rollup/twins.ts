import { isoDay } from '../expression/excelDay'
import type { Field } from '../model/field'
import type { Received, TwinDifferences } from '../model/rollup'
import type { Value } from '../model/submission'
import type { Template } from '../model/template'
import { isSameValue, told } from './sameValue'

/** Figures shown of those that differ: enough to tell a slip from another count. */
const SHOWN = 3

const REPORTED = 'reportDate'

/**
 * Where the files of one school differ in what its clerk typed, told while all of them are at hand: of their content
 * no more is kept than the first few figures. The day on the cover is told of each, and is no difference.
 */
export function differencesAmong(
  files: readonly Received[],
  template: Pick<Template, 'fields'> | undefined,
): TwinDifferences {
  const differing = [...(template?.fields.values() ?? [])]
    .filter(({ id, formula }) => formula === undefined && id !== REPORTED)
    .map((field) => ({ label: field.label, values: files.map((file) => typedIn(file, field)) }))
    .filter(({ values: [first, ...others] }) => others.some((other) => !isSameValue(first, other)))
  return {
    files: files.map((file) => ({ digest: file.digest, reportDate: dayIn(file, REPORTED) })),
    count: differing.length,
    first: differing.slice(0, SHOWN),
  }
}

/** What a cell shows; a day as people read it. */
function typedIn(file: Received, { id, type }: Field): Value {
  const day = type === 'date' ? dayIn(file, id) : undefined
  return day === undefined ? told(file.submission.cells.get(id)) : isoDay(day)
}

function dayIn({ report }: Received, id: string): number | undefined {
  const reading = report.readings.get(id)
  return reading?.state === 'value' && typeof reading.value === 'number' ? reading.value : undefined
}
