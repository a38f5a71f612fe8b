import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCatalogue } from '#files'
import { PROJECT } from '../support/catalogue'

test('a file that is no JSON is told by its line and column, and what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xuebiao-seeds-'))
  for (const part of ['seeds', 'templates'])
    cpSync(join(PROJECT, part), join(folder, part), { recursive: true })
  const file = join(folder, 'seeds', 'checks', 'special.json')
  const [first = '', ...others] = readFileSync(file, 'utf8').split(',\n')
  writeFileSync(file, `${first}\n${others.join(',\n')}`)
  const line = first.split('\n').length + 1
  expect(() => readCatalogue(folder)).toThrow(
    new RegExp(`^seeds/checks/special\\.json: line ${line}, column \\d+: Expected ',' .* — mend the JSON`),
  )
  writeFileSync(file, '[')
  expect(() => readCatalogue(folder)).toThrow(/^seeds\/checks\/special\.json: .* — mend the JSON/)
  rmSync(folder, { recursive: true })
})
