import type { TargetProgress } from '#core'
import { address, type NameSpec, type SheetSpec } from '#spec'
import { SheetDraft } from '../sheetDraft'
import { linesOf } from '../textWidth'
import type { County, PlanSheet } from './county'
import { standingFormats } from './formats'
import { figureName, judgedName, reachedName, standingName, standingsName, targetName } from './names'
import { pageOf } from './page'
import { PLAN_COLUMNS, type PlanColumn } from './planColumns'
import { targetCells } from './targetCells'
import { textsOf } from './targetTexts'

const WIDTHS: Readonly<Record<PlanColumn, number>> = {
  clause: 13,
  text: 25,
  stage: 6,
  indicator: 25,
  value: 10,
  comparison: 5,
  target: 10,
  unit: 9,
  due: 7.5,
  gap: 9,
  reached: 6.5,
  judged: 6.5,
  lacking: 6.5,
  share: 7.5,
  standing: 12,
  note: 34,
}
const ROWS = { title: 1, intro: 2, note: 3, head: 4, first: 5 } as const

/** A plan's targets in the order of its clauses, each with its figure, gap and standing as formulas. */
export function planSheet(
  planned: PlanSheet,
  county: County,
): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { plan, progress, sheet } = planned
  const { words } = county
  const labels = words.plan
  const widths = PLAN_COLUMNS.map((column) => WIDTHS[column])
  const draft = new SheetDraft(sheet, widths)
  const last = PLAN_COLUMNS.length
  draft
    .span(
      ROWS.title,
      1,
      ROWS.title,
      last,
      { value: labels.title(county.say(plan.title), plan.number) },
      'title',
    )
    .height(ROWS.title, 28)
    .span(ROWS.intro, 1, ROWS.intro, last, { value: labels.intro }, 'intro')
    .height(ROWS.intro, 16)
  const note = plan.note ? county.say(plan.note) : ''
  draft
    .span(ROWS.note, 1, ROWS.note, last, { value: note }, 'intro')
    .height(ROWS.note, note === '' ? 4 : linesOf(note, draft.width) * 12.5 + 4)
    .height(ROWS.head, 42)
  PLAN_COLUMNS.forEach((column, index) => draft.put(ROWS.head, index + 1, { value: labels[column] }, 'head'))
  progress.forEach((each, index) => drawTarget(draft, ROWS.first + index, each, county))
  const lastRow = ROWS.first + progress.length - 1
  const standing = PLAN_COLUMNS.indexOf('standing') + 1
  draft.define(standingsName(plan.id), ROWS.first, standing, lastRow)
  return {
    sheet: draft.finish({
      state: 'visible',
      freeze: { rows: ROWS.head, columns: 2 },
      isProtected: true,
      filter: `${address(ROWS.head, 1)}:${address(lastRow, last)}`,
      formats: standingFormats([`${address(ROWS.first, standing)}:${address(lastRow, standing)}`], county),
      print: { ...pageOf(county, sheet), titleRows: `${ROWS.head}:${ROWS.head}` },
    }),
    names: draft.names,
  }
}

/** Columns whose words are long, by how much wider than its figures a text may run. */
const WRAPPED: Partial<Record<PlanColumn, string>> = {
  clause: 'wrapped',
  text: 'textBold',
  stage: 'center',
  indicator: 'wrapped',
  unit: 'center',
  note: 'small',
}

function drawTarget(draft: SheetDraft, row: number, each: TargetProgress, county: County): void {
  const { plan, target } = each
  const cells = targetCells(each, row, county)
  const texts: Partial<Record<PlanColumn, string>> = textsOf(target, county)
  PLAN_COLUMNS.forEach((column, index) => {
    const cell = cells[column]
    const text = texts[column]
    if (cell) draft.put(row, index + 1, cell.content, cell.style)
    else draft.put(row, index + 1, text === undefined ? {} : { value: text }, WRAPPED[column] ?? 'none')
  })
  const column = (name: PlanColumn): number => PLAN_COLUMNS.indexOf(name) + 1
  if (cells.target) draft.define(targetName(plan.id, target.id), row, column('target'))
  draft.define(standingName(plan.id, target.id), row, column('standing'))
  if (cells.value) draft.define(figureName(plan.id, target.id), row, column('value'))
  if (cells.judged)
    draft
      .define(reachedName(plan.id, target.id), row, column('reached'))
      .define(judgedName(plan.id, target.id), row, column('judged'))
  const lines = PLAN_COLUMNS.map((name) => linesOf(texts[name] ?? '', WIDTHS[name] - 0.5))
  draft.height(row, Math.max(18, Math.max(...lines) * 12.5 + 4))
}
