import type { RawValue } from '#core'
import { dateSerial } from './isoDate'
import { parseNumber, plainNumber } from './numbers'
import { decodeEscapes } from './richText'
import type { SharedStrings } from './sharedStrings'
import { UnreadableWorkbook } from './unreadable'
import { textAt } from './xml'

/** What a cell that is not blank holds. */
export type CellValue = Exclude<RawValue, undefined>

/** A cell as it stands in the sheet. */
export interface CellContent {
  /** The attribute `t` (ST_CellType, ECMA-376 part 1, 18.18.11); "n" where it is left out. */
  type: string
  /** Whether there is `<v>`, and where its content stands in the bytes of the sheet. */
  hasValue: boolean
  valueFrom: number
  valueTo: number
  /** The text in `<is>`. */
  inline: string | undefined
  /** Whether there is `<f>`. */
  hasFormula: boolean
}

/** What the values of cells depend on besides the cells. */
export interface CellContext {
  readonly strings: () => SharedStrings
  readonly date1904: boolean
}

const UNCALCULATED = { uncalculated: true } as const

/**
 * The value of a cell, undefined if it is blank.
 * @throws UnreadableWorkbook 'badNumber', 'badSharedString', 'badValue', 'damaged'
 */
export function cellValue(xml: Uint8Array, cell: CellContent, context: CellContext): RawValue {
  const { type, valueFrom, valueTo } = cell
  if (cell.inline !== undefined && (type === 'inlineStr' || !cell.hasValue)) return cell.inline
  const isText = type === 'str' || type === 'inlineStr'
  // An empty `<v>` is an empty text in a cell of text; elsewhere it is no value.
  if (!cell.hasValue || (valueFrom === valueTo && !isText)) return noValue(cell)
  if (type === 'n') return plainNumber(xml, valueFrom, valueTo) ?? otherNumber(xml, cell)
  if (type === 's') return context.strings().get(indexOf(xml, cell))
  const text = textAt(xml, valueFrom, valueTo)
  if (isText) return decodeEscapes(text)
  return otherValue(type, text, context)
}

/** The number of a shared string; NaN, which there is none of, for what is no number. */
function indexOf(xml: Uint8Array, { valueFrom, valueTo }: CellContent): number {
  return plainNumber(xml, valueFrom, valueTo) ?? parseNumber(textAt(xml, valueFrom, valueTo)) ?? NaN
}

function noValue({ hasFormula }: CellContent): RawValue {
  return hasFormula ? UNCALCULATED : undefined
}

/** The rare spellings: exponents, more than 15 digits, blanks around. */
function otherNumber(xml: Uint8Array, cell: CellContent): RawValue {
  const text = textAt(xml, cell.valueFrom, cell.valueTo)
  if (text.trim() === '') return noValue(cell)
  const number = parseNumber(text)
  if (number === undefined) throw new UnreadableWorkbook('badNumber', `not a number: '${text}'`)
  return number
}

function otherValue(type: string, text: string, { date1904 }: CellContext): RawValue {
  if (type === 'e') return { error: text }
  const value = type === 'b' ? booleanOf(text) : type === 'd' ? dateSerial(text, date1904) : undefined
  if (value === undefined) throw new UnreadableWorkbook('badValue', `not of type '${type}': '${text}'`)
  return value
}

/** xsd:boolean */
function booleanOf(text: string): boolean | undefined {
  if (text === '1' || text === 'true') return true
  return text === '0' || text === 'false' ? false : undefined
}
