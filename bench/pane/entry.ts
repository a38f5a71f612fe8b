import { Session, type LiveContent, type LiveWorkbook, type Timer, type WorkbookChange } from '#app'
import { BundledCatalogue } from '#browser'
import { MARKER, type NamedRange, type RawValue } from '#core'

declare global {
  interface Window {
    /** Opens the workbook in a session and makes the edits one by one; milliseconds of each, from its event to its findings. */
    timeEdits(
      cells: readonly (readonly [string, RawValue])[],
      edits: readonly (readonly [string, number])[],
    ): Promise<{ times: number[]; findings: number }>
  }
}

/** Nobody waits: what is due is run when the measurement says so. */
let due: () => void = () => undefined
const timer: Timer = {
  after(_, run) {
    due = run
    return () => undefined
  },
}

window.timeEdits = async (cells, edits) => {
  let tell: (change: WorkbookChange) => void = () => undefined
  const workbook: LiveWorkbook = {
    name: 'bench',
    abilities: { insertsSheets: false, opensWorkbooks: false, fills: false },
    read: () => Promise.resolve(contentOf(cells)),
    readNames: () => Promise.resolve(contentOf(cells)),
    watch(listener) {
      tell = listener
      return Promise.resolve(() => Promise.resolve())
    },
    jump: () => Promise.resolve(),
    write: () => Promise.resolve(),
    put: () => Promise.resolve('saved'),
    canFill: () => Promise.resolve(false),
    fill: () => Promise.resolve({ isDone: false, omitted: [] }),
  }
  const session = new Session(workbook, new BundledCatalogue('zh-CN'), timer)
  await session.refresh()
  let findings = -1
  session.subscribe((state) => {
    if (state.stage === 'judged') findings = state.report.findings.length
  })
  const held = new Map(cells)
  const times: number[] = []
  for (const [name, value] of edits) {
    findings = -1
    const before = held.get(name)
    held.set(name, value)
    const start = performance.now()
    tell({ type: 'cell', name, before, value })
    due()
    times.push(performance.now() - start)
    if (findings < 0) throw new Error('no verdict with the event')
    // The session puts its things away before the next event.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { times, findings }
}

function contentOf(cells: readonly (readonly [string, RawValue])[]): LiveContent {
  const named = [...cells, [MARKER.kind, 'twelveYear'], [MARKER.year, 2025]] as [string, RawValue][]
  const names = new Map(
    named.map(([name, raw], row): [string, NamedRange] => [
      name,
      { sheet: 's', row: row + 1, column: 1, rows: 1, columns: 1, values: [[raw]] },
    ]),
  )
  return { sheets: [], names, brokenNames: [], date1904: false, formulas: new Set() }
}
