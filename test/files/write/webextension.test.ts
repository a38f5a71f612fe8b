import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { addInOf } from '#files'
import type { PaneSpec, WorkbookSpec } from '#spec'
import { readCells, readWorkbook } from '../../../src/files/read'
import { writeWorkbook } from '../../../src/files/write'
import { PROJECT } from '../../support/catalogue'
import { convert } from '../../support/libreoffice'
import { EVERYTHING } from './everything'
import { elements, part } from './parts'

const addIn = { id: '11111111-2222-3333-4444-5555abcdef66', version: '1.2.3.4', pane: 'The.Pane' }
const opening = (from: PaneSpec['from']): WorkbookSpec => ({ ...EVERYTHING, pane: { addIn, from } })

let plain: Uint8Array
let bytes: Uint8Array
beforeAll(async () => {
  plain = await writeWorkbook(EVERYTHING)
  bytes = await writeWorkbook(opening('central'))
})

/** Every part that the package's relationships and content types name has to be there. */
test('the parts are there, typed, and reached from the package', () => {
  const parts = Object.keys(unzipSync(bytes))
  const [panes] = elements(part(bytes, '_rels/.rels'), 'Relationship')
    .map(({ attributes }) => attributes)
    .filter(({ Type }) => Type?.endsWith('/webextensiontaskpanes'))
  expect(parts).toContain(panes?.['Target'])
  const folder = 'xl/webextensions'
  const [extension] = elements(part(bytes, `${folder}/_rels/taskpanes.xml.rels`), 'Relationship')
  expect(parts).toContain(`${folder}/${extension?.attributes['Target']}`)
  const [reference] = elements(part(bytes, panes?.['Target'] ?? ''), 'wetp:webextensionref')
  expect(reference?.attributes['r:id']).toBe(extension?.attributes['Id'])
  const typed = elements(part(bytes, '[Content_Types].xml'), 'Override').map(({ attributes }) =>
    attributes['PartName']?.slice(1),
  )
  expect(typed).toEqual(expect.arrayContaining([`${folder}/taskpanes.xml`, `${folder}/webextension1.xml`]))
  const ids = elements(part(bytes, '_rels/.rels'), 'Relationship').map(({ attributes }) => attributes['Id'])
  expect(new Set(ids).size).toBe(ids.length)
})

test.each<[PaneSpec['from'], object]>([
  ['central', { store: 'EXCatalog', storeType: 'EXCatalog' }],
  ['sideload', { store: 'developer', storeType: 'Registry' }],
])('an add-in that came by %s is looked for there', async (from, store) => {
  const xml = part(await writeWorkbook(opening(from)), 'xl/webextensions/webextension1.xml')
  expect(elements(xml, 'we:reference')[0]?.attributes).toEqual({
    id: addIn.id,
    version: addIn.version,
    ...store,
  })
})

test('nobody without the add-in is asked anything', () => {
  const [pane] = elements(part(bytes, 'xl/webextensions/taskpanes.xml'), 'wetp:taskpane')
  expect(pane?.attributes['visibility']).toBe('0')
})

test('the document asks for the pane by its name', () => {
  const [property] = elements(part(bytes, 'xl/webextensions/webextension1.xml'), 'we:property')
  expect(property?.attributes).toEqual({ name: 'The.Pane', value: 'true' })
})

test('id, version and pane are those of the manifest', async () => {
  const { id, version, pane } = addInOf(await readFile(join(PROJECT, 'manifest.xml'), 'utf8'))
  expect([id, version]).toEqual([
    expect.stringMatching(/^[\da-f-]{36}$/),
    expect.stringMatching(/^\d+(\.\d+)+$/),
  ])
  // The only name for which Excel opens a pane by itself.
  expect(pane).toBe('Office.AutoShowTaskpaneWithDocument')
  expect(() => addInOf('<OfficeApp><Id>x</Id></OfficeApp>')).toThrow('Version')
})

test('the same spec gives the same bytes, and nothing else in the file changes', async () => {
  expect(Buffer.from(await writeWorkbook(opening('central')))).toEqual(Buffer.from(bytes))
  const changed = ['[Content_Types].xml', '_rels/.rels']
  const [before, after] = [unzipSync(plain), unzipSync(bytes)]
  for (const [name, content] of Object.entries(before))
    if (!changed.includes(name)) expect([name, after[name]]).toEqual([name, content])
  expect(readWorkbook(bytes)).toEqual(readWorkbook(plain))
})

test('LibreOffice opens it as it opens the plain one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xuebiao-test-'))
  const files = [join(folder, 'plain.xlsx'), join(folder, 'opening.xlsx')]
  await writeFile(files[0] ?? '', plain)
  await writeFile(files[1] ?? '', bytes)
  const saved = await convert(files, 'xlsx', { recalculate: true })
  const [one, other] = await Promise.all(
    saved.map(async (file) => {
      const cells: unknown[] = []
      readCells(await readFile(file), undefined, (...cell) => cells.push(cell))
      return cells
    }),
  )
  expect(one?.length).toBeGreaterThan(20)
  expect(other).toEqual(one)
}, 120_000)
