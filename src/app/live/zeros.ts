import type { BlankFinding, Field, FieldId, Report, Template } from '#core'
import type { LiveWorkbook } from './workbook'

/** Blank cells of one form that ask for a number; choices, texts and dates have no 0. */
export function blankNumbers(form: string, { findings }: Report, { fields }: Template): Field[] {
  const blanks = findings.find(
    (finding): finding is BlankFinding => finding.type === 'blank' && finding.form === form,
  )
  return (blanks?.fields ?? []).flatMap((id) => {
    const field = fields.get(id)
    return field?.type === 'count' || field?.type === 'decimal' ? [field] : []
  })
}

/**
 * Puts 0 into those of the fields that are still blank in the workbook at this moment: one read, one write. Never into
 * a computed cell, nor over a formula. Returns the fields written.
 */
export async function fillZeros(fields: readonly Field[], workbook: LiveWorkbook): Promise<FieldId[]> {
  const { names, formulas } = await workbook.read()
  const open = fields.filter(
    ({ id, formula }) =>
      formula === undefined && names.has(id) && !formulas.has(id) && isBlank(names.get(id)?.values[0]?.[0]),
  )
  if (open.length > 0) await workbook.write(open.map(({ id }) => ({ name: id, value: 0 })))
  return open.map(({ id }) => id)
}

/** Empties cells again into which `fillZeros` put a 0, as far as it still stands there. */
export async function takeBackZeros(ids: readonly FieldId[], workbook: LiveWorkbook): Promise<void> {
  const { names } = await workbook.read()
  const untouched = ids.filter((id) => names.get(id)?.values[0]?.[0] === 0)
  if (untouched.length > 0) await workbook.write(untouched.map((name) => ({ name, value: '' })))
}

const isBlank = (raw: unknown): boolean => raw === undefined || raw === ''
