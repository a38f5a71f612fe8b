import { stacksOf, type TargetProgress } from '#core'
import { messages } from '#messages'
import { SheetDraft, type Content } from '../sheetDraft'
import { linesOf } from '../textWidth'
import { address } from '#spec'
import type { County } from './county'
import { drawnCells, type Drawn, type DrawnCells } from './drawnCells'
import { standingFormats } from './formats'
import { figureName, standingName, targetName } from './names'
import { pageOf } from './page'
import { textsOf } from './targetTexts'

const COLUMNS = [
  'number',
  'indicator',
  'stage',
  'plan',
  'clause',
  'value',
  'comparison',
  'target',
  'unit',
  'due',
  'standing',
] as const
type Column = (typeof COLUMNS)[number]
const WIDTHS: Readonly<Record<Column, number>> = {
  number: 5,
  indicator: 34,
  stage: 6,
  plan: 40,
  clause: 14,
  value: 11,
  comparison: 5,
  target: 11,
  unit: 10,
  due: 8,
  standing: 14,
}
const ROWS = { title: 1, intro: 2, head: 3, first: 4 } as const

/** One indicator that several plans ask for: all of them, the most demanding of those due first. */
export function stackSheet(drawnPlans: readonly Drawn[], county: County): Drawn {
  const { words, rollup } = county
  const labels = words.stacks
  const draft = new SheetDraft(
    words.sheet.stacks,
    COLUMNS.map((column) => WIDTHS[column]),
  )
  draft
    .span(ROWS.title, 1, ROWS.title, COLUMNS.length, { value: labels.title }, 'title')
    .height(ROWS.title, 28)
    .span(ROWS.intro, 1, ROWS.intro, COLUMNS.length, { value: labels.intro }, 'intro')
    .height(ROWS.intro, 18)
    .height(ROWS.head, 22)
  COLUMNS.forEach((column, index) =>
    draft.put(
      ROWS.head,
      index + 1,
      { value: column === 'number' ? labels.number : column === 'plan' ? labels.plan : words.plan[column] },
      'head',
    ),
  )
  const plans = drawnCells(drawnPlans)
  const rows = stacksOf(rollup.progress, rollup.year).flatMap(({ targets }, stack) =>
    targets.map((each, order) => ({ each, number: order === 0 ? stack + 1 : undefined })),
  )
  rows.forEach(({ each, number }, index) => drawRow(draft, ROWS.first + index, each, number, plans, county))
  const last = ROWS.first + Math.max(rows.length, 1) - 1
  if (rows.length === 0) draft.put(ROWS.first, 1, { value: labels.nothing }, 'plain')
  const standing = COLUMNS.indexOf('standing') + 1
  return {
    sheet: draft.finish({
      state: 'visible',
      freeze: { rows: ROWS.head, columns: 2 },
      isProtected: true,
      formats: standingFormats([`${address(ROWS.first, standing)}:${address(last, standing)}`], county),
      print: { ...pageOf(county, words.sheet.stacks), titleRows: `${ROWS.head}:${ROWS.head}` },
    }),
    names: draft.names,
  }
}

function drawRow(
  draft: SheetDraft,
  row: number,
  { plan, target, standing }: TargetProgress,
  number: number | undefined,
  plans: DrawnCells,
  county: County,
): void {
  const { words, say, language } = county
  const texts = textsOf(target, county)
  const title = words.plan.title(say(plan.title), plan.number)
  /** What a cell of the plan's own sheet shows. */
  const taken = (name: string): readonly [Content, string] =>
    plans.has(name)
      ? [
          { formula: `IF(${name}="","",${name})`, value: plans.value(name) ?? '' },
          plans.style(name) ?? 'answer',
        ]
      : [{}, 'none']
  const cells: Readonly<Record<Column, readonly [Content, string]>> = {
    number: [number === undefined ? {} : { value: number }, 'number'],
    indicator: [{ value: texts.indicator }, number === undefined ? 'wrapped' : 'textBold'],
    stage: [{ value: texts.stage }, 'center'],
    plan: [{ value: title }, 'wrapped'],
    clause: [{ value: texts.clause }, 'wrapped'],
    value: taken(figureName(plan.id, target.id)),
    comparison: [{ value: target.comparison ? words.plan.comparisons[target.comparison] : '' }, 'center'],
    target: taken(targetName(plan.id, target.id)),
    unit: [{ value: texts.unit }, 'center'],
    due: [target.due === undefined ? {} : { value: target.due }, 'year'],
    standing: [
      { formula: standingName(plan.id, target.id), value: messages[language].report.standing[standing] },
      'standing',
    ],
  }
  COLUMNS.forEach((column, index) => draft.put(row, index + 1, ...cells[column]))
  const lines = [linesOf(texts.indicator, WIDTHS.indicator - 1), linesOf(title, WIDTHS.plan - 1)]
  draft.height(row, Math.max(18, Math.max(...lines) * 12.5 + 4))
}
