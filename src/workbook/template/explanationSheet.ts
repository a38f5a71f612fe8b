import { MARKER } from '#core'
import { absolute, address, sheetPrefix, type ValidationSpec } from '#spec'
import { sentence, textLiteral } from '../formula'
import { SheetDraft, type Content } from '../sheetDraft'
import { linesOf } from '../textWidth'
import type { Book } from './book'
import type { Drawn } from './drawn'
import { reasonRows } from './fieldList'
import { schoolContent } from './footer'
import { fitPage, LINE } from './page'
import { CHECKS, columnOf, EXPLANATIONS as AT, explanationRows, FIELDS, REVIEW, totalRow } from './places'
import { checkText, listHeight, resultText } from './register'
import { resultFormats } from './resultFormats'
import { DATES } from './validations'

const WIDTHS = [4.5, 14, 18, 32, 11, 30, 10]
const WIDTH = WIDTHS.length

/** 说明: where the school explains figures that are unusual and true. */
export function explanationSheet(book: Book): Drawn {
  const { say, request, facts } = book
  const words = say.words.explanations
  const draft = new SheetDraft(say.words.sheet.explanations, WIDTHS)
  draft.span(1, 1, 1, WIDTH, { value: words.title }, 'title').height(1, 30)
  draft.span(2, 1, 2, WIDTH, schoolContent(book), 'plain').height(2, 18)
  draft.span(3, 1, 3, WIDTH, { value: words.intro }, 'plainWrapped').height(3, 28)
  draft.span(4, 1, 4, WIDTH, waitingContent(book), 'review').height(4, 20)
  const heads = [words.number, words.id, words.reason, words.text, words.date, words.what, words.result]
  heads.forEach((value, index) => draft.put(AT.first - 1, index + 1, { value }, 'head'))
  draft.height(AT.first - 1, 22)
  const said = request.explanations ?? []
  const rows = explanationRows(request)
  const ids = columnOf(say.words.sheet.checks, CHECKS.id, CHECKS.first, facts.checks.length)
  for (let index = 0; index < rows; index++) {
    const row = AT.first + index
    const explanation = said[index]
    const found = facts.checks.find(({ check }) => check.id === explanation?.check)
    const at = absolute(row, AT.id)
    const lookUp = (column: number): string =>
      `IF(${at}="","",IFERROR(INDEX(${columnOf(say.words.sheet.checks, column, CHECKS.first, facts.checks.length)},MATCH(${at},${ids},0)),${textLiteral(words.unknownId)}))`
    const shown = (text: string | undefined): string =>
      explanation === undefined ? '' : (text ?? words.unknownId)
    const what = shown(found && checkText(found.check, say))
    draft
      .put(row, 1, { value: index + 1 }, 'listCenter')
      .put(row, AT.id, { value: explanation?.check }, 'explainId')
      .put(row, AT.reason, { value: explanation?.reason }, 'explainText')
      .put(row, AT.text, { value: explanation?.text }, 'explainText')
      .put(row, AT.date, {}, 'explainDate')
      .put(row, AT.what, { formula: lookUp(CHECKS.what), value: what }, 'listText')
      .put(
        row,
        AT.result,
        { formula: lookUp(CHECKS.result), value: shown(found && resultText(found, say)) },
        'listCenter',
      )
      .height(row, Math.max(30, listHeight(linesOf(what, WIDTHS[AT.what - 1]! - 3, 9.5))))
  }
  const last = AT.first + rows - 1
  draft.define(MARKER.explanations, AT.first, AT.id, last, AT.date)
  const sheet = draft.finish({
    state: 'visible',
    isProtected: true,
    hideGrid: true,
    freeze: { rows: AT.first - 1, columns: 0 },
    validations: validations(book, last),
    formats: [
      ...resultFormats(
        `${address(AT.first, AT.result)}:${address(last, AT.result)}`,
        address(AT.first, AT.result),
        1,
      ),
    ],
    print: {
      ...fitPage(draft.width, draft.heightOf(1, last, LINE)),
      titleRows: `${AT.first - 1}:${AT.first - 1}`,
      footer: say.words.form.page,
    },
  })
  return { sheet, draft }
}

/** How many explanations are still wanted. */
function waitingContent({ say, template, facts }: Book): Content {
  const words = say.words.explanations
  const count = `${sheetPrefix(say.words.sheet.review)}${absolute(totalRow(template), REVIEW.explain)}`
  const waiting = facts.checks.filter(({ check, open }) => check.kind === 'empirical' && open !== undefined)
  return {
    formula: `IF(${count}=0,${textLiteral(words.noneWaiting)},${sentence(words.waiting, count)})`,
    value: waiting.length === 0 ? words.noneWaiting : words.waiting(String(waiting.length)),
  }
}

function validations(book: Book, last: number): ValidationSpec[] {
  const { say } = book
  const words = say.words.explanations
  const range = (column: number): string => `${address(AT.first, column)}:${address(last, column)}`
  const error = (text: string, style: 'stop' | 'warning') => ({
    title: say.words.prompt.refused,
    text,
    style,
  })
  return [
    {
      range: range(AT.id),
      type: 'list',
      formulas: [failingList(book)],
      allowBlank: true,
      prompt: { title: words.id, text: words.idPrompt },
      error: error(words.idPrompt, 'warning'),
    },
    {
      range: range(AT.reason),
      type: 'list',
      formulas: [reasonList(book)],
      allowBlank: true,
      prompt: { title: words.reason, text: words.reasonPrompt },
      error: error(words.reasonPrompt, 'warning'),
    },
    {
      range: range(AT.text),
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulas: [500],
      allowBlank: true,
      prompt: { title: words.text, text: words.textPrompt },
    },
    {
      range: range(AT.date),
      type: 'date',
      operator: 'between',
      formulas: DATES,
      allowBlank: true,
      prompt: { title: words.date, text: say.words.prompt.date },
    },
  ]
}

/** The checks that fail now, as many as there are. */
function failingList({ say, facts }: Book): string {
  const numbers = columnOf(say.words.sheet.checks, CHECKS.candidate, CHECKS.first, facts.checks.length)
  const top = `${sheetPrefix(say.words.sheet.fields)}${absolute(FIELDS.first, FIELDS.candidate)}`
  return `OFFSET(${top},0,0,MAX(1,MAX(${numbers})),1)`
}

/** The usual reasons of the check chosen in the same row. */
function reasonList(book: Book): string {
  const { fields } = book.say.words.sheet
  const rules = columnOf(fields, FIELDS.reasonCheck, FIELDS.first, reasonRows(book).length)
  const chosen = `$${address(AT.first, AT.id)}`
  const rule = `LEFT(${chosen},FIND(".",${chosen}&".")-1)`
  const header = `${sheetPrefix(fields)}${absolute(FIELDS.first - 1, FIELDS.reason)}`
  return `OFFSET(${header},MATCH(${rule},${rules},0),0,COUNTIF(${rules},${rule}),1)`
}
