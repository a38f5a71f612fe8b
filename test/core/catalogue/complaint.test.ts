import { CatalogueError } from '#core'
import { z } from 'zod'
import { complain, readShape } from '../../../src/core/catalogue/complaint'

test('a complaint says where, what, and what to do', () => {
  expect(complain('a.json', ['rows', 3, 'id'], 'twice', 'renumber it')).toEqual({
    file: 'a.json',
    path: 'rows.3.id',
    problem: 'twice',
    remedy: 'renumber it',
  })
  expect(complain('a.json', [], 'missing').remedy).toBe('correct this value')
})

describe('of the shape of a file', () => {
  const record = z
    .strictObject({
      id: z.string(),
      why: z.union([z.string(), z.number()]),
      kind: z.enum(['a', 'b']),
      list: z.array(z.strictObject({ en: z.string() })).default([]),
    })
    .refine(({ kind, list }) => kind === 'a' || list.length > 0, {
      path: ['list'],
      error: 'a "b" needs a list',
      params: { remedy: 'add "list"' },
    })
    .refine(({ why }) => why !== '', 'it says nothing')
  const said = (shape: z.ZodType, json: unknown) => {
    const read = readShape('a.json', json, shape)
    if ('value' in read) return undefined
    return read.complaints.map(({ path, problem, remedy }) => [path, problem, remedy].join(' | '))
  }
  const K1 = { id: 'K1', why: 'because', kind: 'a' }
  const about = (...changes: object[]) =>
    said(
      z.array(record),
      changes.map((change) => ({ ...K1, ...change })),
    )

  test('a record of a list goes by its id, wherever it stands', () => {
    expect(about({}, { id: 'K2', more: 1 })).toEqual([
      'K2 | unknown key "more" | correct the key, or leave it out',
    ])
    expect(about({ id: 'K 3', list: [{}] })).toEqual(['K 3.list.0.en | it is missing | add "en"'])
  })
  test('by its number where it has none', () => {
    expect(about({}, { id: undefined })).toEqual(['1.id | it is missing | add "id"'])
    expect(about({}, { id: '', more: 1 })?.[0]).toMatch(/^1 \| /)
    expect(about({ id: 3 })?.[0]).toMatch(/^0\.id \| .*number \| correct this value$/)
    for (const odd of [null, 'K1']) expect(said(z.array(record), [odd])?.[0]).toMatch(/^0 \| /)
  })
  test('a record inside a file goes by its id or its row, wherever it stands; two of one row by their place', () => {
    const plan = z.strictObject({
      targets: z.array(z.strictObject({ row: z.string(), unit: z.string(), clause: z.string() })),
    })
    const target = { row: '002-41', unit: '%', clause: '1' }
    const bare = { row: target.row }
    expect(said(plan, { targets: [{ ...target, row: '002-40' }, bare] })).toEqual([
      'targets.002-41.unit | it is missing | add "unit"',
      'targets.002-41.clause | it is missing | add "clause"',
    ])
    expect(said(plan, { targets: [target, bare] })?.[0]).toMatch(/^targets\.002-41\[1\]\.unit \|/)
    expect(said(plan, { targets: [target, { ...target, row: 3 }] })?.[0]).toMatch(/^targets\.1\.row \|/)
  })
  test('a row of a form by the field it asks for', () => {
    const form = z.strictObject({ rows: z.array(z.strictObject({ field: z.string() })) })
    expect(said(form, { rows: [{ field: 'rooms' }, { field: 'halls', more: 1 }] })?.[0]).toMatch(
      /^rows\.halls \|/,
    )
  })
  test('what is missing', () => {
    expect(about({ why: undefined })).toEqual(['K1.why | it is missing | add "why"'])
    expect(about({ kind: undefined })).toEqual([
      'K1.kind | Invalid option: expected one of "a"|"b" | add "kind"',
    ])
    expect(said(record, { ...K1, why: undefined })).toEqual(['why | it is missing | add "why"'])
  })
  test('a key that was written wrongly, with the one that was meant, and not once more as missing', () => {
    const remedy = 'correct the key, or leave it out'
    expect(about({ why: undefined, whi: 'because' })).toEqual([
      `K1 | unknown key "whi" (nearest: "why") | ${remedy}`,
    ])
    expect(about({ why: undefined, list: [{ en: 'words', zn: '字' }], colour: 'red', kinds: 'a' })).toEqual([
      'K1.why | it is missing | add "why"',
      `K1.list.0 | unknown key "zn" (nearest: "en") | ${remedy}`,
      `K1 | unknown key "colour", "kinds" (nearest: "kind") | ${remedy}`,
    ])
    // Of the same name elsewhere.
    expect(about({ why: undefined, list: [{ en: 'words', whi: 1 }] })).toEqual([
      'K1.why | it is missing | add "why"',
      `K1.list.0 | unknown key "whi" | ${remedy}`,
    ])
  })
  test('what stands there and is wrong', () => {
    expect(about({ why: true })).toEqual(['K1.why | Invalid input | correct this value'])
    expect(said(record, 'nothing')?.[0]).toMatch(/^ \| .+ \| correct this value$/)
  })
  test('in words of our own, where we have some', () => {
    expect(about({ kind: 'b' })).toEqual(['K1.list | a "b" needs a list | add "list"'])
    expect(about({ why: '' })).toEqual(['K1 | it says nothing | correct this value'])
  })
})

test('all of them make one error, a line each', () => {
  const complaints = [
    complain('a.json', ['x'], 'wrong', 'mend it'),
    complain('b.json', [], 'missing', 'add it'),
  ]
  const error = new CatalogueError(complaints)
  expect(error.complaints).toEqual(complaints)
  expect(new CatalogueError([...complaints, ...complaints]).complaints).toEqual(complaints)
  expect(error.message).toBe('a.json: x: wrong — mend it\nb.json: : missing — add it')
})
