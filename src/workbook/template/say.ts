import { describe, LAST_YEAR, type Expression, type FieldId, type Template, type Words } from '#core'
import {
  messages,
  wordsKey,
  type Language,
  type Messages,
  workbookMessages,
  type WorkbookMessages,
} from '#messages'

/** Everything a template workbook says, in one language. */
export interface Say {
  readonly words: WorkbookMessages['template']
  readonly finding: Messages['finding']
  /** One of a pair. */
  of(pair: Words): string
  label(id: FieldId): string
  /** What a formula demands, in words. */
  formula(expression: Expression): string
  /** What a condition supposes, in words. */
  condition(expression: Expression): string
}

/** The id without the prefix of last year's values. */
export const plainId = (id: FieldId): FieldId => (id.startsWith(LAST_YEAR) ? id.slice(LAST_YEAR.length) : id)

export function sayIn(language: Language, { fields }: Pick<Template, 'fields'>): Say {
  const { template: words } = workbookMessages[language]
  const { finding, describe: describing } = messages[language]
  const of = (pair: Words): string => pair[wordsKey(language)]
  const label = (id: FieldId): string => {
    const field = fields.get(plainId(id))
    const text = field ? of(field.label) : plainId(id)
    return id === plainId(id) ? text : finding.lastYear(text)
  }
  const context = {
    label,
    isYesNo: (id: FieldId): boolean => fields.get(plainId(id))?.type === 'yesno',
    words: describing,
  }
  return {
    words,
    finding,
    of,
    label,
    formula: (expression) => describe(expression, context),
    condition: (expression) => describe(expression, context, describing.is),
  }
}
