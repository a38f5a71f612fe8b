import type { Column } from './column'
import type { County } from './county'
import { fetchedColumns } from './fetchedColumns'
import { fieldColumn } from './fieldColumns'
import { IDENTITY_COLUMNS, identityColumns, isIdentity } from './identityColumns'
import { reachesColumn, valueColumn } from './indicatorColumns'
import { isShared } from './indicatorWords'
import { shareColumn } from './shareColumn'
import type { Table, TableIndicator } from './tables'
import { togetherColumns } from './togetherColumns'
import { partColumns, scopeColumn } from './workingColumns'

export interface TableColumns {
  readonly columns: readonly Column[]
  /** Those that a printed page shows: who the school is and what the plans judge. */
  readonly printed: number
}

/** What a table shows, from left to right: the school, its indicators, how they are made, what it reported. */
export function columnsOf(table: Table, county: County): TableColumns {
  const { words } = county
  const judged = table.indicators.filter(({ limits }) => limits.length > 0)
  const others = table.indicators.filter(({ limits }) => limits.length === 0)
  const together = new Set(table.together.flatMap(({ limits }) => limits.map(({ subject }) => subject)))
  const values = (each: TableIndicator, group: string): Column[] => [
    valueColumn(each, group, county),
    ...each.limits.map((limit) => reachesColumn(limit, each, group, table, county)),
  ]
  const first = judged.filter(({ indicator }) => together.has(indicator.id))
  const rest = judged.filter(({ indicator }) => !together.has(indicator.id))
  const shown = [
    ...first.flatMap((each) => values(each, words.table.judgedTogether)),
    ...table.together.flatMap((each) => togetherColumns(each, words.table.judgedTogether, table, county)),
  ]
  const identity = identityColumns(table, county)
  const others_ = [
    ...rest.flatMap((each) => values(each, words.table.judged)),
    ...others.flatMap((each) => values(each, words.table.others)),
  ]
  return {
    columns: [
      ...identity,
      ...shown,
      ...others_,
      ...workings(table, county),
      ...table.fetched.flatMap((fetched) => fetchedColumns(fetched, county)),
      ...reported(table, county),
    ],
    printed: IDENTITY_COLUMNS + (shown.length > 0 ? shown.length : others_.length),
  }
}

function workings(table: Table, county: County): Column[] {
  const group = county.words.table.workings
  const scopes = new Map<string, TableIndicator>()
  for (const each of table.indicators)
    if (each.scope !== undefined && !scopes.has(each.scope)) scopes.set(each.scope, each)
  const hasShares = table.stage !== undefined && table.indicators.some(isShared)
  return [
    ...(table.stage && hasShares ? [shareColumn(table.stage.id, group, county)] : []),
    ...[...scopes].map(([name, each]) => scopeColumn(name, each, group, county)),
    ...table.indicators.flatMap((each) => partColumns(each, group, table, county)),
  ]
}

function reported(table: Table, county: County): Column[] {
  const titles = new Map(county.forms.map(({ id, number, title }) => [id, `${number} ${county.say(title)}`]))
  return table.fields
    .filter(({ id }) => !isIdentity(id, table))
    .map((field) => fieldColumn(field, titles.get(field.form) ?? field.form, table, county))
}
