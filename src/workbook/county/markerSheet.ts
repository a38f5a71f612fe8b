import { MARKER } from '#core'
import { SheetDraft } from '../sheetDraft'
import type { NameSpec, SheetSpec } from '../spec'
import type { County } from './county'

/** The hidden sheet by which Xuebiao knows a county's workbook from a school's. */
export function markerSheet(county: County): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { rollup, catalogue, words } = county
  const kind = catalogue.kinds.find(({ level }) => level === 'county')?.id
  const draft = new SheetDraft(words.sheet.marker, [24, 24])
  const marks = [
    [MARKER.kind, kind ?? 'county'],
    [MARKER.edition, catalogue.edition],
    [MARKER.jurisdiction, rollup.jurisdiction],
    [MARKER.year, rollup.year],
  ] as const
  marks.forEach(([name, value], index) => {
    const row = index + 1
    draft.put(row, 1, { value: name }).put(row, 2, { value }).define(name, row, 2)
  })
  return { sheet: draft.finish({ state: 'veryHidden', isProtected: true }), names: draft.names }
}
