import { LEDGER_INPUTS, ledgerName, type LedgerColumn, type LedgerEntry, type Project } from '#core'
import { rawText } from '#report'
import { address, type NameSpec, type SheetSpec } from '#spec'
import { SheetDraft, type Content } from '../sheetDraft'
import { linesOf } from '../textWidth'
import type { County } from './county'
import { drawnCells, type DrawnCells } from './drawnCells'
import { ledgerFormats } from './formats'
import { linesFormula, linesText, standingLine, targetLine, valueLine } from './ledgerLines'
import type { Ledger } from './ledgers'
import { pageOf } from './page'

/** From left to right; the last three are the county's. */
const WIDTHS = {
  number: 5,
  name: 18,
  task: 25,
  target: 40,
  lead: 13,
  value: 19,
  standing: 17,
  progress: 23,
  person: 9,
  remark: 13,
} as const
type Column = keyof typeof WIDTHS
const COLUMNS = Object.keys(WIDTHS) as Column[]
const NAMED: readonly LedgerColumn[] = ['number', 'name', ...LEDGER_INPUTS]
const ROWS = { title: 1, intro: 2, head: 3, first: 4 } as const

type Row = Partial<Readonly<Record<Column, Content>>>

const place = (column: Column): number => COLUMNS.indexOf(column) + 1

/**
 * A plan's projects in its own order, a row each, so that they can be filtered and sorted: what is asked and where
 * the county stands, which follows the plan's sheet, and beside it what the county writes by hand.
 */
export function ledgerSheet(
  ledger: Ledger,
  county: County,
): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const labels = county.words.ledger
  const draft = new SheetDraft(ledger.sheet, Object.values(WIDTHS))
  const last = COLUMNS.length
  draft
    .span(ROWS.title, 1, ROWS.title, last, { value: ledger.title }, 'title')
    .height(ROWS.title, 28)
    .span(ROWS.intro, 1, ROWS.intro, last, { value: labels.intro }, 'intro')
    .height(ROWS.intro, linesOf(labels.intro, draft.width) * 13 + 4)
    .height(ROWS.head, 22)
  COLUMNS.forEach((column, index) => draft.put(ROWS.head, index + 1, { value: labels[column] }, 'head'))
  const cells = ledger.drawn && drawnCells([ledger.drawn])
  let row = ROWS.first - 1
  for (const project of ledger.projects)
    drawRow(draft, ++row, projectRow(project, ledger, cells, county), STYLES)
  for (const entry of ledger.kept) drawRow(draft, ++row, keptRow(entry, county), KEPT)
  // The names reach one row further: what is inserted above it stands inside them.
  drawRow(draft, ++row, {}, KEPT)
  for (const column of NAMED) draft.define(ledgerName(ledger.key, column), ROWS.first, place(column), row)
  const standings = `${address(ROWS.first, place('standing'))}:${address(row, place('standing'))}`
  return {
    sheet: draft.finish({
      state: 'visible',
      freeze: { rows: ROWS.head, columns: 2 },
      isProtected: true,
      filter: `${address(ROWS.head, 1)}:${address(row, last)}`,
      formats: ledgerFormats([standings], county),
      print: { ...pageOf(county, ledger.sheet), titleRows: `${ROWS.head}:${ROWS.head}` },
    }),
    names: draft.names,
  }
}

type Styles = Readonly<Record<Column, string>>

const BY_HAND = { progress: 'byHand', person: 'byHand', remark: 'byHand' }
const STYLES: Styles = {
  number: 'number',
  name: 'textBold',
  task: 'wrapped',
  target: 'wrapped',
  lead: 'small',
  value: 'wrapped',
  standing: 'wrapped',
  ...BY_HAND,
}
/** Rows of the county's own: it may name them. */
const KEPT: Styles = {
  ...STYLES,
  number: 'byHand',
  name: 'byHand',
  task: 'small',
  target: 'none',
  lead: 'none',
  value: 'none',
  standing: 'none',
}

function drawRow(draft: SheetDraft, row: number, content: Row, styles: Styles): void {
  let lines = 1
  for (const column of COLUMNS) {
    const own = content[column] ?? {}
    draft.put(row, place(column), own, styles[column])
    lines = Math.max(lines, linesOf(String(own.value ?? ''), WIDTHS[column] - 0.5, TEXT_SIZE))
  }
  draft.height(row, lines * 13 + 5)
}

/** Of most columns, in points. */
const TEXT_SIZE = 9.5

function projectRow(project: Project, ledger: Ledger, cells: DrawnCells | undefined, county: County): Row {
  const { number, name, task, lead } = project
  const progress = ledger.progress.filter(({ target }) => target.project === number)
  const targets = progress.map(({ target }) => target)
  return {
    number: { value: number },
    name: { value: county.say(name) },
    task: { value: county.say(task) },
    target: { value: linesText(targets.map((target) => targetLine(target, targets, county))) },
    lead: { value: county.say(lead) },
    ...(cells &&
      progress.length > 0 && {
        value: linesFormula(progress.map((each) => valueLine(each, cells, county))),
        standing: linesFormula(progress.map((each) => standingLine(each, cells, county))),
      }),
    ...typedIn(ledger.typed.get(number)),
  }
}

/** What was typed where this edition of the plan has no project: shown, not lost. */
function keptRow(entry: LedgerEntry, { words }: County): Row {
  const isNumbered = rawText(entry.number).trim() !== ''
  return {
    number: { value: rawText(entry.number) },
    name: { value: rawText(entry.name) },
    ...(isNumbered && { task: { value: words.ledger.dropped } }),
    ...typedIn(entry),
  }
}

const typedIn = (entry: LedgerEntry | undefined): Row =>
  Object.fromEntries([...(entry?.typed ?? [])].map(([input, raw]) => [input, { value: rawText(raw) }]))
