import type { Template } from '#core'
import { absoluteRange, sheetPrefix } from '#spec'
import type { Facts } from './facts'
import type { TemplateRequest } from './request'

/** Rows and columns of the sheets that formulas of other sheets look into. */

/** 校验: a row per check. */
export const CHECKS = {
  first: 5,
  number: 1,
  id: 2,
  kind: 3,
  form: 4,
  what: 5,
  basis: 6,
  left: 7,
  right: 8,
  state: 9,
  result: 10,
  open: 11,
  remedy: 12,
  field: 13,
  candidate: 14,
  /** 1 where left and right are two figures that are not held to one another: they have no difference. */
  apart: 15,
} as const

/** The hidden list of fields, a row each, and beside it the lists that drop-downs show. */
export const FIELDS = {
  first: 2,
  id: 1,
  label: 2,
  form: 3,
  problem: 4,
  open: 5,
  blank: 6,
  what: 7,
  problemText: 9,
  problemRemedy: 10,
  candidate: 12,
  reasonCheck: 14,
  reason: 15,
} as const

/** 核对: a row per form, then the list of what has to be done. */
export const REVIEW = {
  verdict: 3,
  gaps: 4,
  firstForm: 7,
  number: 1,
  kind: 2,
  id: 3,
  form: 4,
  what: 5,
  asked: 6,
  filled: 7,
  missing: 8,
  mend: 9,
  explain: 10,
  result: 11,
  width: 12,
} as const

/** 说明: rows to write in. */
export const EXPLANATIONS = {
  first: 6,
  id: 2,
  reason: 3,
  text: 4,
  date: 5,
  what: 6,
  result: 7,
} as const

/** Rows to write explanations in: as many as an official form has, more where more was said. */
export const explanationRows = ({ explanations = [] }: Pick<TemplateRequest, 'explanations'>): number =>
  Math.max(25, explanations.length + 5)

/** Most items 核对 lists at a time; as they are done, the next ones move up. */
const MOST_LISTED = 150

/** A column of a table on another sheet, as an absolute reference. */
export const columnOf = (sheet: string, column: number, first: number, count: number): string =>
  `${sheetPrefix(sheet)}${absoluteRange(first, column, first + Math.max(count, 1) - 1, column)}`

/** The row of a form on 核对. Forms without figures of their own have one too. */
export const reviewRow = ({ forms }: Template, form: string): number =>
  REVIEW.firstForm + forms.findIndex(({ id }) => id === form)

export const totalRow = ({ forms }: Template): number => REVIEW.firstForm + forms.length

/** How many rows the list of what has to be done has. */
export const listedRows = ({ checks, fields }: Facts): number =>
  Math.min(MOST_LISTED, checks.length + fields.length)
