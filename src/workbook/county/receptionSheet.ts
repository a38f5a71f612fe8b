import { NO, RECEPTION, ROLLUP, TAKES, YES, type Decision } from '#core'
import { address, type NameSpec, type SheetSpec } from '#spec'
import { SheetDraft, type Content, type StyledRow } from '../sheetDraft'
import { linesOf } from '../textWidth'
import type { County } from './county'
import { receptionFormats } from './formats'
import { choice, day } from './inputs'
import { pageOf } from './page'
import type { ReceptionRow } from './receptionRows'

const COLUMNS = [
  'number',
  'status',
  'expected',
  'schoolId',
  'schoolName',
  'kind',
  'township',
  'file',
  'advice',
  'take',
  'reason',
  'late',
  'edition',
  'seal',
  'sealed',
  'logical',
  'empirical',
  'explained',
  'blank',
  'digest',
] as const
type Column = (typeof COLUMNS)[number]

const WIDTHS: Readonly<Record<Column, number>> = {
  number: 5,
  status: 9,
  expected: 5,
  schoolId: 12,
  schoolName: 24,
  kind: 13,
  township: 11,
  file: 24,
  advice: 34,
  take: 8,
  reason: 18,
  late: 6,
  edition: 8,
  seal: 15,
  sealed: 13,
  logical: 7.5,
  empirical: 7.5,
  explained: 7.5,
  blank: 7.5,
  digest: 34,
}
const ROWS = { title: 1, intro: 2, deadline: 3, head: 4, total: 5, first: 6 } as const
const COUNTS = ['logical', 'empirical', 'explained', 'blank'] as const
const isCount = (column: Column): column is (typeof COUNTS)[number] =>
  (COUNTS as readonly Column[]).includes(column)

/** What the county types in each line, and what else is read from it again. */
const READ_BACK = ['schoolId', 'file', 'digest', 'take', 'reason'] as const satisfies readonly Column[]

/** Who has reported and who has not; which file, byte for byte, each row of figures came from. */
export function receptionSheet(
  rows: readonly ReceptionRow[],
  county: County,
): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { words } = county
  const labels = words.reception
  const draft = new SheetDraft(
    words.sheet.reception,
    COLUMNS.map((column) => WIDTHS[column]),
  )
  const at = (column: Column): number => COLUMNS.indexOf(column) + 1
  const lastRow = ROWS.first + Math.max(rows.length, 1) - 1
  draft
    .span(ROWS.title, 1, ROWS.title, COLUMNS.length, { value: labels.title }, 'title')
    .height(ROWS.title, 28)
    .span(ROWS.intro, 1, ROWS.intro, COLUMNS.length, { value: labels.intro }, 'intro')
    .height(ROWS.intro, 18)
    .put(ROWS.deadline, 1, { value: labels.deadline }, 'plain')
    .put(
      ROWS.deadline,
      at('schoolId'),
      county.rollup.deadline === undefined ? {} : { value: county.rollup.deadline },
      'dayByHand',
    )
    .define(ROLLUP.deadline, ROWS.deadline, at('schoolId'))
    .height(ROWS.head, 30)
  for (const column of COLUMNS) {
    draft.put(ROWS.head, at(column), { value: labels[column] }, 'head')
    if (isCount(column)) {
      const value = rows.reduce((sum, { counts }) => sum + (counts?.[column] ?? 0), 0)
      draft
        .put(ROWS.total, at(column), { formula: `SUM(${RECEPTION[column]})`, value }, 'sumCentered')
        .define(RECEPTION[column], ROWS.first, at(column), lastRow)
    } else if (column === 'late')
      draft.put(
        ROWS.total,
        at(column),
        { formula: `COUNTIF(${RECEPTION.late},"${YES}")`, value: county.rollup.late.length },
        'sumCentered',
      )
    else if (column === 'schoolName') draft.put(ROWS.total, at(column), { value: labels.total }, 'sumLabel')
    else draft.put(ROWS.total, at(column), {}, 'sumNothing')
  }
  draft
    .define(RECEPTION.state, ROWS.first, at('status'), lastRow)
    .define(RECEPTION.late, ROWS.first, at('late'), lastRow)
    .define(RECEPTION.township, ROWS.first, at('township'), lastRow)
    .define(RECEPTION.expected, ROWS.first, at('expected'), lastRow)
  for (const column of READ_BACK) draft.define(RECEPTION[column], ROWS.first, at(column), lastRow)
  const decided = new Map(county.rollup.decisions.map((each) => [each.digest, each]))
  draft.rows(ROWS.first, rows.length, (index) => {
    const row = rows[index] as ReceptionRow
    return drawnRow(row, index, decided.get(row.digest ?? ''))
  })
  const states = `${address(ROWS.first, at('status'))}:${address(lastRow, at('status'))}`
  return {
    sheet: draft.finish({
      state: 'visible',
      freeze: { rows: ROWS.total, columns: at('schoolName') },
      filter: `${address(ROWS.total, 1)}:${address(lastRow, COLUMNS.length)}`,
      formats: receptionFormats([states], county),
      validations: [
        choice(
          `${address(ROWS.first, at('take'))}:${address(lastRow, at('take'))}`,
          Object.values(TAKES),
          labels,
        ),
        day(address(ROWS.deadline, at('schoolId')), labels),
      ],
      print: {
        ...pageOf(county, words.sheet.reception),
        titleRows: `${ROWS.head}:${ROWS.head}`,
        // The digest is to be copied, not to be read on paper.
        area: `A1:${address(lastRow, at('digest') - 1)}`,
      },
    }),
    names: draft.names,
  }
}

function drawnRow(each: ReceptionRow, index: number, decision: Decision | undefined): StyledRow {
  const { isExpected, counts } = each
  const cells: Readonly<Record<Column, readonly [Content['value'], string]>> = {
    number: [index + 1, 'number'],
    status: [each.state, 'centerBold'],
    expected: [isExpected === undefined ? '' : isExpected ? YES : NO, 'center'],
    schoolId: [each.schoolId, 'text'],
    schoolName: [each.schoolName, 'wrapped'],
    kind: [each.kind, 'wrapped'],
    township: [each.township, 'wrapped'],
    file: [each.file, 'small'],
    advice: [each.advice, 'small'],
    take: [decision && TAKES[decision.take], 'byHand'],
    reason: [decision?.reason, 'byHand'],
    late: [each.isLate ? YES : '', 'center'],
    edition: [each.edition, 'center'],
    seal: [each.seal, 'center'],
    sealed: [each.sealed, 'wrapped'],
    logical: [counts?.logical, 'number'],
    empirical: [counts?.empirical, 'number'],
    explained: [counts?.explained, 'number'],
    blank: [counts?.blank, 'number'],
    digest: [each.digest, 'digest'],
  }
  return {
    cells: COLUMNS.map((column) => {
      const [value, style] = cells[column]
      return [value === undefined ? {} : { value }, style]
    }),
    height: heightOf(each, decision?.reason),
  }
}

/** The tallest of the texts that are wrapped. */
function heightOf({ schoolName, file, advice, sealed }: ReceptionRow, reason: string | undefined): number {
  const wrapped = { schoolName, file, advice, reason, sealed }
  const lines = Object.entries(wrapped).map(([column, text = '']) =>
    linesOf(text, WIDTHS[column as keyof typeof wrapped] * 1.05),
  )
  return Math.max(22, Math.max(...lines) * 12 + 5)
}
