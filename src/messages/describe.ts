import type { DescribeWords } from '#core'
import { plural } from './plural'

/** From this many parts on, a sum is told by its first and last part. */
const MANY = 4

export const zh: DescribeWords = {
  must: {
    comparison: {
      '=': '应等于',
      '<>': '应不等于',
      '<': '应小于',
      '<=': '应不大于',
      '>': '应大于',
      '>=': '应不小于',
    },
    yes: (label) => `${label}应为“是”`,
    no: (label) => `${label}应为“否”`,
    blank: (label) => `${label}应为空`,
    filled: (label) => `${label}应已填写`,
  },
  is: {
    comparison: { '=': '等于', '<>': '不等于', '<': '小于', '<=': '不大于', '>': '大于', '>=': '不小于' },
    yes: (label) => `${label}为“是”`,
    no: (label) => `${label}为“否”`,
    blank: (label) => `${label}为空`,
    filled: (label) => `${label}已填写`,
  },
  arithmetic: { '+': '＋', '-': '－', '*': '×', '/': '÷' },
  join: '',
  bracket: (part) => `（${part}）`,
  sum: (parts) =>
    parts.length < MANY ? `${parts.join('、')}之和` : `${parts[0]}至${parts.at(-1)}共${parts.length}项之和`,
  least: (parts) => `${parts.join('与')}中的较小者`,
  greatest: (parts) => `${parts.join('与')}中的较大者`,
  absolute: (part) => `（${part}）的绝对值`,
  roundUp: (part) => `（${part}）进位取整`,
  implies: (condition, consequence) => `${condition}时，${consequence}`,
  choose: (condition, then, otherwise) => `（${condition}时取${then}，否则取${otherwise}）`,
  all: (parts) => parts.join('，并且'),
  any: (parts) => parts.join('，或者'),
  not: (part) => `不得${part}`,
}

export const en: DescribeWords = {
  must: {
    comparison: {
      '=': 'must equal',
      '<>': 'must differ from',
      '<': 'must be less than',
      '<=': 'must not exceed',
      '>': 'must exceed',
      '>=': 'must be at least',
    },
    yes: (label) => `${label} must be 是`,
    no: (label) => `${label} must be 否`,
    blank: (label) => `${label} must be blank`,
    filled: (label) => `${label} must be filled in`,
  },
  is: {
    comparison: {
      '=': 'equals',
      '<>': 'differs from',
      '<': 'is less than',
      '<=': 'is at most',
      '>': 'exceeds',
      '>=': 'is at least',
    },
    yes: (label) => `${label} is 是`,
    no: (label) => `${label} is 否`,
    blank: (label) => `${label} is blank`,
    filled: (label) => `${label} is filled in`,
  },
  arithmetic: { '+': '+', '-': '−', '*': '×', '/': '÷' },
  join: ' ',
  bracket: (part) => `(${part})`,
  sum: (parts) =>
    parts.length < MANY
      ? `the sum of ${parts.join(' and ')}`
      : `the sum of ${plural(parts.length, 'item')} from ${parts[0]} to ${parts.at(-1)}`,
  least: (parts) => `the lesser of ${parts.join(' and ')}`,
  greatest: (parts) => `the greater of ${parts.join(' and ')}`,
  absolute: (part) => `the absolute value of (${part})`,
  roundUp: (part) => `(${part}) rounded up`,
  implies: (condition, consequence) => `where ${condition}: ${consequence}`,
  choose: (condition, then, otherwise) => `(${then} where ${condition}, else ${otherwise})`,
  all: (parts) => parts.join(' and '),
  any: (parts) => parts.join(' or '),
  not: (part) => `not: ${part}`,
}
