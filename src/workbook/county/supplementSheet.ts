import { readCell, type Catalogue, type Field, type FieldId, type FormRow, type Template } from '#core'
import { SheetDraft, type Content } from '../sheetDraft'
import type { NameSpec, SheetSpec, ValidationSpec } from '#spec'
import { sayIn } from '../template/say'
import { fieldValidation } from '../template/validations'
import { linesOf } from '../textWidth'
import type { County } from './county'
import { shown } from './fieldColumns'
import { pageOf } from './page'
import { rawText } from '#report'

const WIDTHS = [46, 16, 10, 44]
const ROWS = { title: 1, intro: 2, head: 3, first: 4 } as const
const ANSWER = 2

/** What only the county knows, to be typed here; every plan's sheet reads these cells. */
export function supplementSheet(county: County): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const labels = county.words.supplement
  const draft = new SheetDraft(county.words.sheet.supplement, WIDTHS)
  draft
    .span(ROWS.title, 1, ROWS.title, WIDTHS.length, { value: labels.title }, 'title')
    .height(ROWS.title, 28)
    .span(ROWS.intro, 1, ROWS.intro, WIDTHS.length, { value: labels.intro }, 'intro')
    .height(ROWS.intro, 18)
    .height(ROWS.head, 20)
  const heads = [labels.item, labels.answer, labels.unit, labels.note]
  heads.forEach((value, index) => draft.put(ROWS.head, index + 1, { value }, 'head'))
  const { asked, kept } = rowsOf(county)
  const keptFrom = ROWS.first + asked.length
  if (kept.length > 0)
    draft.span(keptFrom, 1, keptFrom, WIDTHS.length, { value: labels.kept }, 'group').height(keptFrom, 18)
  const validations = [
    ...asked.flatMap((row, index) => drawRow(draft, ROWS.first + index, row, county)),
    ...kept.flatMap((row, index) => drawRow(draft, keptFrom + 1 + index, row, county)),
  ]
  return {
    sheet: draft.finish({
      state: 'visible',
      freeze: { rows: ROWS.head, columns: 1 },
      isProtected: true,
      validations,
      print: {
        ...pageOf(county, draft.name),
        orientation: 'portrait',
        titleRows: `${ROWS.head}:${ROWS.head}`,
      },
    }),
    names: draft.names,
  }
}

interface Row {
  readonly template: Template
  readonly formRow: FormRow
  /** Absent for a heading. */
  readonly field: Field | undefined
}

/** What the place's plans need; then what was answered before and no plan of the place asks for. */
function rowsOf({ catalogue, whole, rollup }: County): { asked: readonly Row[]; kept: readonly Row[] } {
  const asked = rowsIn(catalogue)
  const wanted = new Set(asked.map(({ field }) => field?.id))
  return {
    asked,
    kept: rowsIn(whole).filter(({ field }) => {
      const raw = field && rollup.supplement.get(field.id)
      return raw !== undefined && raw !== '' && !wanted.has(field?.id)
    }),
  }
}

const rowsIn = ({ templates }: Pick<Catalogue, 'templates'>): Row[] =>
  [...templates.values()]
    .filter(({ kind }) => kind.level === 'county')
    .flatMap((template) =>
      template.forms.flatMap((form) =>
        form.rows.map((formRow): Row => ({ template, formRow, field: fieldOf(formRow, template) })),
      ),
    )

function fieldOf({ cells }: FormRow, { fields }: Template): Field | undefined {
  const cell = cells.find(({ kind }) => kind === 'field')
  return cell?.kind === 'field' ? fields.get(cell.field) : undefined
}

function drawRow(
  draft: SheetDraft,
  row: number,
  { formRow, template, field }: Row,
  county: County,
): ValidationSpec[] {
  const label = county.say(formRow.label)
  if (!field) {
    draft.span(row, 1, row, WIDTHS.length, { value: label }, 'group').height(row, 18)
    return []
  }
  const note = formRow.note ? county.say(formRow.note) : ''
  draft
    .put(row, 1, { value: label }, 'wrapped')
    .put(row, ANSWER, answer(field, county), `input.${field.type}`)
    .put(row, ANSWER + 1, { value: county.say(field.unit) }, 'center')
    .put(row, ANSWER + 2, { value: note }, 'small')
    .define(field.id, row, ANSWER)
    .height(row, Math.max(linesOf(label, WIDTHS[0]! - 1), linesOf(note, WIDTHS[3]!)) * 13 + 5)
  return [fieldValidation(field, { row, column: ANSWER }, formRow.note, sayIn(county.language, template))]
}

/** What the county answered before; what is no answer of its type stays visible, as text. */
function answer(field: Field, { rollup }: County): Content {
  const raw = rollup.supplement.get(field.id satisfies FieldId)
  const reading = readCell(field, raw)
  const value = reading.state === 'value' ? shown(reading.value) : rawText(raw)
  return value === undefined || value === '' ? {} : { value }
}
