import {
  checkName,
  EXPLANATION,
  joinedName,
  keyName,
  LEDGER_INPUTS,
  ledgerKey,
  ledgerName,
  MARKER,
  NO_COUNTY_INPUT,
  RECEPTION,
  ROLLUP,
  rosterName,
  SEND_BACK,
  SOURCE,
  TAKES,
} from '#core'

/**
 * Names by which workbooks are read again: a public contract, as field ids are. Whoever renames one can no longer read the
 * workbooks that are out there, and changes this list on purpose.
 */
test('the names of workbooks that are out there', () => {
  const prefixed = (prefix: string, names: readonly string[]): object =>
    Object.fromEntries(names.map((name) => [name, `${prefix}.${name}`]))
  expect(MARKER).toEqual(
    prefixed('xuebiao', ['kind', 'edition', 'jurisdiction', 'year', 'explanations', 'seal', 'sheets']),
  )
  expect(SEND_BACK).toEqual(prefixed('sendBack', ['schoolId', 'schoolName', 'key', 'what', 'digest']))
  expect(ROLLUP).toEqual(
    prefixed('rollup', ['year', 'complete', 'townless', 'unsettled', 'waiting', 'deadline', 'lastComplete']),
  )
  expect(RECEPTION).toEqual(
    prefixed(
      'reception',
      'schoolId file digest take reason late township state expected logical empirical explained blank'.split(
        ' ',
      ),
    ),
  )
  expect(SOURCE).toEqual(
    prefixed('source', 'schoolId kind edition jurisdiction file digest seal currentSeal standing'.split(' ')),
  )
  expect(EXPLANATION).toEqual(prefixed('explanation', ['schoolId', 'check', 'reason', 'text']))
  expect(checkName('K01')).toBe('check.K01')
  expect(rosterName('schoolId')).toBe('roster.schoolId')
  expect(LEDGER_INPUTS).toEqual(['progress', 'person', 'remark'])
  expect(TAKES).toEqual({ adopt: '采用', exclude: '不计入' })
})

test('a name has nothing in it that a name may not have', () => {
  expect(joinedName('target', '001-02', undefined, 'value')).toBe('target.001_02.value')
  expect(joinedName('差异 系数', 'a_b')).toBe('差异_系数.a_b')
  expect(ledgerKey('zichuan-2023')).toBe('zichuan_2023')
  expect(ledgerName('zichuan_2023', 'progress')).toBe('ledger.progress.zichuan_2023')
})

test('a table’s codes stand under one name for each stage, and one for whole schools', () => {
  expect(keyName('primary')).toBe('schoolId.primary')
  expect(keyName(undefined)).toBe('schoolId')
})

test('a county that typed nothing has nothing', () =>
  expect(NO_COUNTY_INPUT).toStrictEqual({
    supplement: new Map(),
    ledgers: new Map(),
    roster: undefined,
    decisions: [],
    deadline: undefined,
  }))
