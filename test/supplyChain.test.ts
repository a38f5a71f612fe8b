import { shippedPackages } from '../scripts/licences'
import { PROJECT } from './support/catalogue'

/** What others wrote and people run with ours: from one place, the very bytes that were looked at, on terms we can keep. */
const packages = shippedPackages(PROJECT)

/** May be passed on with software under MIT; of a choice, one is enough. */
const FREE = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Zlib',
])

function isFree(expression: string): boolean {
  const inner = expression.replace(/^\((.*)\)$/, '$1')
  if (inner.includes(' OR ')) return inner.split(' OR ').some(isFree)
  return inner.split(' AND ').every((name) => FREE.has(name))
}

test('a licence is free where one of a choice is, and where all of several are', () => {
  expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].map(isFree)).toEqual([true, true, true])
  expect(['GPL-3.0', '(MIT AND GPL-3.0)', '', 'UNLICENSED'].map(isFree)).toEqual([false, false, false, false])
})

test('everything that ships is on terms that go with ours', () => {
  expect(packages.length).toBeGreaterThan(50)
  expect(packages.filter(({ license }) => !isFree(license))).toEqual([])
})

test('everything that ships comes from the registry, not from an address of its own, and is pinned to its bytes', () => {
  expect(packages.filter(({ resolved }) => resolved !== '')).toEqual([])
  expect(packages.filter(({ integrity }) => !integrity.startsWith('sha512-'))).toEqual([])
})

test('nothing that ships runs anything when it is installed', () => {
  expect(packages.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([])
})
