import type { Template } from '#core'
import type { WorkbookSpec } from '#workbook'
import { schoolTemplates } from '../support/catalogue'
import { blankTemplate, carelessTemplate, cleanTemplate } from '../support/filledTemplate'
import { differencesFrom, recalculateAll } from '../support/recalculate'

/**
 * Every formula of every school workbook is calculated anew by LibreOffice; the results stored with them, which come
 * from our own engine, must be the same: of a blank template, of a consistent school, of a careless one.
 */
const fillings: Readonly<Record<string, (template: Template) => WorkbookSpec>> = {
  blank: blankTemplate,
  clean: cleanTemplate,
  careless: carelessTemplate,
}

test.each(schoolTemplates.map((template) => [template.kind.id, template] as const))(
  '%s: every stored result is what a recalculation gives',
  async (_, template) => {
    const specs = Object.entries(fillings).map(([name, fill]) => ({ name, spec: fill(template) }))
    const recalculated = await recalculateAll(specs.map(({ spec }) => spec))
    for (const [index, { name, spec }] of specs.entries()) {
      const { formulas, differences } = differencesFrom(spec, recalculated[index] ?? new Map())
      expect([name, differences.slice(0, 5)]).toEqual([name, []])
      expect(formulas).toBeGreaterThan(2000)
    }
  },
)
