import type { WorkbookMessages } from '#messages'
import type { ValidationSpec } from '#spec'
import { DATES } from '../template/validations'

/** What cells of the county's own lists accept. */

interface Words {
  /** Said when something else is typed. */
  readonly refused: string
}

export const choice = (range: string, texts: readonly string[], words: Words): ValidationSpec => ({
  range,
  type: 'list',
  formulas: [`"${texts.join(',')}"`],
  allowBlank: true,
  error: { title: words.refused, text: texts.join('、'), style: 'stop' },
})

export const day = (
  range: string,
  words: Words & Pick<WorkbookMessages['county']['reception'], 'dayExample'>,
): ValidationSpec => ({
  range,
  type: 'date',
  operator: 'between',
  formulas: [...DATES],
  allowBlank: true,
  error: { title: words.refused, text: words.dayExample, style: 'stop' },
})
