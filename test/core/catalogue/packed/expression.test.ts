import { parse } from '#core'
import {
  packExpression,
  unpackExpression,
  type PackedExpression,
} from '../../../../src/core/catalogue/packed/expression'

const IDS = ['a', 'b', 'c']
const pack = (formula: string): PackedExpression => packExpression(parse(formula), (id) => IDS.indexOf(id))

test.each<readonly [string, PackedExpression]>([
  ['b', 1],
  ['45', ['n', 45]],
  ['"小学"', ['t', '小学']],
  ['-b', ['-', 1]],
  ['a - b', ['-', 0, 1]],
  ['a + b', ['+', 0, 1]],
  ['a * 2', ['*', 0, ['n', 2]]],
  ['a / b', ['/', 0, 1]],
  ['a = b', ['=', 0, 1]],
  ['a <> b', ['<>', 0, 1]],
  ['a < b', ['<', 0, 1]],
  ['a <= b', ['<=', 0, 1]],
  ['a > b', ['>', 0, 1]],
  ['a >= b + c', ['>=', 0, ['+', 1, 2]]],
  ['ISBLANK(a)', ['ISBLANK', 0]],
  ['SUM(a, b, c)', ['SUM', 0, 1, 2]],
  ['AND(a = "t", NOT(b > 1))', ['AND', ['=', 0, ['t', 't']], ['NOT', ['>', 1, ['n', 1]]]]],
])('%s', (formula, packed) => {
  expect(pack(formula)).toEqual(packed)
  expect(unpackExpression(packed, IDS)).toEqual(parse(formula))
})
