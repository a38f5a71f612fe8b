import { FACT_COLUMNS, FACT_STATES } from '#core'

/** The long table's columns are a public contract: statisticians' queries name them. */
test('columns in their order, each of its type', () =>
  expect(Object.entries(FACT_COLUMNS).map(([name, { type }]) => `${name} ${type}`)).toEqual([
    'school_id text',
    'school_name text',
    'kind text',
    'township text',
    'school_year integer',
    'stage text',
    'field text',
    'number decimal',
    'text text',
    'unit text',
    'state text',
    'counted yesno',
    'source text',
    'sheet text',
    'cell text',
    'digest text',
    'edition text',
  ]))

test('every column and every state is explained in both languages', () => {
  const words = [...Object.values(FACT_COLUMNS).map(({ about }) => about), ...Object.values(FACT_STATES)]
  expect(words).toHaveLength(17 + 7)
  for (const { zh, en } of words) expect([zh.length > 0, en.length > 0]).toEqual([true, true])
})

test('the states', () =>
  expect(Object.keys(FACT_STATES)).toEqual(
    'reported computed assigned none blank unusable absent'.split(' '),
  ))
