import { isSection, type FieldId, type Form, type FormRow } from '#core'
import { address, type ValidationSpec } from '#spec'
import { columnGroups, FORM_ROWS, formLayout, type FormLayout } from '../layout'
import { SheetDraft } from '../sheetDraft'
import { linesOf } from '../textWidth'
import { repeatedContent, type Book } from './book'
import type { Drawn } from './drawn'
import { fieldCell } from './fieldCell'
import { footerContent, schoolContent } from './footer'
import { formFormats } from './formats'
import { formColumns, usualHeight } from './formWidths'
import { reviewContent } from './tally'
import { fitPage, LINE } from './page'
import { resultFormats } from './resultFormats'
import { fieldStyle } from './styles'

/** One official form: title, headings, figures, notes, signatures. */
export function formSheet(form: Form, gaps: ReadonlyMap<FieldId, readonly string[]>, book: Book): Drawn {
  const { say, template, facts } = book
  const layout = formLayout(form)
  const draft = new SheetDraft(layout.sheet, formColumns(form, layout, template, say))
  drawTop(draft, form, layout, book)
  drawHeadings(draft, form, layout, book)
  const validations = form.rows.flatMap((row, index) => drawRow(draft, row, index, form, layout, book))
  const last = drawBottom(draft, form, layout, book)
  setHeights(draft, form, layout, last, book)
  const review = `$A$${FORM_ROWS.review}`
  const sheet = draft.finish({
    state: 'visible',
    isProtected: true,
    hideGrid: true,
    freeze: { rows: layout.numbers, columns: layout.code },
    validations,
    formats: [
      ...formFormats(form, layout, template, { checks: facts.checks, gaps }, say),
      ...resultFormats(
        `A${FORM_ROWS.review}:${address(FORM_ROWS.review, layout.width)}`,
        `MID(${review},${say.words.review.prefix.length + 1},1)`,
        100_000,
      ),
    ],
    print: {
      ...fitPage(draft.width, draft.heightOf(1, last, LINE)),
      titleRows: `1:${layout.numbers}`,
      area: `A1:${address(last, layout.width)}`,
      footer: say.words.form.page,
    },
  })
  return { sheet, draft }
}

function drawTop(draft: SheetDraft, form: Form, layout: FormLayout, book: Book): void {
  const { say, request } = book
  const words = say.words.form
  const { width } = layout
  const middle = splitAt(draft.columns)
  const unit = say.of(form.unit)
  draft
    .span(FORM_ROWS.title, 1, FORM_ROWS.title, width, { value: say.of(form.title) }, 'title')
    .height(FORM_ROWS.title, 32)
    .span(FORM_ROWS.heading, 1, FORM_ROWS.heading, middle, { value: words.number(form.number) }, 'plain')
    .span(
      FORM_ROWS.heading,
      middle + 1,
      FORM_ROWS.heading,
      width,
      // Rows with units of their own say them; a heading beside them would contradict some.
      { value: unit === '—' || layout.unit !== undefined ? words.unitByRow : words.unit(unit) },
      'plainRight',
    )
    .height(FORM_ROWS.heading, 17)
    .span(FORM_ROWS.school, 1, FORM_ROWS.school, middle, schoolContent(book), 'plain')
    .span(
      FORM_ROWS.school,
      middle + 1,
      FORM_ROWS.school,
      width,
      { value: words.referenceDate(request.year) },
      'plainRight',
    )
    .height(FORM_ROWS.school, 17)
    .span(FORM_ROWS.review, 1, FORM_ROWS.review, width, reviewContent(form.id, book), 'review')
    .height(FORM_ROWS.review, 20)
}

/** The column after which a line is split into its left and right part: at half the width, both at least one. */
function splitAt(columns: readonly number[]): number {
  const half = columns.reduce((total, width) => total + width, 0) * 0.55
  let reached = 0
  for (const [index, width] of columns.entries()) {
    reached += width
    if (reached >= half) return Math.min(index + 1, columns.length - 1)
  }
  return columns.length - 1
}

function drawHeadings(draft: SheetDraft, form: Form, layout: FormLayout, { say }: Book): void {
  const words = say.words.form
  const { heading, numbers, firstColumn } = layout
  const lastHeading = numbers - 1
  const whole = (column: number, value: string): void => {
    draft.span(heading, column, lastHeading, column, { value }, 'head')
  }
  whole(layout.label, words.label)
  whole(layout.code, words.code)
  if (layout.unit !== undefined) whole(layout.unit, words.unitColumn)
  if (layout.note !== undefined) whole(layout.note, words.note)
  const groups = columnGroups(form)
  const labelsOf = form.columns.map(({ label }) => say.of(label))
  const labels = form.columns.map(({ label, unit }, index) => {
    const text = groups[index] === undefined ? say.of(label) : withoutGroup(say.of(label))
    return unit ? words.columnUnit(text, say.of(unit)) : text
  })
  labels.forEach((value, index) => {
    const column = firstColumn + index
    const group = groups[index]
    if (group === undefined) return whole(column, value)
    draft.put(lastHeading, column, { value }, 'head')
    if (groups[index - 1] === group) return
    const next = groups.findIndex((other, at) => at > index && other !== group)
    const end = next < 0 ? groups.length : next
    draft.span(
      heading,
      column,
      heading,
      firstColumn + end - 1,
      { value: groupOf(labelsOf[index] ?? '') },
      'head',
    )
  })
  const lines = Math.max(
    ...labels.map((label, index) => linesOf(label, (draft.columns[firstColumn + index - 1] ?? 10) - 1)),
  )
  if (layout.hasGroups) draft.height(heading, 18)
  draft.height(lastHeading, Math.max(24, lines * LINE + 8))
  const letters = [layout.label, layout.code, ...(layout.unit === undefined ? [] : [layout.unit])]
  letters.forEach((column, index) => draft.put(numbers, column, { value: words.letters[index] }, 'letter'))
  form.columns.forEach((_, index) => draft.put(numbers, firstColumn + index, { value: index + 1 }, 'letter'))
  if (layout.note !== undefined) draft.put(numbers, layout.note, {}, 'letter')
  draft.height(numbers, 16)
}

