import { isDay } from '../expression/excelDay'
import { NO, YES, type Field } from '../model/field'

/** Full-width to half-width, outer and inner blanks gone: １２ ３ → 123. */
export const tidy = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }
const NONE = new Set(['无', '没有', '零', '〇'])

/**
 * `45人`, `1,200`, `2000万`, `１２３`: digits with an optional scale and any unit in Chinese behind them. A letter may have
 * been meant as a digit: `3O` is no 3.
 */
const NUMBER = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)([万亿]?)([^\dA-Za-z]{0,4}|㎡|m2|%)$/

/**
 * The number a clerk probably meant, or `undefined`. “万” counts as ten thousand except where the field is
 * itself in 万元.
 */
export function suggestNumber(
  raw: string | number | boolean,
  field: Pick<Field, 'unit'>,
): number | undefined {
  const text = tidy(String(raw))
  if (NONE.has(text)) return 0
  const match = NUMBER.exec(text)
  if (!match) return undefined
  const [, digits = '', scale = ''] = match
  const number = Number(digits.replaceAll(',', ''))
  return number * (field.unit.zh.startsWith('万') ? 1 : (SCALES[scale] ?? 1))
}

const YESES = new Set(['是', '有', '√', '✓', '对', 'y', 'yes', 'true', '1'])
const NOES = new Set(['否', '无', '没有', '×', '✗', 'n', 'no', 'false', '0'])

export function suggestYesNo(raw: string | number | boolean): string | undefined {
  const text = tidy(String(raw)).toLowerCase()
  if (YESES.has(text)) return YES
  return NOES.has(text) ? NO : undefined
}

/** `2025年9月1日`, `2025.9.1`, `20250901` → `2025-09-01`. */
export function suggestDate(raw: string | number | boolean): string | undefined {
  const match = /^(\d{4})(?:[-./年])?(\d{1,2})(?:[-./月])?(\d{1,2})日?$/.exec(tidy(String(raw)))
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : undefined
}
