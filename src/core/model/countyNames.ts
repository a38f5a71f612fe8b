import type { StageId } from './field'

/**
 * Defined names of a county workbook by which it is read again, besides field ids, which name its schools' columns.
 * Sheets may be renamed and rows sorted.
 */

/** Letters, digits, dots: what a plan's row numbers hold besides, such as hyphens, names may not. */
export const joinedName = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .join('.')
    .replace(/[^\p{L}\p{N}._]/gu, '_')

/** The column of school codes in a table, of a stage or of whole schools: its rows are found by it. */
export const keyName = (stage: StageId | undefined): string => joinedName('schoolId', stage)

/** Defined names of what a county workbook says of itself: year, completeness, what is unsettled. */
export const ROLLUP = {
  /** The report year, a number. */
  year: 'rollup.year',
  /** Whether every expected school is counted. */
  complete: 'rollup.complete',
  /** How many counted schools are in no township, a number. */
  townless: 'rollup.townless',
  /** Files that the county could not count and has not settled, a number. */
  unsettled: 'rollup.unsettled',
  /** Schools that sent files of which the county has settled on none, here or below: their codes. */
  waiting: 'rollup.waiting',
  /** Until when schools were to report: a day, typed by the county. */
  deadline: 'rollup.deadline',
  /** Whether last year's workbooks of all schools that were there are at hand. */
  lastComplete: 'rollup.lastComplete',
} as const

/** Columns of the sheet of files received. */
export const RECEPTION = {
  schoolId: 'reception.schoolId',
  file: 'reception.file',
  digest: 'reception.digest',
  /** Typed by the county: take this file, or leave it out. */
  take: 'reception.take',
  reason: 'reception.reason',
  late: 'reception.late',
  township: 'reception.township',
  state: 'reception.state',
  expected: 'reception.expected',
  logical: 'reception.logical',
  empirical: 'reception.empirical',
  explained: 'reception.explained',
  blank: 'reception.blank',
} as const

/** Columns of the hidden sheet: which file each counted school came from. */
export const SOURCE = {
  schoolId: 'source.schoolId',
  kind: 'source.kind',
  edition: 'source.edition',
  jurisdiction: 'source.jurisdiction',
  file: 'source.file',
  digest: 'source.digest',
  seal: 'source.seal',
  /** What the figures gave, and how that stood to the seal on the cover. */
  currentSeal: 'source.currentSeal',
  standing: 'source.standing',
} as const

/** A column of the hidden table that says which file each school’s row came from. */
export type SourceColumn = keyof typeof SOURCE

/** Columns of what schools said about unusual figures. */
export const EXPLANATION = {
  schoolId: 'explanation.schoolId',
  check: 'explanation.check',
  reason: 'explanation.reason',
  text: 'explanation.text',
} as const
