import { RECEPTION, ROLLUP, YES } from '#core'
import { listing, listingText, textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import { FRONT_COLUMNS, section, type Front } from './front'
import type { ReceptionRow } from './receptionRows'
import { address } from '#spec'

/** How many schools reported, and whether that is all of them. */
export function drawReception(front: Front, rows: readonly ReceptionRow[]): void {
  const { draft, county } = front
  const { words, rollup } = county
  const labels = words.front
  const { state } = words.reception
  section(front, labels.reception, words.sheet.reception)
  const [head, values] = [front.row + 1, front.row + 2]
  front.row += 3
  const count = (...wanted: readonly string[]): Content => ({
    formula: wanted.map((word) => `COUNTIF(${RECEPTION.state},${textLiteral(word)})`).join('+'),
    value: rows.filter((row) => wanted.includes(row.state)).length,
  })
  const cell = (column: number): string => address(values, column)
  const expected = rows.filter(({ isExpected }) => isExpected === true).length
  const onRoster = rows.filter((row) => row.state === state.counted).length
  const known = (content: Content): Content => (rollup.hasRoster ? content : { value: labels.noRoster })
  const problems = `${cell(3)}:${cell(6)}`
  const blocks: readonly (readonly [string, Content, string])[] = [
    [
      labels.expected,
      known({ formula: `COUNTIF(${RECEPTION.expected},"${YES}")`, value: expected }),
      'numberBold',
    ],
    [labels.counted, count(state.counted, state.unexpected), 'numberBold'],
    [labels.missing, known(count(state.missing)), 'numberBold'],
    [labels.sentTwice, count(state.sentTwice), 'number'],
    [labels.refused, count(state.refused), 'number'],
    [labels.notCounted, count(state.wrongYear, state.noSchoolId, state.countyIncomplete), 'number'],
    [
      labels.coverage,
      known({
        formula: `IF(${cell(1)}=0,"",COUNTIF(${RECEPTION.state},${textLiteral(state.counted)})/${cell(1)}*100)`,
        value: expected === 0 ? '' : (onRoster / expected) * 100,
      }),
      'percentCenter',
    ],
    [labels.unexpected, count(state.unexpected), 'number'],
    [labels.copy, count(state.copy), 'number'],
    [
      labels.complete,
      {
        formula: `IF(SUM(${problems})=0,${textLiteral(words.complete)},${textLiteral(words.incomplete)})`,
        value: rollup.isComplete ? words.complete : words.incomplete,
      },
      'standing',
    ],
  ]
  blocks.forEach(([label, content, style], index) => {
    draft.put(head, index + 1, { value: label }, 'head').put(values, index + 1, content, style)
  })
  draft
    .height(head, 28)
    .height(values, 20)
    .define(ROLLUP.complete, values, FRONT_COLUMNS)
    .span(front.row, 1, front.row, FRONT_COLUMNS, completeness(blocks, cell, front), 'notice')
    .height(front.row, 20)
  front.row++
  front.standings.push(`${cell(FRONT_COLUMNS)}:${cell(FRONT_COLUMNS)}`)
}

/** The same in a sentence: what stands in the way of verdicts. */
function completeness(
  blocks: readonly (readonly [string, Content, string])[],
  cell: (column: number) => string,
  { county }: Front,
): Content {
  const { words, rollup } = county
  const labels = words.front
  const allThere = rollup.hasRoster ? labels.allThere : labels.allThereOfThese
  const sentences = [
    labels.missingCount,
    labels.sentTwiceCount,
    labels.refusedCount,
    labels.notCountedCount,
  ].map((say, index) => ({ words: say, column: index + 3 }))
  const counted = sentences.filter(({ column }) => typeof blocks[column - 1]?.[1].value === 'number')
  const list = listing(
    counted.map(({ words: say, column }) => ({ words: say, count: cell(column) })),
    labels.separator,
  )
  const text = listingText(
    counted.map(({ words: say, column }) => ({ words: say, count: Number(blocks[column - 1]?.[1].value) })),
    labels.separator,
  )
  return {
    formula: `IF(${ROLLUP.complete}=${textLiteral(words.complete)},${textLiteral(allThere)},${textLiteral(labels.notAllThere)}&${list}&${textLiteral(labels.notAllThereThen)})`,
    value: rollup.isComplete ? allThere : `${labels.notAllThere}${text}${labels.notAllThereThen}`,
  }
}

/** What the schools' own figures still owe. */
export function drawChecks(front: Front, rows: readonly ReceptionRow[]): void {
  const { draft, county } = front
  const labels = county.words.front
  const spans = [
    [1, 1],
    [2, 4],
    [5, 7],
    [8, 10],
  ] as const
  const columns = ['logical', 'empirical', 'explained', 'blank'] as const
  columns.forEach((column, index) => {
    const [from, to] = spans[index] ?? [1, 1]
    draft.span(front.row, from, front.row, to, { value: labels[column] }, 'head').span(
      front.row + 1,
      from,
      front.row + 1,
      to,
      {
        formula: `SUM(${RECEPTION[column]})`,
        value: rows.reduce((sum, { counts }) => sum + (counts?.[column] ?? 0), 0),
      },
      'number',
    )
  })
  draft.height(front.row, 18).height(front.row + 1, 18)
  front.row += 2
}
