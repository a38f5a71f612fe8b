import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LIMITS } from '../../../src/files/read'
import { PROJECT } from '../../support/catalogue'

const MiB = 1024 * 1024

test('docs/limits.md lists every limit with its value', () => {
  const page = readFileSync(join(PROJECT, 'docs/limits.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `(\w+)`\s*\| ([\d,]+)( MiB)?\s*\|/gm)].map(
    ([, name, value = '', unit]) => [name, Number(value.replaceAll(',', '')) * (unit ? MiB : 1)],
  )
  expect(Object.fromEntries(rows)).toEqual(LIMITS)
})
