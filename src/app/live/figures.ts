import {
  LAST_YEAR,
  readAll,
  submissionOf,
  templateOfSubmission,
  TOLERANCE,
  type Catalogue,
  type FieldId,
  type NotASubmission,
  type RawValue,
  type Submission,
  type Template,
  type Value,
} from '#core'
import type { LiveContent } from './workbook'

/** A workbook's figures as last read, with what was typed since. */
export interface Figures {
  readonly template: Template
  readonly submission: Submission
  /** Last year's figures, where the template brought them along. */
  readonly lastYear: Submission | undefined
  /** A cell that a clerk should type holds a formula, so that its value may change without being typed. */
  readonly hasTypedFormulas: boolean
}

export function figuresOf(
  content: LiveContent,
  source: string,
  catalogue: Pick<Catalogue, 'templates' | 'jurisdictions'>,
): Figures | NotASubmission {
  const submission = submissionOf(content, source, catalogue)
  if ('code' in submission) return submission
  const template = templateOfSubmission(submission, catalogue)
  return {
    template,
    submission: { ...submission, cells: withoutResults(submission, template, content.formulas) },
    lastYear: lastYearIn(content, submission),
    hasTypedFormulas: [...content.formulas].some((name) => {
      const field = template.fields.get(name)
      return field !== undefined && field.formula === undefined
    }),
  }
}

function lastYearIn({ names }: LiveContent, submission: Submission): Submission | undefined {
  const cells = [...names].flatMap(([name, range]): [FieldId, RawValue][] =>
    name.startsWith(LAST_YEAR) ? [[name.slice(LAST_YEAR.length), range.values[0]?.[0]]] : [],
  )
  if (cells.length === 0) return undefined
  return {
    ...submission,
    year: submission.year - 1,
    cells: new Map(cells),
    addresses: new Map(),
    explanations: [],
  }
}

/**
 * Leaves out the results of formulas that agree with the core. What is typed next changes them in the workbook and
 * nobody reads them back, so that they would look overwritten.
 */
function withoutResults(
  { cells, date1904 }: Submission,
  { fields }: Template,
  formulas: ReadonlySet<string>,
): Submission['cells'] {
  const readings = readAll(fields, { cells, date1904 })
  return new Map(
    [...cells].map(([id, raw]) => {
      const reading = readings.get(id)
      const computed = reading?.state === 'value' ? reading.value : undefined
      const isResult = fields.get(id)?.formula !== undefined && formulas.has(id)
      return [id, isResult && agrees(raw, computed) ? undefined : raw]
    }),
  )
}

/** Where the core cannot tell, the workbook may show anything. */
const agrees = (raw: RawValue, computed: Value): boolean =>
  typeof raw === 'number' && typeof computed === 'number'
    ? Math.abs(raw - computed) <= TOLERANCE
    : raw === computed || computed === undefined

/** One cell that was typed: what it held before, and what it holds now. */
export interface CellEdit {
  readonly name: FieldId
  readonly before: RawValue
  readonly value: RawValue
}

/**
 * The same figures after cells were typed one after the other. Not certain where an edit does not begin with what is
 * known: an event was lost, came twice or in another order. It is left out then, and the workbook has to be read.
 * `mayBeIn`: the figures were read while this was typed and may hold it already.
 */
export function withEdits(
  figures: Figures,
  edits: readonly CellEdit[],
  mayBeIn: boolean,
): { readonly figures: Figures; readonly isCertain: boolean } {
  if (edits.length === 0) return { figures, isCertain: true }
  const { template, submission } = figures
  const cells = new Map(submission.cells)
  let isCertain = true
  for (const { name, before, value } of edits) {
    const known = cells.get(name)
    // What a computed cell held before is not kept, and nobody types there as a rule.
    const isTyped = cells.has(name) && template.fields.get(name)?.formula === undefined
    if (isTyped && isSame(known, before)) cells.set(name, value)
    else if (!(isTyped && mayBeIn && isSame(known, value))) isCertain = false
  }
  return { figures: { ...figures, submission: { ...submission, cells } }, isCertain }
}

const isSame = (a: RawValue, b: RawValue): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
