import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { generatedDocs } from '../scripts/generatedDocs'
import { planSchema } from '../src/core/catalogue/planSchema'
import { PROJECT } from './support/catalogue'

const generated = generatedDocs(PROJECT)

test.each([...generated])('%s is fresh (npm run docs)', (path, text) =>
  expect(readFileSync(join(PROJECT, path), 'utf8')).toBe(text),
)

test('no generated page is left of what is gone', () => {
  const pages = ['docs/json', 'docs/catalogue'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder)).map((name) => `${folder}/${name}`),
  )
  expect(pages.filter((path) => !generated.has(path))).toEqual([])
})

describe('CONTRIBUTING says what a plan may say', () => {
  interface Schema {
    readonly properties?: Readonly<Record<string, Schema>>
    readonly enum?: readonly string[]
    readonly const?: string
  }
  const inside = (schema: Schema): Schema[] =>
    (Object.values(schema) as unknown[]).flatMap((each) =>
      typeof each === 'object' && each !== null ? [each, ...inside(each)] : [],
    )
  const schemas = inside(z.toJSONSchema(planSchema) as Schema)
  /** What may stand at a key; where an object does, what its `type` may be. */
  const allowed = (key: string): readonly string[] =>
    schemas
      .flatMap(({ properties }) => properties?.[key] ?? [])
      .flatMap((schema) => [
        schema,
        ...inside(schema).flatMap(({ properties }) => properties?.['type'] ?? []),
      ])
      .flatMap((schema) => schema.enum ?? schema.const ?? [])

  const rows = readFileSync(join(PROJECT, 'CONTRIBUTING.md'), 'utf8')
    .split('\n')
    .map((line) =>
      line.split('|').map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)),
    )
    .flatMap(([, key = [], values = []]) => values.map((value) => [key[0], value] as const))

  test.each(['measure', 'level', 'shape', 'comparison', 'mark'])('%s', (key) => {
    const said = rows.filter(([of]) => of === key).map(([, value]) => value)
    expect(said.sort()).toEqual([...new Set(allowed(key))].sort())
  })
})
