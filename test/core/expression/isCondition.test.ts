import { parse } from '#core'
import { isCondition } from '../../../src/core/expression/isCondition'

const said = (formula: string): boolean => isCondition(parse(formula), (id) => id === 'isRural')

test.each([
  'rooms > 1',
  'isRural',
  'NOT(isRural)',
  'ISBLANK(rooms)',
  'AND(isRural, rooms = 1, ISBLANK(rooms))',
  'OR(isRural, NOT(rooms = 1))',
  'IMPLIES(rooms > 1, isRural)',
  'IF(isRural, rooms > 1, rooms = 0)',
])('%s holds or does not', (formula) => expect(said(formula)).toBe(true))

test.each([
  '1',
  '"是"',
  'rooms',
  '-rooms',
  'rooms + 1',
  'SUM(rooms, halls)',
  'ABS(rooms)',
  'NOT(rooms)',
  'AND(isRural, rooms)',
  'IMPLIES(rooms > 1, halls)',
  'IMPLIES(rooms, isRural)',
  'IF(isRural, rooms, rooms = 0)',
])('%s is a figure', (formula) => expect(said(formula)).toBe(false))
