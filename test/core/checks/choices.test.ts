import type { Check, Expression, FieldId, Template } from '#core'
import { schoolTemplates } from '../../support/catalogue'

/** Every `field = "text"` in a formula. */
function comparedTexts(expression: Expression): [FieldId, string][] {
  if (expression.type === 'call') return expression.args.flatMap(comparedTexts)
  if (expression.type !== 'comparison') return []
  const { left, right } = expression
  if (left.type === 'field' && right.type === 'text') return [[left.id, right.value]]
  return [...comparedTexts(left), ...comparedTexts(right)]
}

const strangers = ({ checks, fields }: Template): [Check['id'], FieldId, string][] =>
  checks.flatMap(({ id, expression }) =>
    comparedTexts(expression)
      .filter(([field, text]) => !fields.get(field)?.choices?.some(({ zh }) => zh === text))
      .map(([field, text]): [string, FieldId, string] => [id, field, text]),
  )

it('finds the texts a formula compares with', () => {
  const compared = schoolTemplates.flatMap(({ checks }) =>
    checks.flatMap(({ expression }) => comparedTexts(expression)),
  )
  expect(compared).toContainEqual(['schoolType', '初级中学'])
})

it.each(schoolTemplates.map((template) => [template.kind.label.zh, template] as const))(
  'a check of %s compares a choice only with what can be chosen',
  (_, template) => expect(strangers(template)).toEqual([]),
)
