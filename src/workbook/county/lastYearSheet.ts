import { type CountyIndicator, type Indicator, type Part, ROLLUP, type School } from '#core'
import { textLiteral } from '../formula'
import { SheetDraft, type Content, type Styled } from '../sheetDraft'
import type { County } from './county'
import type { Drawn } from './drawnCells'
import { lastDenominatorName, lastLackingName, lastNumeratorName, lastTotalName } from './names'
import { pageOf } from './page'
import { totalStyle, valueStyle } from './styles'

const FIXED = { schoolId: 1, schoolName: 2, file: 3, digest: 4 } as const
const FIXED_WIDTHS = [13, 26, 26, 40]
const ROWS = {
  title: 1,
  intro: 2,
  complete: 3,
  indicator: 4,
  total: 5,
  lacking: 6,
  head: 7,
  first: 8,
} as const

/** What plans hold against last year, school by school and file by file, as reported then. */
export function lastYearSheet(county: County): Drawn {
  const { words, rollup, lastYear } = county
  const labels = words.lastYear
  const widths = [...FIXED_WIDTHS, ...lastYear.flatMap(() => [12, 12])]
  const draft = new SheetDraft(words.sheet.lastYear, widths)
  const schools = rollup.lastYear?.schools ?? []
  const isComplete = rollup.lastYear?.isComplete ?? false
  draft
    .put(ROWS.title, 1, { value: labels.title }, 'tableTitle')
    .height(ROWS.title, 24)
    .put(ROWS.intro, 1, { value: labels.intro }, 'introLine')
    .put(ROWS.complete, 1, { value: labels.complete }, 'plain')
    .put(ROWS.complete, 2, { value: isComplete ? words.complete : words.incomplete }, 'centerBold')
    .put(ROWS.complete, 3, { value: lackingText(county) }, 'introLine')
    .define(ROLLUP.lastComplete, ROWS.complete, 2)
  for (const [key, column] of Object.entries(FIXED) as [keyof typeof FIXED, number][])
    draft.put(ROWS.head, column, { value: labels[key] }, 'head')
  draft
    .put(ROWS.total, 2, { value: labels.total }, 'sumLabel')
    .put(ROWS.lacking, 2, { value: words.indicators.lacking }, 'sumLabel')
  const partsOf = new Map<School, Part[]>(schools.map((school) => [school, []]))
  for (const part of rollup.lastYear?.parts ?? []) partsOf.get(part.school)?.push(part)
  draft.rows(ROWS.first, schools.length, (index) => {
    const school = schools[index] as School
    const { schoolId, schoolName, received } = school
    const cells: Styled[] = [
      [{ value: schoolId }, 'text'],
      [{ value: schoolName }, 'text'],
      [{ value: received.submission.source }, 'small'],
      [{ value: received.digest }, 'digest'],
      ...lastYear.flatMap(({ indicator }) => pairOf(indicator, partsOf.get(school) ?? [], county)),
    ]
    return { cells }
  })
  const last = ROWS.first + Math.max(schools.length, 1) - 1
  lastYear.forEach((each, index) =>
    drawIndicator(draft, each, FIXED_WIDTHS.length + 1 + 2 * index, last, county),
  )
  return {
    sheet: draft.finish({
      state: 'visible',
      freeze: { rows: ROWS.head, columns: 2 },
      isProtected: true,
      print: { ...pageOf(county, words.sheet.lastYear), titleRows: `${ROWS.indicator}:${ROWS.head}` },
    }),
    names: draft.names,
  }
}

/** The county's figure of then from the schools' two parts of it. */
function drawIndicator(
  draft: SheetDraft,
  figure: CountyIndicator,
  column: number,
  last: number,
  county: County,
): void {
  const { words } = county
  const { id, label, per, decimals, denominator } = figure.indicator
  const [top, bottom] = [lastNumeratorName(id), lastDenominatorName(id)]
  const times = per === 1 ? '' : `*${per}`
  const ratio = denominator
    ? `IF(SUM(${bottom})=0,"",SUM(${top})/SUM(${bottom})${times})`
    : `SUM(${top})${times}`
  draft
    .span(ROWS.indicator, column, ROWS.indicator, column + 1, { value: county.say(label) }, 'head')
    .height(ROWS.indicator, 30)
    .put(
      ROWS.total,
      column,
      { formula: `IF(COUNT(${top})=0,"",${ratio})`, value: figure.value ?? '' },
      valueStyle(decimals, 'sum'),
    )
    .put(
      ROWS.lacking,
      column,
      { formula: `COUNTIF(${top},${textLiteral(words.part.lacking)})`, value: figure.lacking },
      'sumCount',
    )
    .put(ROWS.head, column, { value: words.townships.numerator }, 'head')
    .put(ROWS.head, column + 1, { value: words.townships.denominator }, 'head')
    .define(lastTotalName(id), ROWS.total, column)
    .define(lastLackingName(id), ROWS.lacking, column)
    .define(top, ROWS.first, column, last)
    .define(bottom, ROWS.first, column + 1, last)
}

/** What one school adds above and below the line. */
function pairOf(
  { id, numerator, denominator }: Indicator,
  parts: readonly Part[],
  { words, fields }: County,
): [Styled, Styled] {
  const part = parts.find(({ indicators }) => indicators.has(id))
  const [above, below] = partCells(part, id, words.part.lacking)
  return [
    [above, totalStyle(numerator, fields)],
    [below, denominator ? totalStyle(denominator, fields) : 'amountWhole'],
  ]
}

function partCells(part: Part | undefined, id: string, lacking: string): [Content, Content] {
  const own = part?.indicators.get(id)
  if (!own || own.inScope === false) return [{}, {}]
  const { numerator, denominator } = own
  return numerator === undefined || denominator === undefined
    ? [{ value: lacking }, {}]
    : [{ value: numerator }, { value: denominator }]
}

function lackingText({ rollup, words }: County): string {
  const names = (rollup.lastYear?.lacking ?? []).map(({ schoolName }) => schoolName)
  return names.length === 0 ? '' : words.lastYear.without(names.join('、'))
}
