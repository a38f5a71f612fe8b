import type { FieldId } from '#core'
import type { Column, Summary } from './column'
import type { County } from './county'
import { kindName, townshipName } from './names'
import type { Table } from './tables'

/** The fields by which people know a school; the schools' own table shows them first. */
const KNOWN_BY: readonly FieldId[] = ['schoolId', 'schoolName', 'townshipName']

/** Columns that say which school a row is, frozen at the left. */
export const IDENTITY_COLUMNS = 4

export const isIdentity = (id: FieldId, { stage }: Table): boolean => !stage && KNOWN_BY.includes(id)

export const CODE_KEY = 'schoolId'
const TOWNSHIP_KEY = 'townshipName'

export function identityColumns(table: Table, county: County): Column[] {
  const { words } = county
  const { schoolId, schoolName, kind, township } = words.table
  const typed = {
    group: words.table.identity,
    unit: '',
    style: 'text',
    isAsked: () => true,
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
      key: TOWNSHIP_KEY,
      label: township,
      width: 9.5,
      // What the roster says, else the school: townships are added up by it.
      value: ({ school }) => school.township,
      name: townshipName(table.stage?.id),
      summary: placed(table),
    },
  ]
}

/** How many schools say, or are said, to be in a township. */
function placed({ stage, parts, key }: Table): Summary {
  const name = townshipName(stage?.id)
  const value = parts.filter(({ school }) => school.township !== undefined).length
  return {
    reported: { formula: `COUNTA(${name})`, value },
    lacking: { formula: `COUNTA(${key})-COUNTA(${name})`, value: parts.length - value },
    style: 'sumAnswers',
  }
}
