import { NO, YES, type Field, type Words } from '#core'
import { address, type ValidationSpec } from '#spec'
import { textLiteral } from '../formula'
import type { CellPlace } from '../layout'
import type { Say } from './say'

/** Excel's limits for what pops up beside a cell. */
const MOST = { title: 32, prompt: 255, list: 255 } as const

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`

/** What a field's cell accepts, and what it tells the clerk who selects it. */
export function fieldValidation(
  field: Field,
  place: CellPlace,
  note: Words | undefined,
  say: Say,
): ValidationSpec {
  const title = cut(say.label(field.id), MOST.title)
  const cell = address(place.row, place.column)
  const rule = ruleFor(field, cell)
  return {
    range: cell,
    ...rule,
    allowBlank: true,
    prompt: { title, text: cut(promptFor(field, note, say), MOST.prompt) },
    error: {
      title: say.words.prompt.refused,
      text: `${say.label(field.id)}：${howToFill(field, say)}`.slice(0, 224),
      style: 'stop',
    },
  }
}

/** Bounds of a date cell: days from 1950 to 2100, as Excel counts. */
export const DATES = [18_264, 73_050] as const
const YEARS = [1800, 2200] as const
/** Beyond any figure a county could mean. */
const GREATEST = 9_999_999_999

type Rule = Pick<ValidationSpec, 'type' | 'operator' | 'formulas'>

function ruleFor(field: Field, cell: string): Rule {
  switch (field.type) {
    case 'count':
      return { type: 'whole', operator: 'between', formulas: [0, GREATEST] }
    case 'decimal':
      return { type: 'decimal', operator: 'between', formulas: [0, GREATEST] }
    case 'year':
      return { type: 'whole', operator: 'between', formulas: YEARS }
    case 'date':
      return { type: 'date', operator: 'between', formulas: DATES }
    case 'yesno':
      return { type: 'list', formulas: [textLiteral(`${YES},${NO}`)] }
    case 'choice':
      return listRule(field.choices ?? [], cell)
    case 'code':
      return { type: 'custom', formulas: [isCode(cell, field.digits ?? 0)] }
    case 'text':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulas: [200] }
  }
}

function listRule(choices: readonly Words[], cell: string): Rule {
  const list = choices.map(({ zh }) => zh).join(',')
  if (list.length <= MOST.list) return { type: 'list', formulas: [textLiteral(list)] }
  return { type: 'custom', formulas: [isOneOf(cell, choices)] }
}

/** True where a cell holds exactly so many digits. */
export const isCode = (reference: string, digits: number): string =>
  `AND(LEN(${reference})=${digits},SUMPRODUCT(--ISNUMBER(FIND(MID(${reference},ROW($1:$${digits}),1),"0123456789")))=${digits})`

export const isOneOf = (reference: string, choices: readonly Words[]): string =>
  `OR(${choices.map(({ zh }) => `${reference}=${textLiteral(zh)}`).join(',')})`

function promptFor(field: Field, note: Words | undefined, say: Say): string {
  const words = say.words.prompt
  const unit = say.of(field.unit)
  const isFigure = field.type === 'count' || field.type === 'decimal'
  const mayBeBlank =
    field.blank === 'allowed' ? words.mayBeBlank : field.blank === 'zero' ? words.blankIsZero : ''
  return [
    isFigure && unit !== '' ? words.unit(unit) : '',
    howToFill(field, say),
    mayBeBlank,
    note ? say.of(note) : '',
  ]
    .filter(Boolean)
    .join('')
}

function howToFill({ type, digits = 0 }: Field, { words: { prompt } }: Say): string {
  return type === 'code' ? prompt.code(digits) : prompt[type]
}
