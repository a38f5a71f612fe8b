import { templateOf } from '#core'
import type { Column } from './column'
import type { County } from './county'
import { shown } from './fieldColumns'
import { CODE_KEY } from './identityColumns'
import { keyOf } from './keys'
import { figureStyle } from './styles'
import type { Fetched } from './tables'

/**
 * Figures that stand in another table, found by school code and not by row, so that either table may be sorted.
 * The row is looked up once for all of them.
 */
export function fetchedColumns({ stage, fields }: Fetched, county: County): Column[] {
  const from = county.tables.find((table) => table.stage?.id === stage)
  if (!from) throw new Error(`no table for stage ${stage}`)
  const { words } = county
  const group = words.table.fetched(from.sheet)
  const positionKey = keyOf.position(from.sheet)
  const position: Column = {
    key: positionKey,
    group,
    label: words.table.positionIn(from.sheet),
    unit: '',
    width: 8,
    style: 'working.count',
    isAsked: (kind) => from.kinds.some((template) => template.kind.id === kind),
    formula: (_, at) => `MATCH(${at(CODE_KEY)},${from.key},0)`,
    value: ({ school }) => from.positions.get(school.schoolId),
  }
  return [
    position,
    ...fields.map((field): Column => ({
      key: keyOf.field(field.id),
      group,
      label: county.say(field.label),
      unit: county.say(field.unit),
      width: 10,
      style: figureStyle(field.type, 'working'),
      isAsked: (kind) => templateOf(kind, county.catalogue).fields.has(field.id),
      formula: (_, at) => blankIfBlank(`INDEX(${field.id},${at(positionKey)})`),
      value: ({ school }) => shown(school.value(field.id)) ?? '',
    })),
  ]
}

/** A reference to a blank cell would give 0. */
const blankIfBlank = (reference: string): string => `IF(${reference}="","",${reference})`
