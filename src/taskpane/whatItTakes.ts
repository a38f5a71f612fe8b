import {
  fieldsOf,
  type Expression,
  type FieldId,
  type Indicator,
  type SchoolMeasure,
  type Template,
} from '#core'
import { messages, wordsKey, type Language } from '#messages'
import { describeIn, valueText } from '#report'

/** What a school would have to add or do without to reach a number, in plain words; empty where that cannot be said. */
export function whatItTakes(
  { indicator, missing }: Pick<SchoolMeasure, 'indicator' | 'missing'>,
  template: Template,
  language: Language,
): string {
  if (missing === undefined || missing === 0) return ''
  const words = messages[language].pane.targets
  const { numerator } = indicator
  const declared = declaredField(numerator)
  if (declared !== undefined) return words.declare(labelOf(declared, template, language))
  const { counted, isShared } = unshared(numerator)
  const amount = `${valueText(Math.abs(missing))} ${unitOf(indicator, counted, template, language)}`.trim()
  const [only, ...more] = fieldsOf(counted)
  const name =
    only !== undefined && more.length === 0
      ? labelOf(only, template, language)
      : describeIn(counted, template, language)
  return (missing > 0 ? words.more : words.less)(amount, isShared ? words.shared(name) : name)
}

/** The yes/no of `IF(x = 是, 1, 0)`. */
function declaredField(expression: Expression): FieldId | undefined {
  if (expression.type !== 'call' || expression.name !== 'IF') return undefined
  const [field, ...others] = fieldsOf(expression)
  return others.length === 0 ? field : undefined
}

/** Rooms and equipment of a combined school are split over its stages: what is split, without the share. */
function unshared(expression: Expression): { readonly counted: Expression; readonly isShared: boolean } {
  if (expression.type !== 'arithmetic' || expression.operator !== '*')
    return { counted: expression, isShared: false }
  const isShared = fieldsOf(expression.right).length > 0
  return { counted: unshared(expression.left).counted, isShared }
}

/** What is counted has a unit of its own, unless the indicator counts it in another: 万元 in 元. */
function unitOf(indicator: Indicator, counted: Expression, template: Template, language: Language): string {
  const [field = ''] = fieldsOf(counted)
  const own = template.fields.get(field)?.unit
  const [unit] = indicator.unit.zh.split('/')
  return (own && (unit === '%' || unit === own.zh) ? own : indicator.unit)[wordsKey(language)]
}

/** In Chinese a number of things is named by the things: 骨干教师, not 骨干教师数. */
function labelOf(id: FieldId, { fields }: Template, language: Language): string {
  const label = fields.get(id)?.label[wordsKey(language)] ?? id
  return language === 'en' ? label : label.replace(/数$/, '')
}
