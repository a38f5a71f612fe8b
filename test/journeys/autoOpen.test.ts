import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { addInOf } from '#files'
import { elements, part } from '../files/write/parts'
import { PROJECT } from '../support/catalogue'
import { run } from '../support/terminal'

/** Whether Excel opens the pane with a template is said when it is made; unasked, it does not. */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-test-'))
async function made(...more: string[]): Promise<Uint8Array> {
  const out = join(folder, `${more.join('')}.xlsx`)
  const { code, err } = await run(
    'template',
    '小学',
    '--plan',
    'yanzhou',
    '--year',
    '2025',
    '--out',
    out,
    ...more,
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return new Uint8Array(readFileSync(out))
}

test('the template names the add-in of the manifest, where asked to', async () => {
  const xml = part(await made('--auto-open', 'central'), 'xl/webextensions/webextension1.xml')
  const { id, version, pane } = addInOf(readFileSync(join(PROJECT, 'manifest.xml'), 'utf8'))
  expect(elements(xml, 'we:reference')[0]?.attributes).toMatchObject({ id, version })
  expect(elements(xml, 'we:property')[0]?.attributes['name']).toBe(pane)
})

test('unasked, or asked not to, it names none', async () => {
  const plain = await made()
  expect(Object.keys(unzipSync(plain)).filter((name) => name.includes('webextension'))).toEqual([])
  expect(Buffer.from(await made('--auto-open', 'none'))).toEqual(Buffer.from(plain))
})

test('another word is refused', async () => {
  const { code, err } = await run(
    'template',
    '小学',
    '--plan',
    'yanzhou',
    '--year',
    '2025',
    '--auto-open',
    'yes',
  )
  expect(code).toBe(2)
  expect(err).toContain('--auto-open 不能是“yes”。可用：sideload、central、none')
})
