import { countyFindingKey, findingKey, type CountyFinding, type Finding } from '#core'

const at = { kind: 'logical', form: 'f', fields: ['a', 'b'] } as const

test.each<[Finding, string]>([
  [{ ...at, type: 'check', check: 'K1', left: 1, right: 2 }, 'K1'],
  [{ ...at, type: 'cell', problem: 'negative', raw: -1 }, 'cell a'],
  [{ ...at, type: 'cell', fields: [], problem: 'negative', raw: -1 }, 'cell '],
  [{ ...at, type: 'blank' }, 'blank f'],
  [{ ...at, type: 'absent' }, 'absent f'],
])('%j is known as “%s”', (finding, key) => expect(findingKey(finding)).toBe(key))

test.each([
  [{ indicator: 'i', field: 'f' }, 'C1 i'],
  [{ field: 'f' }, 'C1 f'],
  [{}, 'C1'],
])('a county’s finding about %j is known as “%s”', (about, key) =>
  expect(countyFindingKey({ check: { id: 'C1' }, ...about } as CountyFinding)).toBe(key),
)
