import type { Field, RawValue } from '#core'

/** What a cell holds after a text was typed into it, as in Excel: digits become a number, except in a code. */
export function typedValue({ type }: Field, text: string): RawValue {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  if (type === 'code' || type === 'text') return trimmed
  if (type === 'date') return dayOf(trimmed) ?? trimmed
  return /^-?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed
}

/** `2025-09-01` as Excel counts days. */
function dayOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : time / 86_400_000 + 25_569
}

/** The same the other way round, to be shown. */
export function shownValue({ type }: Field, raw: RawValue): string {
  if (raw === undefined) return ''
  if (typeof raw === 'object') return 'error' in raw ? raw.error : ''
  if (type === 'date' && typeof raw === 'number')
    return new Date((raw - 25_569) * 86_400_000).toISOString().slice(0, 10)
  return String(raw)
}
