import {
  parse,
  templateOfPlace,
  toGuardedFormula,
  type Expression,
  type Field,
  type FieldId,
  type FormulaContext,
  type Template,
  type Value,
} from '#core'
import type { Content } from '../sheetDraft'
import { factsOf, guarded, type Facts } from './facts'
import { indicatorFacts, targetFacts, type IndicatorFacts, type TargetFacts } from './indicatorFacts'
import type { TemplateRequest } from './request'
import { plainId, sayIn, type Say } from './say'

/** What every sheet of a workbook is drawn from. */
export interface Book {
  readonly template: Template
  readonly request: TemplateRequest
  readonly facts: Facts
  readonly indicators: readonly IndicatorFacts[]
  readonly targets: readonly TargetFacts[]
  readonly say: Say
}

export function bookOf(given: TemplateRequest): Book {
  const { language = 'zh-CN', jurisdiction } = given
  const template = templateOfPlace(given.template, jurisdiction)
  const request = { ...given, template }
  const facts = factsOf(request)
  const indicators = indicatorFacts(template, facts)
  return {
    template,
    request,
    facts,
    indicators,
    targets: targetFacts(request, indicators),
    say: sayIn(language, template),
  }
}

/** Formulas of a workbook name its cells by field id. */
export const formulaContext = ({ fields }: Pick<Template, 'fields'>): FormulaContext => ({
  field: (id) => fieldNamed(id, fields),
  reference: (id) => id,
})

function fieldNamed(id: FieldId, fields: ReadonlyMap<FieldId, Field>): Field {
  const field = fields.get(plainId(id))
  if (!field) throw new Error(`no field ${id} in this template`)
  return field
}

/** A cell that works out a formula, and shows nothing where it cannot. */
export const guardedContent = (expression: Expression, { template, facts }: Book): Content => ({
  formula: toGuardedFormula(expression, formulaContext(template)),
  value: guarded(expression, facts.environment) ?? '',
})

/** What a field's own cell shows: what was typed, or what it works out. */
export function shownValue(id: FieldId, { template, facts }: Book): Value {
  const field = fieldNamed(id, template.fields)
  if (field.formula !== undefined) return guarded(parse(field.formula), facts.environment)
  const raw = facts.raw(id)
  return typeof raw === 'object' ? undefined : raw
}

/** A cell that repeats a field's cell; blank where that is. */
export const repeatedContent = (id: FieldId, book: Book): Content => ({
  formula: `IF(${id}="","",${id})`,
  value: shownValue(id, book) ?? '',
})
