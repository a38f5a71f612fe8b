import { columnNumber } from '#core'
import { readWorkbook } from '#files'
import { readCells } from '../../src/files/read'
import { unpack, type Parts } from '../../src/files/write/pack'
import type { ExcelHost } from './excelHost'
import { HostError, notImitated } from './hostError'
import { HostName } from './hostNames'
import type { HostSheet } from './hostSheet'
import { isSame, withSheets } from './sheetReferences'

/**
 * Lets the host take in all sheets of a file that our writer wrote, as Excel does: a sheet whose name is taken gets a
 * number behind it, the formulas among the sheets follow, and a name that the workbook has already becomes one of its
 * sheet. This is what Microsoft documents and what moving sheets by hand does; the page of checks by hand has it, too.
 */
export function importSheets(host: ExcelHost): void {
  host.importer = (base64) => {
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
    const parts = unpack(bytes)
    if (host.refusesCharts && [...parts.keys()].some((name) => name.startsWith('xl/charts/')))
      throw new HostError('UnsupportedFeature', 'charts', 'Workbook.insertWorksheetsFromBase64')
    const { sheets, names } = readWorkbook(bytes)
    const inserted = new Map(sheets.map(({ name }) => [name, host.addSheet(freeName(host, name))]))
    putCells(bytes, parts, inserted)
    for (const [name, { sheet: on, row, column, rows, columns }] of names) {
      const sheet = inserted.get(on)!
      const at = { row, column, rows, columns }
      if (host.workbook.names.find(name))
        sheet.ownNames.set(name.toLowerCase(), new HostName(host, name, sheet, at, 'Worksheet'))
      else host.define(name, sheet, at)
    }
  }
}

function freeName(host: ExcelHost, wanted: string): string {
  for (let number = 2, name = wanted; ; number++) {
    if (!host.workbook.worksheets.find(name)) return name
    const end = ` (${number})`
    name = wanted.slice(0, 31 - end.length) + end
  }
}

const CELL = /<c r="([A-Z]+)(\d+)"(?: s="(\d+)")?[^>]*?(?:\/>|>(?:<f>([^<]*)<\/f>)?)/g
const STATE = /<sheet [^>]*?state="(\w+)"/
const STATES: Readonly<Record<string, string>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' }

function putCells(bytes: Uint8Array, parts: Parts, inserted: ReadonlyMap<string, HostSheet>): void {
  readCells(bytes, undefined, (name, row, column, value) => {
    if (value !== undefined)
      inserted.get(name)!.put(row, column, { value: typeof value === 'object' ? errorIn(value) : value })
  })
  const part = (name: string): string => parts.get(name) ?? ''
  const unlocked = unlockedStyles(part('xl/styles.xml'))
  const tags = part('xl/workbook.xml').match(/<sheet .*?\/>/g) ?? []
  const moved = (formula: string): string =>
    withSheets(formula, (name) => [...inserted].find(([each]) => isSame(each, name))?.[1].name)
  ;[...inserted.values()].forEach((sheet, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`)
    if (xml.includes('<f ')) throw notImitated('a formula for several cells')
    for (const [, letters = '', digits, style, formula] of xml.matchAll(CELL)) {
      const [row, column] = [Number(digits), columnNumber(letters)!]
      if (unlocked.has(Number(style))) sheet.unlock(row, column)
      if (formula === undefined) continue
      sheet.put(row, column, {
        value: sheet.cell(row, column)?.value ?? '',
        formula: moved(unescaped(formula)),
      })
    }
    sheet.protection.protected = xml.includes('<sheetProtection')
    const [, state = ''] = STATE.exec(tags[index] ?? '') ?? []
    sheet.arrive(STATES[state] ?? 'Visible')
  })
}

const errorIn = (value: object): string => ('error' in value ? String(value.error) : '')

/** Indexes of cell formats whose cells can be typed in on a protected sheet. */
function unlockedStyles(xml: string): Set<number> {
  const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml) ?? []
  const list = formats.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? []
  return new Set(list.flatMap((format, index) => (format.includes('locked="0"') ? index : [])))
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const unescaped = (text: string): string =>
  text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '')
