import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedDocs } from '../scripts/generatedDocs'
import { PROJECT } from './support/catalogue'

test.each([...generatedDocs()])('%s is fresh (npm run docs)', (path, text) =>
  expect(readFileSync(join(PROJECT, path), 'utf8')).toBe(text),
)
