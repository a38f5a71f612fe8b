import type { DescribeWords } from '#core'

/** From this many parts on, a sum is told by its first and last part. */
const MANY = 4

export const zh: DescribeWords = {
  comparison: {
    '=': '应等于',
    '<>': '应不等于',
    '<': '应小于',
    '<=': '应不大于',
    '>': '应大于',
    '>=': '应不小于',
  },
  arithmetic: { '+': '＋', '-': '－', '*': '×', '/': '÷' },
  join: '',
  sum: (parts) =>
    parts.length < MANY ? `${parts.join('、')}之和` : `${parts[0]}至${parts.at(-1)}共${parts.length}项之和`,
  least: (parts) => `${parts.join('、')}中最小的数`,
  greatest: (parts) => `${parts.join('、')}中最大的数`,
  absolute: (part) => `（${part}）的绝对值`,
  roundUp: (part) => `（${part}）进位取整`,
  implies: (condition, consequence) => `${condition.replaceAll('应', '')}时，${consequence}`,
  choose: (condition, then, otherwise) =>
    `（${condition.replaceAll('应', '')}时取${then}，否则取${otherwise}）`,
  all: (parts) => parts.join('，并且'),
  any: (parts) => parts.join('，或者'),
  not: (part) => `不得${part}`,
  blank: (part) => `${part}为空`,
  holds: (label) => `${label}为“是”`,
}

export const en: DescribeWords = {
  comparison: {
    '=': 'must equal',
    '<>': 'must differ from',
    '<': 'must be less than',
    '<=': 'must not exceed',
    '>': 'must exceed',
    '>=': 'must be at least',
  },
  arithmetic: { '+': '+', '-': '−', '*': '×', '/': '÷' },
  join: ' ',
  sum: (parts) =>
    parts.length < MANY
      ? `the sum of ${parts.join(' and ')}`
      : `the sum of ${parts.length} items from ${parts[0]} to ${parts.at(-1)}`,
  least: (parts) => `the least of ${parts.join(', ')}`,
  greatest: (parts) => `the greatest of ${parts.join(', ')}`,
  absolute: (part) => `the absolute value of (${part})`,
  roundUp: (part) => `(${part}) rounded up`,
  implies: (condition, consequence) =>
    `where ${condition.replaceAll('must be ', 'is ').replaceAll('must ', '')}: ${consequence}`,
  choose: (condition, then, otherwise) =>
    `(${then} where ${condition.replaceAll('must ', '')}, else ${otherwise})`,
  all: (parts) => parts.join(' and '),
  any: (parts) => parts.join(' or '),
  not: (part) => `not: ${part}`,
  blank: (part) => `${part} is blank`,
  holds: (label) => `${label} is 是`,
}