/** “增加” and “招生” of “增加：招生”. */
const groupOf = (label: string): string => label.replace(/(：|: ).*$/, '')
const withoutGroup = (label: string): string => label.replace(/^.+?(：|: )/, '')

function drawRow(
  draft: SheetDraft,
  row: FormRow,
  index: number,
  form: Form,
  layout: FormLayout,
  book: Book,
): ValidationSpec[] {
  const { say, template } = book
  const at = layout.firstRow + index
  const label = say.of(row.label)
  const section = isSection(row)
  draft.put(at, layout.label, { value: label }, section ? 'sectionLabel' : `label${Math.min(row.indent, 3)}`)
  draft.put(at, layout.code, section ? {} : { value: codeOf(form, index) }, section ? 'sectionLabel' : 'code')
  if (layout.unit !== undefined)
    draft.put(
      at,
      layout.unit,
      section ? {} : { value: say.of(row.unit ?? form.unit) },
      section ? 'sectionLabel' : 'code',
    )
  if (layout.note !== undefined)
    draft.put(at, layout.note, { value: row.note && say.of(row.note) }, section ? 'sectionLabel' : 'note')
  const validations = row.cells.flatMap((cell, cellIndex): readonly ValidationSpec[] => {
    const place = { row: at, column: layout.firstColumn + cellIndex }
    const field = cell.kind === 'none' ? undefined : template.fields.get(cell.field)
    if (!field) {
      const content = section ? {} : { value: say.words.form.notAsked }
      draft.put(place.row, place.column, content, section ? 'sectionLabel' : 'none')
      return []
    }
    if (cell.kind === 'reference') {
      draft.put(place.row, place.column, repeatedContent(field.id, book), fieldStyle('reference', field.type))
      return []
    }
    const { content, role, validations } = fieldCell(field, place, row.note, book)
    draft
      .put(place.row, place.column, content, fieldStyle(role, field.type))
      .define(field.id, place.row, place.column)
    return validations
  })
  return validations
}

/** Rows as tall as their texts need, and as the page has room for. */
function setHeights(draft: SheetDraft, form: Form, layout: FormLayout, last: number, { say }: Book): void {
  const width = (column: number | undefined): number => draft.columns[(column ?? 1) - 1] ?? 10
  const around = draft.heightOf(1, layout.firstRow - 1, LINE) + draft.heightOf(layout.lastRow + 1, last, LINE)
  const usual = usualHeight(form, draft.width, around)
  form.rows.forEach(({ label, indent, note }, index) => {
    const lines = Math.max(
      linesOf(say.of(label), width(layout.label) - (indent + 1) * 2 - 1, 10),
      layout.note !== undefined && note ? linesOf(say.of(note), width(layout.note) - 3, 9) : 1,
    )
    draft.height(layout.firstRow + index, Math.max(usual, lines * LINE + 6))
  })
}

/** 01, 02, …: rows that ask for something, counted. */
function codeOf(form: Form, index: number): string {
  const asked = form.rows.slice(0, index + 1).filter((row) => !isSection(row))
  return String(asked.length).padStart(2, '0')
}

/** Notes, then the line of signatures. Returns the last row. */
function drawBottom(draft: SheetDraft, form: Form, layout: FormLayout, book: Book): number {
  const { say } = book
  const words = say.words.form
  const notes = [
    ...form.notes.map((note) => say.of(note)),
    ...(layout.note === undefined ? rowNotes(form, book) : []),
  ]
  let row = layout.lastRow + 1
  notes.forEach((note, index) => {
    const text = `${index === 0 ? words.notes : ''}${index + 1}．${note}`
    draft.span(row, 1, row, layout.width, { value: text }, 'noteLine')
    draft.height(row, linesOf(text, draft.width - 1, 9.5) * 13 + 5)
    row++
  })
  draft.height(row, 8)
  row++
  draft.span(row, 1, row, layout.width, footerContent(book), 'plain').height(row, 22)
  return row
}

const rowNotes = (form: Form, { say }: Book): string[] =>
  form.rows.flatMap(({ label, note }, index) =>
    note ? [say.words.form.rowNote(codeOf(form, index), say.of(label), say.of(note))] : [],
  )
