import { fieldsOf, LAST_YEAR, MARKER, type FieldId } from '#core'
import { SheetDraft, typed } from '../sheetDraft'
import type { Book } from './book'
import type { Drawn } from './drawn'

/** The hidden sheet that says what this workbook is, with last year's figures where they were given. */
export function markerSheet({ template, request, facts, say }: Book): Drawn {
  const draft = new SheetDraft(say.words.sheet.marker, [30, 40, 20])
  const marks: readonly (readonly [string, string | number])[] = [
    [MARKER.kind, template.kind.id],
    [MARKER.edition, template.edition],
    [MARKER.jurisdiction, request.jurisdiction.id],
    [MARKER.year, request.year],
  ]
  marks.forEach(([name, value], index) => {
    draft
      .put(index + 1, 1, { value: name })
      .put(index + 1, 2, { value })
      .define(name, index + 1, 2)
  })
  const { lastYear } = request
  if (lastYear) {
    const first = marks.length + 2
    draft.put(first, 1, { value: say.words.fields.lastYear })
    wanted(facts.checks.map(({ check }) => check.expression)).forEach((id, index) => {
      const row = first + 1 + index
      draft
        .put(row, 1, { value: id })
        .put(row, 2, { value: say.label(id) })
        .put(row, 3, typed(lastYear.get(id)))
        .define(LAST_YEAR + id, row, 3)
    })
  }
  return { sheet: draft.finish({ state: 'veryHidden', isProtected: true }), draft }
}

/** The fields of last year that formulas read. */
function wanted(expressions: readonly Parameters<typeof fieldsOf>[0][]): FieldId[] {
  const ids = expressions.flatMap(fieldsOf).filter((id) => id.startsWith(LAST_YEAR))
  return [...new Set(ids)].map((id) => id.slice(LAST_YEAR.length))
}
