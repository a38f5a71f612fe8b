import type { FieldId } from '#core'
import { textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import { shownValue, type Book } from './book'

/** A label and what a field of the cover says, or room to write. */
interface Part {
  readonly label: string
  readonly field: FieldId
  readonly isDate?: boolean
}

/** 填报单位 above a form. */
export const schoolContent = (book: Book): Content =>
  line([{ label: book.say.words.form.school, field: 'schoolName' }], book)

/** 单位负责人 填表人 联系电话 填报日期 below a form, from the cover. */
export function footerContent(book: Book): Content {
  const { footer } = book.say.words.form
  return line(
    [
      { label: footer.principal, field: 'principalName' },
      { label: footer.preparedBy, field: 'preparedBy' },
      { label: footer.phone, field: 'contactPhone' },
      { label: footer.date, field: 'reportDate', isDate: true },
    ],
    book,
  )
}

const GAP = '　　'

function line(parts: readonly Part[], book: Book): Content {
  const asked = parts.filter(({ field }) => book.template.fields.has(field))
  const formulas = asked.map(({ label, field, isDate }) => {
    const said = isDate ? dateFormula(field, book) : `IF(${field}="",${textLiteral(room(book))},${field})`
    return `${textLiteral(label)}&${said}`
  })
  const values = asked.map(({ label, field, isDate }) => {
    const value = shownValue(field, book)
    const said = isDate
      ? dateText(value, book)
      : value === undefined || value === ''
        ? room(book)
        : String(value)
    return label + said
  })
  if (formulas.length === 0) return {}
  return { formula: formulas.join(`&${textLiteral(GAP)}&`), value: values.join(GAP) }
}

const room = ({ say }: Book): string => say.words.blankLine

/** Spelt out from its parts: the letters of date formats differ between languages of Excel. */
function dateFormula(field: FieldId, { say }: Book): string {
  const { year, month, day } = say.words.date
  const parts = `YEAR(${field})&${textLiteral(year)}&MONTH(${field})&${textLiteral(month)}&DAY(${field})&${textLiteral(day)}`
  return `IF(ISNUMBER(${field}),${parts},${textLiteral(blankDate(say.words.date))})`
}

const blankDate = ({ year, month, day }: { year: string; month: string; day: string }): string =>
  ['　　　', year, '　　', month, '　　', day].join('')

function dateText(value: unknown, { say }: Book): string {
  const words = say.words.date
  if (typeof value !== 'number') return blankDate(words)
  const date = new Date((Math.floor(value) - 25_569) * 86_400_000)
  return `${date.getUTCFullYear()}${words.year}${date.getUTCMonth() + 1}${words.month}${date.getUTCDate()}${words.day}`
}
