import type { Template } from '#core'
import type { WorkbookSpec } from '#spec'
import { schoolTemplates } from '../support/catalogue'
import { blankTemplate, carelessTemplate, cleanTemplate } from '../support/filledTemplate'
import { differencesFrom, recalculateAll, type Recalculated } from '../support/recalculate'

/**
 * Every formula of every school workbook is calculated anew by LibreOffice; the results stored with them, which come
 * from our own engine, must be the same: of a blank template, of a consistent school, of a careless one.
 */
const fillings: Readonly<Record<string, (template: Template) => WorkbookSpec>> = {
  blank: blankTemplate,
  clean: cleanTemplate,
  careless: carelessTemplate,
}

const specs = schoolTemplates.flatMap((template) =>
  Object.entries(fillings).map(([name, fill]) => ({ kind: template.kind.id, name, spec: fill(template) })),
)

let recalculated: readonly Recalculated[]
/** All of them in one run: LibreOffice takes its time to start. */
beforeAll(async () => {
  recalculated = await recalculateAll(specs.map(({ spec }) => spec))
}, 600_000)

test.each(specs.map((each, index) => [each.kind, each.name, each.spec, index] as const))(
  '%s, %s: every stored result is what a recalculation gives',
  (_, __, spec, index) => {
    const { formulas, differences } = differencesFrom(spec, recalculated[index] ?? new Map())
    expect(differences.slice(0, 5)).toEqual([])
    expect(formulas).toBeGreaterThan(2000)
  },
)
