import type { Template } from '#core'
import type { WorkbookSpec } from '#workbook'
import { schoolTemplates } from '../support/catalogue'
import { blankTemplate, carelessTemplate, cleanTemplate } from '../support/filledTemplate'
import { differencesFrom, recalculate } from '../support/recalculate'

/**
 * Every formula of every school workbook is calculated anew by LibreOffice; the results stored with them, which come
 * from our own engine, must be the same: of a blank template, of a consistent school, of a careless one.
 */
const fillings: Readonly<Record<string, (template: Template) => WorkbookSpec>> = {
  blank: blankTemplate,
  clean: cleanTemplate,
  careless: carelessTemplate,
}

const cases = schoolTemplates.flatMap((template) =>
  Object.entries(fillings).map(([name, fill]) => ({ kind: template.kind.id, name, template, fill })),
)

test.each(cases)(
  '$kind, $name: every stored result is what a recalculation gives',
  async ({ template, fill }) => {
    const spec = fill(template)
    const { formulas, differences } = differencesFrom(spec, await recalculate(spec))
    expect(differences.slice(0, 5)).toEqual([])
    expect(formulas).toBeGreaterThan(2000)
  },
)
