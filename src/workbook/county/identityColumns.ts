import type { FieldId } from '#core'
import type { Column } from './column'
import type { County } from './county'
import { fieldColumn } from './fieldColumns'
import { kindName } from './names'
import type { Table } from './tables'

/** The fields by which people know a school; the schools' own table shows them first. */
const KNOWN_BY: readonly FieldId[] = ['schoolId', 'schoolName', 'townshipName']

/** Columns that say which school a row is, frozen at the left. */
export const IDENTITY_COLUMNS = 4

export const isIdentity = (id: FieldId, { stage }: Table): boolean => !stage && KNOWN_BY.includes(id)

export const CODE_KEY = 'schoolId'

export function identityColumns(table: Table, county: County): Column[] {
  const { words } = county
  const { schoolId, schoolName, kind, township } = words.table
  const typed = {
    group: words.table.identity,
    unit: '',
    style: 'text',
    isAsked: () => true,
  }
  /** The whole schools' table names these columns as fields; the stages' tables repeat them. */
  const named = (id: FieldId): Pick<Column, 'name' | 'summary'> => {
    const field = table.fields.find((each) => each.id === id)
    if (table.stage || !field) return {}
    const { summary } = fieldColumn(field, '', table, county)
    return { name: id, ...(summary && { summary }) }
  }
  return [
    {
      ...typed,
      key: CODE_KEY,
      label: schoolId,
      width: 11.5,
      value: ({ school }) => school.schoolId,
      name: table.key,
    },
    {
      ...typed,
      key: 'schoolName',
      label: schoolName,
      width: 24,
      value: ({ school }) => school.schoolName,
      ...(!table.stage && { name: 'schoolName' }),
    },
    {
      ...typed,
      key: 'kind',
      label: kind,
      width: 12.5,
      value: ({ school }) => county.say(county.kind(school.kind).label),
      name: kindName(table.stage?.id),
    },
    {
      ...typed,
      key: 'townshipName',
      label: township,
      width: 9.5,
      value: ({ school }) => school.value('townshipName'),
      ...named('townshipName'),
    },
  ]
}
