import type { Catalogue } from '../catalogue/catalogue'
import type { Template } from '../model/template'
import type { Words } from '../model/words'
import { LAST_YEAR } from '../expression/expression'
import { address } from '../model/address'
import type { FieldId, KindId } from '../model/field'
import { MARKER } from '../model/marker'
import type { NamedRange, RawValue, WorkbookContent } from '../model/raw'
import type { Explanation, CellAddress, Submission } from '../model/submission'
import { FieldMap } from './fieldMap'
import { layoutOf } from './layout'
import { asAskedToday, changedMeanings, goneFields, isLaterEdition } from './editions'

/** A workbook that can be read but is no school workbook of this catalogue. */
export type NotASubmission =
  /** None of our names: some other workbook. */
  | { readonly code: 'otherForm'; readonly sheets: readonly string[] }
  /** Our marker, but a kind this edition does not know. */
  | { readonly code: 'unknownKind'; readonly kind: string }
  /** Our county workbook, not a school's. */
  | { readonly code: 'countyWorkbook' }
  /** Made with an edition that this one does not know yet. */
  | { readonly code: 'laterEdition'; readonly edition: string }
  /** The hidden sheet's year is missing or no year. */
  | { readonly code: 'noYear' }

/** What it takes of the catalogue to read a school's workbook and to seal it: fields, plain data for any thread. */
export interface FieldCatalogue {
  readonly edition: string
  readonly templates: ReadonlyMap<KindId, Pick<Template, 'kind' | 'edition' | 'history' | 'fields'>>
}

/** No more of the catalogue than that. */
export const fieldCatalogue = ({ edition, templates }: FieldCatalogue): FieldCatalogue => ({
  edition,
  templates: new Map(
    [...templates].map(([id, { kind, edition, history, fields }]) => [
      id,
      { kind, edition, history, fields },
    ]),
  ),
})

/** Takes a school's figures out of a workbook by name; addresses never matter. */
export function submissionOf(
  content: WorkbookContent,
  source: string,
  { templates }: Pick<FieldCatalogue, 'templates'>,
): Submission | NotASubmission {
  const kind = kindOf(content)
  if (kind === undefined) return { code: 'otherForm', sheets: content.sheets.map(({ name }) => name) }
  const template = templates.get(kind)
  if (!template) return { code: 'unknownKind', kind }
  if (template.kind.level === 'county') return { code: 'countyWorkbook' }
  const { jurisdiction, year } = markedPlace(content)
  if (!Number.isInteger(year)) return { code: 'noYear' }
  const edition = textAt(content, MARKER.edition) ?? ''
  if (isLaterEdition(edition, template.edition)) return { code: 'laterEdition', edition }
  const changed = changedMeanings(edition, template.history)
  const { fields } = template
  const { slots } = layoutOf(fields)
  const cells = new Array<RawValue>(slots.size)
  for (const [id, slot] of slots) {
    const range = content.names.get(id)
    if (range) cells[slot] = asAskedToday(id, range.values[0]?.[0], changed)
  }
  return {
    source,
    kind,
    edition,
    jurisdiction,
    year,
    cells: new FieldMap(slots, cells),
    addresses: addressesIn(content, fields),
    explanations: explanationsIn(content.names.get(MARKER.explanations)),
    seal: textAt(content, MARKER.seal),
    date1904: content.date1904,
    gone: goneIn(content, edition, template),
  }
}

/** The ranges and addresses of the last workbook of each template, by its fields. */
const lastAddresses = new WeakMap<
  Template['fields'],
  { ranges: WorkbookContent['names']; addresses: Map<FieldId, CellAddress> }
>()

/** Nearly every school leaves the cells where they are: such schools share their addresses, which spares most memory. */
function addressesIn(
  { names }: WorkbookContent,
  fields: Template['fields'],
): ReadonlyMap<FieldId, CellAddress> {
  const last = lastAddresses.get(fields)
  const ids = [...fields.keys()]
  if (last && ids.every((id) => isSameAddress(names.get(id), last.ranges.get(id)))) return last.addresses
  const addresses = new Map(
    ids.flatMap((id) => {
      const range = names.get(id)
      return range ? [[id, addressOf(range)]] : []
    }),
  )
  lastAddresses.set(fields, { ranges: names, addresses })
  return addresses
}

const isSameAddress = (a: NamedRange | undefined, b: NamedRange | undefined): boolean =>
  a?.sheet === b?.sheet && a?.row === b?.row && a?.column === b?.column

/** What an earlier edition asked and this one no longer does, as far as the school filled it. */
const goneIn = (
  { names }: WorkbookContent,
  edition: string,
  { history }: Pick<Template, 'history'>,
): Words[] =>
  [...goneFields(edition, history)].flatMap(([id, label]) => {
    const raw = names.get(id)?.values[0]?.[0]
    return raw === undefined || raw === '' ? [] : [label]
  })

const MARKERS: ReadonlySet<string> = new Set(Object.values(MARKER))

/** The names that `submissionOf` may read. */
export const submissionNames = ({ fieldIds }: Pick<Catalogue, 'fieldIds'>): ReadonlySet<string> =>
  new Set([...MARKERS, ...fieldIds])

/** A name that `submissionOf` may read, or one of last year's figures. */
export const isXuebiaoName = (name: string, { fieldIds }: Pick<Catalogue, 'fieldIds'>): boolean =>
  MARKERS.has(name) || name.startsWith(LAST_YEAR) || fieldIds.has(name)

/** The school kind that a workbook says it is of, known or not; `undefined` for other workbooks. */
export const kindOf = (content: Pick<WorkbookContent, 'names'>): string | undefined =>
  textAt(content, MARKER.kind)

/** The place and the school year of one of our workbooks; not a number where its marker is no year. */
export const markedPlace = (
  content: Pick<WorkbookContent, 'names'>,
): { readonly jurisdiction: string; readonly year: number } => ({
  jurisdiction: textAt(content, MARKER.jurisdiction) ?? '',
  year: Number(textAt(content, MARKER.year)),
})

/** The text or number under a single-cell name, as text; `undefined` when blank or an error. */
function textAt({ names }: Pick<WorkbookContent, 'names'>, name: string): string | undefined {
  const raw = names.get(name)?.values[0]?.[0]
  return raw === undefined || raw === '' || typeof raw === 'object' ? undefined : String(raw)
}

/** The sheet and cell at which a named range begins. */
export const addressOf = ({ sheet, row, column }: Omit<NamedRange, 'values'>): CellAddress => ({
  sheet,
  cell: address(row, column),
})

function explanationsIn(range: NamedRange | undefined): Explanation[] {
  const text = (raw: RawValue): string =>
    raw === undefined || typeof raw === 'object' ? '' : String(raw).trim()
  return (range?.values ?? []).flatMap(([check, reason, words]) =>
    text(check) === '' ? [] : { check: text(check), reason: text(reason), text: text(words) },
  )
}
