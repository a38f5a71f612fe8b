import { keyName, templateOf, type Field, type FieldId, type FieldType, type Part, type Value } from '#core'
import { NO, YES } from '#core'
import { textLiteral } from '../formula'
import type { Column, Summary } from './column'
import type { County } from './county'
import { keyOf } from './keys'
import { flagStyle } from './flags'
import { kindName } from './names'
import { figureStyle } from './styles'
import type { Table } from './tables'

/** What a yes or no looks like in a cell. */
export const shown = (value: Value): Value => (typeof value === 'boolean' ? (value ? YES : NO) : value)

const WIDTH: Readonly<Record<FieldType, number>> = {
  count: 8.5,
  decimal: 11,
  yesno: 8.5,
  choice: 12,
  text: 18,
  code: 14,
  year: 8.5,
  date: 11.5,
}

/** A figure as the schools reported it, typed, under its field's own name. */
export function fieldColumn(field: Field, group: string, table: Table, county: County): Column {
  return {
    key: keyOf.field(field.id),
    group,
    label: county.say(field.label),
    unit: county.say(field.unit),
    width: WIDTH[field.type],
    name: field.id,
    style: figureStyle(field.type),
    styleIn: ({ school }) => flagStyle(field, county.flags.get(school)?.get(field.id)),
    isAsked: (kind) => templateOf(kind, county.catalogue).fields.has(field.id),
    value: ({ school }) => shown(school.value(field.id)),
    summary: summaryOf(field, table, county),
  }
}

function summaryOf(field: Field, table: Table, county: County): Summary {
  const { id, type } = field
  const asked = askedFormula(field, table, county)
  if (type === 'count' || type === 'decimal') {
    const { sum, reported, lacking } = county.rollup.totals.get(id) ?? { sum: 0, reported: 0, lacking: 0 }
    return {
      sum: { formula: `SUM(${id})`, value: sum },
      reported: { formula: `COUNT(${id})`, value: reported },
      lacking: { formula: `${asked}-COUNT(${id})`, value: lacking },
    }
  }
  const asking = new Set(table.kinds.filter(({ fields }) => fields.has(id)).map(({ kind }) => kind.id))
  const schools = table.parts.filter(({ school }) => asking.has(school.kind))
  const answers = answersOf(id, schools)
  const reported = type === 'yesno' ? `COUNTIF(${id},"${YES}")+COUNTIF(${id},"${NO}")` : `COUNTA(${id})`
  return {
    ...(type === 'yesno' && {
      sum: { formula: `COUNTIF(${id},"${YES}")`, value: answers.filter((answer) => answer === YES).length },
    }),
    reported: { formula: reported, value: answers.length },
    lacking: { formula: `${asked}-(${reported})`, value: schools.length - answers.length },
    style: 'sumAnswers',
  }
}

const answersOf = (id: FieldId, parts: readonly Part[]): Value[] =>
  parts.flatMap(({ school }) => {
    const value = shown(school.value(id))
    return value === undefined || value === '' ? [] : [value]
  })

/** How many schools have the field at all. */
function askedFormula({ id }: Pick<Field, 'id'>, { stage, kinds }: Table, county: County): string {
  const asking = kinds.filter((template) => template.fields.has(id))
  if (asking.length === kinds.length) return `COUNTA(${keyName(stage?.id)})`
  return asking
    .map(({ kind }) => `COUNTIF(${kindName(stage?.id)},${textLiteral(county.say(kind.label))})`)
    .join('+')
}

/** The same, for a field of whatever table, as one term of a formula. */
export function askedSchools(id: FieldId, county: County): string {
  const table = county.tables.find(({ fields }) => fields.some((field) => field.id === id))
  return table ? `(${askedFormula({ id }, table, county)})` : '0'
}
