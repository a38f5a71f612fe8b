#!/usr/bin/env node
// Recomputes the plans' figures from a county's raw workbooks, by hand-written formulas, and holds them against
// what `xuebiao rollup --json` says:
//   node test/independent/recompute.js <folder of schools> <rollup.json> [roster.csv] [last year's folder] [county.xlsx]
const { readFileSync } = require('node:fs')
const { countyAt } = require('./workbooks')

const PLANS = {
  'national-2017': require('./plans/national'),
  'jining-2024': require('./plans/jining'),
  'yanzhou-2022': require('./plans/yanzhou'),
  'jining-kfq-2023': require('./plans/kfq'),
  'jinan-2023': require('./plans/jinan'),
  'zichuan-2023': require('./plans/zichuan'),
}
const CLOSE = 1e-9

const plain = (value) => (typeof value === 'boolean' ? value : (value ?? null))
/** What a target's figure is: a number, or the share of those who reach it with how many do, do not, cannot tell. */
function figureOf(result) {
  if (typeof result !== 'object' || result === null) return { value: plain(result) }
  const { value, reached, short, lacking } = result
  return { value: plain(value), lists: [reached, short, lacking] }
}
const same = (a, b) =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a), Math.abs(b))
    : a === b

/** One line per figure: the plan and target, both values, and whether they agree. */
function recompute(county, rollup) {
  return rollup.progress.flatMap(({ plan, target, value, schools, townships }) => {
    const [, formula] = PLANS[plan]?.find(([id]) => id === target) ?? []
    if (!formula) return []
    const own = figureOf(formula(county))
    const held = schools ?? townships
    const lists = held && ['reached', 'short', 'lacking'].map((name) => held[name].length)
    const agrees =
      same(own.value, value) &&
      (own.lists === undefined || JSON.stringify(own.lists) === JSON.stringify(lists))
    return [{ plan, target, value: own.value, lists: own.lists, said: value, saidLists: lists, agrees }]
  })
}

module.exports = { recompute, countyAt, PLANS }

if (require.main === module) {
  const [schools, json, roster, lastYear, county] = process.argv.slice(2)
  const rollup = JSON.parse(readFileSync(json, 'utf8'))
  const lines = recompute(countyAt({ schools, roster, lastYear, county, year: rollup.year }), rollup)
  for (const { plan, target, value, lists, said, saidLists, agrees } of lines)
    console.log([agrees ? '=' : '≠', plan, target, value, lists ?? '', said, saidLists ?? ''].join('\t'))
  const differing = lines.filter(({ agrees }) => !agrees)
  console.log(`${lines.length} figures recomputed, ${differing.length} differ`)
  process.exit(differing.length === 0 ? 0 : 1)
}
