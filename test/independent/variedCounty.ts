import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NO, YES, type Field, type FieldId, type RawValue } from '#core'
import { chanceFrom, demoCounty, type Chance } from '#demo'
import { writeWorkbook } from '#files'
import type { WorkbookSpec } from '#spec'
import { templateWorkbook } from '#workbook'
import { catalogue } from '../support/catalogue'

/** What tells schools apart stays as it is. */
const KEPT = /^(schoolId|schoolName|schoolType|townshipName|schoolYear|referenceDate|isRuralSchool)$/

/** Who a figure is asked of: answered by everyone. */
const GROUPING = /^(is[A-Z]|countsAsSchool)/

/**
 * Writes the demo county's workbooks of a year with most figures changed, at random and the same on every run, so
 * that no share is 100 % and no comparison even. Whether the figures pass their checks does not matter here.
 */
export async function writeVaried(folder: string, year: number, seed: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  // A place that is asked what all plans need, so that the same schools can report anywhere.
  const jurisdictions = catalogue.jurisdictions.map((place, _, all) => ({
    ...place,
    lineage: all.map(({ id }) => id),
  }))
  const county = demoCounty({ ...catalogue, jurisdictions })
  const jurisdiction = jurisdictions.find(({ id }) => id === county.jurisdiction)
  if (!jurisdiction) throw new Error(`no place ${county.jurisdiction}`)
  const { plans, stages } = catalogue
  for (const [index, { name, template, cells }] of county.workbooks.entries()) {
    const chance = chanceFrom(seed * 1000 + index)
    const values = new Map<FieldId, RawValue>()
    for (const field of template.fields.values())
      if (field.formula === undefined) values.set(field.id, varied(field, cells.get(field.id), chance))
    const spec = templateWorkbook({ template, jurisdiction, plans, stages, year, values })
    writeFileSync(join(folder, `${name}.xlsx`), await writeWorkbook(plain(spec)))
  }
}

/** The cells alone, which is all that is read; looks take most of the time to write. */
const plain = ({ title, names, sheets }: WorkbookSpec): WorkbookSpec => ({
  title,
  names,
  styles: {},
  sheets: sheets.map(({ name, state, cells }) => ({
    name,
    state,
    columns: [],
    cells: cells.flatMap(({ row, column, value }) => (value === undefined ? [] : { row, column, value })),
  })),
})

function varied({ id, type, choices }: Field, was: RawValue, chance: Chance): RawValue {
  if (KEPT.test(id)) return was
  if (id === 'improvementPlanDate') return chance.whole(45000, 45030)
  if (id === 'yearEstablished') return chance.whole(2015, 2025)
  if (type === 'yesno' && GROUPING.test(id)) return chance.is(0.7) ? YES : NO
  if (type !== 'text' && chance.is(0.004)) return undefined
  if (type === 'yesno') return chance.is(0.7) ? YES : NO
  if (type === 'choice' && choices) return chance.pick(choices).zh
  if (typeof was !== 'number' || (type !== 'count' && type !== 'decimal')) return was
  if (was <= 3) return chance.whole(0, 3)
  const next = was * (0.7 + chance.next() * 0.6)
  return type === 'count' ? Math.round(next) : Math.round(next * 100) / 100
}
