import { parse, type Field, type Words } from '#core'
import type { CellPlace } from '../layout'
import { typed, type Content } from '../sheetDraft'
import type { ValidationSpec } from '#spec'
import { guardedContent, type Book } from './book'
import type { Role } from './styles'
import { fieldValidation } from './validations'

/** What stands in a field's own cell, who fills it, and what it accepts. */
export interface FieldCell {
  readonly content: Content
  readonly role: Role
  readonly validations: readonly ValidationSpec[]
}

export function fieldCell(field: Field, place: CellPlace, note: Words | undefined, book: Book): FieldCell {
  const { facts, say } = book
  if (field.formula !== undefined)
    return { content: guardedContent(parse(field.formula), book), role: 'computed', validations: [] }
  const content = typed(facts.raw(field.id))
  if (facts.given.has(field.id)) return { content, role: 'reference', validations: [] }
  return { content, role: 'input', validations: [fieldValidation(field, place, note, say)] }
}
