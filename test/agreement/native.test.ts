/**
 * The workbook's own red and amber cells against the pane, on the same edits: what the conditional formats show, worked
 * out by a formula engine, is what the session finds that hears of each edit through the real office.js.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import { isOpen, type FieldId, type Template } from '#core'
import { chanceFrom, type Chance } from '#demo'
import type { WorkbookSpec } from '#spec'
import { REVIEW, totalRow } from '../../src/workbook/template/places'
import { Watching } from '../excel/watching'
import { bootOffice, type OfficeLine } from '../host/nativeBridge'
import { NativeFormats, type Look } from '../host/nativeFormats'
import { openLive } from '../host/openSpec'
import { schoolTemplates, templateIn } from '../support/catalogue'
import { carelessTemplate, cleanTemplate } from '../support/filledTemplate'

const EDITS = 25
const SEED = 20250901
/** Blank forms have little to compare. */
const FILLINGS = [cleanTemplate, carelessTemplate]

let line: OfficeLine | undefined

/** What a clerk may type, right and wrong. */
function content(
  { type, choices }: { type: string; choices?: readonly { zh: string }[] | undefined },
  chance: Chance,
) {
  if (chance.is(0.1)) return chance.pick(['', '45人', '无', -3, 2.5, 1.234, ' '])
  switch (type) {
    case 'yesno':
      return chance.pick(['是', '否'])
    case 'choice':
      return chance.pick((choices ?? []).map(({ zh }) => zh))
    case 'code':
      return chance.pick(["'3708120101", '3708120101', "'370812010100", '12', "'0000000001"])
    case 'year':
      return chance.pick([1998, 2024, 2025, 98])
    case 'date':
      return chance.pick([45901, 0, '9月1日'])
    case 'decimal':
      return chance.whole(0, 300_000) / 100
    default:
      return chance.pick([0, 1, chance.whole(0, 60), chance.whole(0, 2000)])
  }
}

/** One thing that somebody does in front of the workbook. */
function edit({ host }: Watching, typed: readonly FieldId[], template: Template, chance: Chance): string {
  const field = chance.pick(typed)
  const valueFor = (id: FieldId): unknown => content(template.fields.get(id)!, chance)
  if (host.canUndo && chance.is(0.15)) {
    host.undo()
    return 'undo'
  }
  if (chance.is(0.2)) {
    const at = host.place(field)
    const column = typed.filter((id) => {
      const other = host.place(id)
      const under = other.at.row - at.at.row
      return other.sheet === at.sheet && other.at.column === at.at.column && under >= 0 && under < 3
    })
    const rows = [0, 1, 2].map((under) => {
      const id = column.find((each) => host.place(each).at.row === at.at.row + under)
      // `null` leaves a cell alone.
      return [id === undefined ? null : valueFor(id)]
    })
    host.type(field, ...rows)
    return `paste at ${field}: ${JSON.stringify(rows)}`
  }
  const value = valueFor(field)
  host.type(field, [value])
  return `${field} = ${JSON.stringify(value)}`
}

/** What the session found, as the workbook would show it. */
function found({ judged }: Watching): Map<FieldId, Look> {
  const looks = new Map<FieldId, Look>()
  for (const finding of judged.report.findings) {
    // Blank cells are counted on 核对, not coloured; who types over a formula has taken the protection off.
    if (finding.type === 'blank' || !isOpen(finding)) continue
    if (finding.type === 'cell' && finding.problem === 'overwritten') continue
    for (const id of finding.fields)
      if (finding.kind === 'logical' || !looks.has(id)) looks.set(id, finding.kind)
  }
  return looks
}

const sorted = (looks: ReadonlyMap<FieldId, Look>): string[] =>
  [...looks].flatMap(([id, look]) => (look === 'plan' ? [] : [`${look} ${id}`])).sort()

/** How many cells to mend, checks to explain and cells to fill 核对 counts, and the session. */
function counts(watching: Watching, template: Template) {
  const row = totalRow(template)
  const { sheet } = watching.host.place(`核对!A${row}`)
  const { findings } = watching.judged.report
  const open = findings.filter((finding) => finding.type !== 'blank' && isOpen(finding))
  return {
    native: [REVIEW.mend, REVIEW.explain, REVIEW.missing].map((column) => sheet.cell(row, column)?.value),
    pane: [
      open.filter(({ kind }) => kind === 'logical').length,
      open.filter(({ kind }) => kind === 'empirical').length,
      findings.flatMap((finding) => (finding.type === 'blank' ? finding.fields : [])).length,
    ],
  }
}

async function open(spec: WorkbookSpec, template: Template) {
  // 指标 colours nothing red or amber; the list below 核对's totals only repeats other sheets in words.
  const host = openLive(
    spec,
    (sheet, row) => sheet === '指标' || (sheet === '核对' && row > totalRow(template) + 1),
  )
  if (line) line.connect(host)
  else line = await bootOffice(host)
  const watching = new Watching(host)
  await watching.session.refresh()
  const formats = new NativeFormats(spec, (name) => template.fields.has(name), host.engine)
  return { watching, formats }
}

test.each(schoolTemplates.map(({ kind }, index) => [kind.id, templateIn(kind.id), index] as const))(
  '%s: native marks and findings are the same cells after every edit',
  async (_, template, index) => {
    const chance = chanceFrom(SEED + index)
    const { watching, formats } = await open(FILLINGS[index % FILLINGS.length]!(template), template)
    const typed = [...template.fields.values()]
      .filter(
        ({ id, formula, type }) =>
          formula === undefined && type !== 'text' && watching.host.workbook.names.find(id),
      )
      .map(({ id }) => id)
    const shown = { logical: 0, empirical: 0 }
    for (let n = 0; n < EDITS; n++) {
      const what = edit(watching, typed, template, chance)
      await watching.quiet()
      const native = sorted(formats.flags())
      expect({ what, cells: native }).toEqual({ what, cells: sorted(found(watching)) })
      const { native: totals, pane } = counts(watching, template)
      expect({ what, totals }).toEqual({ what, totals: pane })
      shown.logical += native.filter((flag) => flag.startsWith('logical')).length
      shown.empirical += native.filter((flag) => flag.startsWith('empirical')).length
    }
    await watching.session.stop()
    expect(watching.host.writes).toEqual([])
    // A comparison of nothing with nothing would prove little.
    expect(shown.logical).toBeGreaterThan(EDITS)
  },
)
