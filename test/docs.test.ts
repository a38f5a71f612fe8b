import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { generatedDocs } from '../scripts/generatedDocs'
import { stalePages, writeDocs } from '../scripts/writeDocs'
import { planSchema } from '../src/core/catalogue/planSchema'
import { PROJECT } from './support/catalogue'

const generated = generatedDocs(PROJECT)

test.each([...generated])('%s is fresh (npm run docs)', (path, text) =>
  expect(readFileSync(join(PROJECT, path), 'utf8')).toBe(text),
)

test('no generated page is left of what is gone (npm run docs)', () =>
  expect(stalePages(PROJECT, generated)).toEqual([]))

test('what is gone is removed, and no page that somebody wrote', () => {
  const root = mkdtempSync(join(tmpdir(), 'docs-'))
  const pagesThere = (): string[] =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? relative(root, join(entry.parentPath, entry.name)) : []))
      .sort()
  try {
    writeDocs(root, new Map(['catalogue/old.md', 'catalogue/new.md'].map((name) => [`docs/${name}`, 'then'])))
    for (const name of ['docs/written.md', 'docs/guide/written.md', 'docs/catalogue/notes/written.md']) {
      mkdirSync(join(root, name, '..'), { recursive: true })
      writeFileSync(join(root, name), 'by hand')
    }
    const pages = new Map([['docs/catalogue/new.md', 'now']])
    expect(stalePages(root, pages)).toEqual(['docs/catalogue/old.md'])
    writeDocs(root, pages)
    expect(stalePages(root, pages)).toEqual([])
    expect(pagesThere()).toEqual(
      ['catalogue/new.md', 'catalogue/notes/written.md', 'guide/written.md', 'written.md'].map((name) =>
        join('docs', name),
      ),
    )
    expect(readFileSync(join(root, 'docs/catalogue/new.md'), 'utf8')).toBe('now')
  } finally {
    rmSync(root, { recursive: true })
  }
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
