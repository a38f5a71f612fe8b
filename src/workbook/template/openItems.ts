import { rounded } from '#core'
import { rawText } from '#report'
import { absolute, address } from '#spec'
import { textLiteral } from '../formula'
import type { Content, SheetDraft } from '../sheetDraft'
import type { Book } from './book'
import { numericSides } from './facts'
import { NATIVE_PROBLEMS } from './fieldList'
import { CHECKS, columnOf, FIELDS, REVIEW as AT, totalRow } from './places'
import { checkText, formTitle } from './register'

/** One thing that is still to be done, in words. */
interface OpenItem {
  readonly kind: string
  /** Of the check, by which an explanation names it; a wrong cell has none. */
  readonly id: string
  readonly form: string
  readonly what: string
  readonly left: number | undefined
  readonly right: number | undefined
  /** Their difference says something. */
  readonly areCompared: boolean
  readonly remedy: string
}

/** As areas and money have; a ratio needs no more. */
const DECIMALS = 2

/** Five lines: what must hold rarely takes more. */
export const ITEM_HEIGHT = 60

/** Wrong cells first, then logical checks, then empirical ones that nobody explained. */
export function openItems({ facts, say, template }: Book): OpenItem[] {
  const titleOf = (form: string): string =>
    formTitle(
      template.forms.find(({ id }) => id === form),
      say,
    )
  const cells = facts.fields.flatMap(({ field, problem }): OpenItem[] =>
    problem === undefined
      ? []
      : [
          {
            kind: cellKind(say),
            id: '',
            form: titleOf(field.form),
            what: say.words.review.badCell(
              say.label(field.id),
              say.finding.problem[problem],
              rawText(facts.raw(field.id)),
            ),
            left: undefined,
            right: undefined,
            areCompared: false,
            remedy: say.finding.problemRemedy[problem],
          },
        ],
  )
  const checks = facts.checks.flatMap(({ check, open, left, right }): OpenItem[] =>
    open === undefined
      ? []
      : [
          {
            kind: kindText(check.kind, say),
            id: check.id,
            form: titleOf(check.form),
            what: checkText(check, say),
            left,
            right,
            areCompared: numericSides(check, template.fields)?.areCompared ?? false,
            remedy: say.of(check.remedy),
          },
        ],
  )
  return [...cells, ...checks]
}

/** A cell that holds what its field does not take: as grave as a failed logical check. */
const cellKind = ({ finding, words }: Book['say']): string =>
  `${finding.sign.logical} ${words.prompt.refused}`

const kindText = (kind: 'logical' | 'empirical' | 'plan', { finding }: Book['say']): string =>
  `${finding.sign[kind]} ${finding.kind[kind]}`

/** How much is open in all, on 核对. */
export function totalOpen({ template }: Book): string {
  const row = totalRow(template)
  return `(${absolute(row, AT.mend)}+${absolute(row, AT.explain)})`
}

/** A row of the list: empty until there are so many things to do. */
export function drawItem(
  draft: SheetDraft,
  row: number,
  number: number,
  item: OpenItem | undefined,
  book: Book,
): void {
  const { say } = book
  const words = say.words.review
  const look = lookUps(`$${address(row, AT.number)}`, book)
  const left = address(row, AT.asked)
  const right = address(row, AT.filled)
  const sides = [item?.left, item?.right].map((side) => side && rounded(side, DECIMALS))
  const difference =
    item?.areCompared && sides[0] !== undefined && sides[1] !== undefined ? sides[0] - sides[1] : undefined
  const problem = look.field(FIELDS.problem)
  const remedies = columnOf(
    say.words.sheet.fields,
    FIELDS.problemRemedy,
    FIELDS.first,
    NATIVE_PROBLEMS.length,
  )
  const problems = columnOf(say.words.sheet.fields, FIELDS.problemText, FIELDS.first, NATIVE_PROBLEMS.length)
  const show = (formula: string, value: Content['value']): Content => ({
    formula: `IF($${address(row, AT.number)}="","",${formula})`,
    value: value ?? '',
  })
  const logical = textLiteral(kindText('logical', say))
  const empirical = textLiteral(kindText('empirical', say))
  draft
    .put(
      row,
      AT.number,
      { formula: `IF(${number}<=${totalOpen(book)},${number},"")`, value: item ? number : '' },
      'itemCenter',
    )
    .put(
      row,
      AT.kind,
      show(
        `IFERROR(IF(${look.check(CHECKS.kind)}=${textLiteral(say.finding.kind.empirical)},${empirical},${logical}),${textLiteral(cellKind(say))})`,
        item?.kind,
      ),
      'itemCenter',
    )
    .put(row, AT.id, show(`IFERROR(${look.check(CHECKS.id)},"")`, item?.id), 'itemId')
    .put(
      row,
      AT.form,
      show(`IFERROR(${look.check(CHECKS.form)},${look.field(FIELDS.form)})`, item?.form),
      'itemText',
    )
    .put(
      row,
      AT.what,
      show(`IFERROR(${look.check(CHECKS.what)},${look.field(FIELDS.what)})`, item?.what),
      'itemText',
    )
    .put(row, AT.asked, show(side(look.check(CHECKS.left)), sides[0]), 'itemNumber')
    .put(row, AT.filled, show(side(look.check(CHECKS.right)), sides[1]), 'itemNumber')
    .put(
      row,
      AT.missing,
      {
        formula: `IF(COUNT(${left},${right})=2,IF(${look.check(CHECKS.apart)}=1,"",ROUND(${left}-${right},${DECIMALS})),"")`,
        value: difference === undefined ? '' : rounded(difference, DECIMALS),
      },
      'itemNumber',
    )
    .span(
      row,
      AT.mend,
      row,
      AT.result,
      show(
        `IFERROR(${look.check(CHECKS.remedy)},IFERROR(INDEX(${remedies},MATCH(${problem},${problems},0)),""))`,
        item?.remedy,
      ),
      'itemText',
    )
    .put(
      row,
      AT.width,
      show(
        `HYPERLINK("#"&IFERROR(${look.check(CHECKS.field)},${look.field(FIELDS.id)}),${textLiteral(words.jump)})`,
        item && words.jump,
      ),
      'itemLink',
    )
    .height(row, ITEM_HEIGHT)
}

const side = (figure: string): string => `IFERROR(ROUND(${figure},${DECIMALS}),"")`

/** Finds what a numbered thing is: in the register, or in the list of fields. */
function lookUps(
  number: string,
  { say, facts }: Book,
): { check(column: number): string; field(column: number): string } {
  const inTable =
    (sheet: string, open: number, first: number, count: number) =>
    (column: number): string =>
      `INDEX(${columnOf(sheet, column, first, count)},MATCH(${number},${columnOf(sheet, open, first, count)},0))`
  return {
    check: inTable(say.words.sheet.checks, CHECKS.open, CHECKS.first, facts.checks.length),
    field: inTable(say.words.sheet.fields, FIELDS.open, FIELDS.first, facts.fields.length),
  }
}
