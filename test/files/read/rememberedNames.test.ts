import { RememberedNames } from '../../../src/files/read/rememberedNames'
import type { Workbook } from '../../../src/files/read/workbookPart'

const NO_AREAS = { areas: new Map(), broken: [] }
const workbookOf = (length: number): Workbook =>
  ({ xml: new Uint8Array(length), namesAt: 10, sheets: [{ name: 'S' }] }) as unknown as Workbook

test('names are remembered, but not a file full of them', () => {
  const names = new RememberedNames()
  for (const length of [1000, 24 * 1024 * 1024]) names.keep(workbookOf(length), NO_AREAS)
  expect(names.recall(workbookOf(1000))).toBe(NO_AREAS)
  expect(names.recall(workbookOf(24 * 1024 * 1024))).toBeUndefined()
})
