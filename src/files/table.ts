import Papa from 'papaparse'
import type { Catalogue, Field, FieldId } from '#core'

/** One line of a table whose headings are fields; blank cells are left out. */
export interface TableLine {
  /** Counted from 1, the heading included. */
  readonly line: number
  readonly texts: ReadonlyMap<FieldId, string>
}

export interface Table {
  readonly lines: readonly TableLine[]
  /** Headings that name no field, by id or by Chinese label. */
  readonly unknown: readonly string[]
}

/** Every field a school may report, whatever its kind. */
export const schoolFields = ({ templates }: Pick<Catalogue, 'templates'>): ReadonlyMap<FieldId, Field> =>
  new Map([...templates.values()].flatMap(({ kind, fields }) => (kind.level === 'school' ? [...fields] : [])))

/** Excel in China saves CSV as GB 18030; everything else is UTF-8. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Reads CSV whose headings are field ids or Chinese labels. */
export function readTable(bytes: Uint8Array, fields: ReadonlyMap<FieldId, Field>): Table {
  const byLabel = new Map([...fields.values()].map(({ id, label }) => [label.zh, id]))
  const { data } = Papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: true })
  const [head = [], ...lines] = data
  const columns = head.map((title) => {
    const name = title.trim()
    return fields.has(name) ? name : byLabel.get(name)
  })
  return {
    lines: lines.map((cells, index) => ({
      line: index + 2,
      texts: new Map(
        cells.flatMap((text, column): [FieldId, string][] => {
          const id = columns[column]
          return id === undefined || text.trim() === '' ? [] : [[id, text.trim()]]
        }),
      ),
    })),
    unknown: head.filter((_, column) => columns[column] === undefined),
  }
}
