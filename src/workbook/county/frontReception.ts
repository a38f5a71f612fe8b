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
  // Counties' workbooks hardly come twice; of their schools some may wait below.
  const waits = rollup.excluded.some(({ reason }) => reason === 'waitsBelow')
  const columns: readonly (Block | undefined)[] = [
    {
      label: labels.expected,
      content: known({ formula: `COUNTIF(${RECEPTION.expected},"${YES}")`, value: expected }),
      style: 'numberBold',
    },
    { label: labels.counted, content: count(state.counted, state.unexpected), style: 'numberBold' },
    {
      label: labels.missing,
      content: known(count(state.missing)),
      style: 'numberBold',
      problem: labels.missingCount,
    },
    waits
      ? {
          label: labels.waitsBelow,
          content: count(state.waitsBelow),
          style: 'number',
          problem: labels.waitsBelowCount,
        }
      : undefined,
    {
      label: labels.sentTwice,
      content: count(state.sentTwice),
      style: 'number',
      problem: labels.sentTwiceCount,
    },
    { label: labels.refused, content: count(state.refused), style: 'number', problem: labels.refusedCount },
    {
      label: labels.notCounted,
      content: count(state.wrongYear, state.noSchoolId, state.countyIncomplete),
      style: 'number',
      problem: labels.notCountedCount,
    },
    {
      label: labels.coverage,
      content: known({
        formula: `IF(${cell(1)}=0,"",COUNTIF(${RECEPTION.state},${textLiteral(state.counted)})/${cell(1)}*100)`,
        value: expected === 0 ? '' : (onRoster / expected) * 100,
      }),
      style: 'percentCenter',
    },
    { label: labels.unexpected, content: count(state.unexpected), style: 'number' },
    waits ? undefined : { label: labels.copy, content: count(state.copy), style: 'number' },
  ]
  const blocks = columns.filter((each) => each !== undefined)
  const problems = blocks.flatMap((block, index): Problem[] =>
    block.problem ? [{ words: block.problem, cell: cell(index + 1), value: block.content.value }] : [],
  )
  const complete: Block = {
    label: labels.complete,
    content: {
      formula: `IF(SUM(${problems[0]?.cell}:${problems.at(-1)?.cell})=0,${textLiteral(words.complete)},${textLiteral(words.incomplete)})`,
      value: rollup.isComplete ? words.complete : words.incomplete,
    },
    style: 'standing',
  }
  ;[...blocks, complete].forEach(({ label, content, style }, index) => {
    draft.put(head, index + 1, { value: label }, 'head').put(values, index + 1, content, style)
  })
  draft
    .height(head, 28)
    .height(values, 20)
    .define(ROLLUP.complete, values, FRONT_COLUMNS)
    .span(front.row, 1, front.row, FRONT_COLUMNS, completeness(problems, front), 'notice')
    .height(front.row, 20)
  front.row++
  front.standings.push(`${cell(FRONT_COLUMNS)}:${cell(FRONT_COLUMNS)}`)
}

/** A column of the first page. */
interface Block {
  readonly label: string
  readonly content: Content
  readonly style: string
  /** Its number in a sentence, where it stands in the way of verdicts. */
  readonly problem?: (count: string) => string
}

interface Problem {
  readonly words: (count: string) => string
  readonly cell: string
  readonly value: Content['value']
}

/** The same in a sentence: what stands in the way of verdicts. */
function completeness(problems: readonly Problem[], { county }: Front): Content {
  const { words, rollup } = county
  const labels = words.front
  const allThere = rollup.hasRoster ? labels.allThere : labels.allThereOfThese
  const counted = problems.filter(({ value }) => typeof value === 'number')
  const list = listing(
    counted.map(({ words: say, cell }) => ({ words: say, count: cell })),
    labels.separator,
  )
  const text = listingText(
    counted.map(({ words: say, value }) => ({ words: say, count: Number(value) })),
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
