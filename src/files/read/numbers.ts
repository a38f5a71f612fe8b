import { DOT, HYPHEN, NINE, ZERO } from './markup'

/** Integers and powers of ten are exact up to here, so that one division rounds as it should. */
const EXACT_DIGITS = 15
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent)

/** A plain decimal number of up to 15 digits, read from its bytes; undefined for any other spelling. */
export function plainNumber(xml: Uint8Array, from: number, to: number): number | undefined {
  const negative = xml[from] === HYPHEN
  let integer = 0
  let digits = 0
  let dot = -1
  for (let i = negative ? from + 1 : from; i < to; i++) {
    const byte = xml[i]!
    if (byte >= ZERO && byte <= NINE) {
      integer = integer * 10 + (byte - ZERO)
      digits++
    } else if (byte === DOT && dot < 0) dot = i
    else return undefined
  }
  if (digits === 0 || digits > EXACT_DIGITS) return undefined
  const number = dot < 0 ? integer : integer / POWERS_OF_TEN[to - dot - 1]!
  return negative ? -number : number
}

/** Any spelling of xsd:double except its words INF and NaN; undefined if the text is no such number. */
export function parseNumber(text: string): number | undefined {
  if (!/^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/.test(text)) return undefined
  const number = Number(text)
  return Number.isFinite(number) ? number : undefined
}
