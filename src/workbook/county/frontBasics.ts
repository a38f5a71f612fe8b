import { type StageId, keyName } from '#core'
import { textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import type { County } from './county'
import { FRONT_COLUMNS, section, type Front } from './front'
import { kindName, totalName } from './names'
import { valueStyle } from './styles'
import type { Table } from './tables'

/** Sums and ratios that describe a stage, by the ids they were written under. */
const FIELDS = ['enrolment', 'entrants', 'graduates', 'classes', 'fullTimeTeachers']
const INDICATORS = ['pupilTeacherRatio', 'averageClassSize', 'bachelorShare']

interface Figure {
  readonly label: string
  readonly content: Content
  readonly style: string
}

/** How many schools, pupils, classes and teachers a county has. */
export function drawBasics(front: Front): void {
  const { draft, county } = front
  const labels = county.words.front
  section(front, labels.basics, county.words.sheet.schools)
  front.row++
  const stages = county.tables.flatMap((table) => (table.stage ? [{ table, stage: table.stage }] : []))
  const rows = stages.map(({ table, stage }) => figuresOf(stage.id, county.say(stage.label), table, county))
  const heads = [labels.stage, labels.schools, ...headsOf(rows, county.words.front.headSeparator)]
  for (let column = 1; column <= FRONT_COLUMNS; column++)
    draft.put(front.row, column, { value: heads[column - 1] ?? '' }, 'head')
  draft.height(front.row, 30)
  stages.forEach(({ table, stage }, index) => {
    front.row++
    draft
      .put(front.row, 1, { value: county.say(stage.label) }, 'centerBold')
      .put(front.row, 2, countOfSchools(table), 'number')
    for (let column = 3; column <= FRONT_COLUMNS; column++) {
      const figure = rows[index]?.[column - 3]
      draft.put(front.row, column, figure?.content ?? {}, figure?.style ?? 'none')
    }
    draft.height(front.row, 18)
  })
  front.row++
  drawKinds(front)
  front.row++
}

/** Stages name a figure differently, as kindergartens do, or lack it: a column says every name in it. */
const headsOf = (rows: readonly (readonly Figure[])[], separator: string): string[] =>
  Array.from({ length: FIELDS.length + INDICATORS.length }, (_, column) =>
    [...new Set(rows.map((row) => row[column]?.label ?? ''))].filter(Boolean).join(separator),
  )

const countOfSchools = ({ stage, parts }: Table): Content => ({
  formula: `COUNTA(${keyName(stage?.id)})`,
  value: parts.length,
})

function figuresOf(stage: StageId, stageLabel: string, _: Table, county: County): Figure[] {
  const short = (label: string): string => label.replace(stageLabel, '')
  const sums = FIELDS.map((stem): Figure => {
    const field = county.fields.get(`${stem}.${stage}`)
    if (!field) return { label: '', content: {}, style: 'none' }
    const value = county.rollup.totals.get(field.id)?.sum ?? 0
    return {
      label: short(county.say(field.label)),
      content: { formula: `SUM(${field.id})`, value },
      style: 'amountWhole',
    }
  })
  const ratios = INDICATORS.map((stem): Figure => {
    const figure = county.indicators.get(`${stem}.${stage}`)
    if (!figure) return { label: '', content: {}, style: 'none' }
    const { id, label, decimals } = figure.indicator
    return {
      label: short(county.say(label)),
      content: { formula: totalName(id), value: figure.value ?? '' },
      style: valueStyle(decimals, 'plain'),
    }
  })
  return [...sums, ...ratios]
}

/** Schools by kind, in one line. */
function drawKinds({ draft, county, row }: Front): void {
  const labels = county.words.front
  const table = county.tables.find(({ stage }) => stage === undefined)
  if (!table) return
  const kinds = county.templates.map(({ kind }) => ({
    label: county.say(kind.label),
    count: table.parts.filter(({ school }) => school.kind === kind.id).length,
  }))
  const pieces = kinds.map(
    ({ label }) =>
      `${textLiteral(labels.ofKind(label))}&COUNTIF(${kindName(undefined)},${textLiteral(label)})&${textLiteral(labels.ofKindUnit)}`,
  )
  const line: Content = {
    formula: pieces.join(`&${textLiteral(labels.kindSeparator)}&`),
    value: kinds
      .map(({ label, count }) => `${labels.ofKind(label)}${count}${labels.ofKindUnit}`)
      .join(labels.kindSeparator),
  }
  draft
    .put(row, 1, { value: labels.allSchools }, 'centerBold')
    .put(row, 2, countOfSchools(table), 'number')
    .span(row, 3, row, FRONT_COLUMNS, line, 'wrapped')
    .height(row, 28)
}
