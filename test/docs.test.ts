import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedDocs } from '../scripts/generatedDocs'
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
