import {
  assignedFlags,
  NO,
  ROSTER_FIELDS,
  rosterName,
  schoolFields,
  YES,
  type Expected,
  type FieldId,
} from '#core'
import { address, type NameSpec, type SheetSpec, type ValidationSpec } from '#spec'
import { SheetDraft } from '../sheetDraft'
import { linesOf } from '../textWidth'
import type { County } from './county'
import { choice } from './inputs'
import { pageOf } from './page'

const ROWS = { title: 1, intro: 2, head: 3, first: 4 } as const
const WIDTHS: Readonly<Record<(typeof ROSTER_FIELDS)[number], number>> = {
  schoolId: 14,
  schoolName: 30,
  schoolType: 16,
  townshipName: 14,
}
const FLAG_WIDTH = 14
/** Lines drawn below the last school, and lines that are read: a whole county pasted in finds room. */
const SPARE = 20
const ROOM = 3000

/** Who should report (应报名册), to be typed or pasted here; kept from one rollup to the next. */
export function rosterSheet(county: County): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { words, rollup, catalogue } = county
  const labels = words.roster
  const fields = schoolFields(catalogue)
  const flags = flagsOf(county)
  const columns: readonly FieldId[] = [...ROSTER_FIELDS, ...flags]
  const widths = [...Object.values(WIDTHS), ...flags.map(() => FLAG_WIDTH)]
  const draft = new SheetDraft(words.sheet.roster, widths)
  const drawn = ROWS.first + rollup.roster.length + SPARE - 1
  const read = Math.max(drawn, ROWS.first + ROOM - 1)
  draft
    .span(ROWS.title, 1, ROWS.title, columns.length, { value: labels.title }, 'title')
    .height(ROWS.title, 28)
    .span(ROWS.intro, 1, ROWS.intro, columns.length, { value: labels.intro }, 'intro')
    .height(ROWS.intro, linesOf(labels.intro, draft.width) * 13 + 4)
    .height(ROWS.head, 30)
  columns.forEach((id, index) => {
    const label = fields.get(id)?.label
    draft
      .put(ROWS.head, index + 1, { value: label ? county.say(label) : id }, 'head')
      .define(rosterName(id), ROWS.first, index + 1, read)
  })
  for (let row = ROWS.first; row <= drawn; row++) {
    const texts = textsOf(rollup.roster[row - ROWS.first], columns, county)
    texts.forEach((text, index) => draft.put(row, index + 1, text === '' ? {} : { value: text }, 'byHand'))
  }
  return {
    sheet: draft.finish({
      state: 'visible',
      freeze: { rows: ROWS.head, columns: 2 },
      validations: validationsOf(columns, read, county),
      print: {
        ...pageOf(county, words.sheet.roster),
        orientation: 'portrait',
        titleRows: `${ROWS.head}:${ROWS.head}`,
        area: `A1:${address(Math.max(ROWS.first, drawn - SPARE), columns.length)}`,
      },
    }),
    names: draft.names,
  }
}

/** Those the county alone can answer, and whatever else its own list answers. */
const flagsOf = ({ rollup, catalogue }: County): FieldId[] => [
  ...new Set([...assignedFlags(catalogue), ...rollup.roster.flatMap(({ flags }) => [...flags.keys()])]),
]

function textsOf(school: Expected | undefined, columns: readonly FieldId[], county: County): string[] {
  if (!school) return columns.map(() => '')
  const { schoolId, schoolName, kind, townshipName = '', flags } = school
  const known = [
    schoolId,
    schoolName,
    kind === undefined ? '' : county.say(county.kind(kind).label),
    townshipName,
  ]
  return columns.map((id, index) => {
    const flag = flags.get(id)
    return known[index] ?? (flag === undefined ? '' : flag ? YES : NO)
  })
}

function validationsOf(columns: readonly FieldId[], last: number, county: County): ValidationSpec[] {
  const { reception } = county.words
  const kinds = county.templates.map(({ kind }) => county.say(kind.label))
  return columns.flatMap((id, index): ValidationSpec[] => {
    const range = `${address(ROWS.first, index + 1)}:${address(last, index + 1)}`
    if (id === 'schoolType') return [choice(range, kinds, reception)]
    return index < ROSTER_FIELDS.length ? [] : [choice(range, [YES, NO], reception)]
  })
}
