import type { FormRow } from '../model/form'

const DIGITS = ['', ...'一二三四五六七八九']

/** `12` → 十二; up to 99. */
function numeral(number: number): string {
  const [tens, rest] = [Math.floor(number / 10), DIGITS[number % 10] ?? '']
  return tens === 0 ? rest : `${tens === 1 ? '' : DIGITS[tens]}十${rest}`
}

/** A form's rows with its headings counted, whichever of them it has. */
export function withNumbers(rows: readonly FormRow[]): FormRow[] {
  let number = 0
  return rows.map((row) => {
    if (!row.heading) return row
    number++
    const { zh, en } = row.heading
    return { ...row, label: { zh: `${numeral(number)}、${zh}`, en: `${number}. ${en}` } }
  })
}
