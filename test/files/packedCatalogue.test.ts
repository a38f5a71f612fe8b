import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPacked, writePacked } from '#files'
import { PROJECT } from '../support/catalogue'
import { writtenCatalogue as catalogue } from '../support/writtenCatalogue'

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xuebiao-packed-'))
  folder = join(root, 'dist', 'catalogue')
  for (const each of ['seeds', 'templates'])
    cpSync(join(PROJECT, each), join(root, each), { recursive: true })
  writePacked(catalogue, root, folder)
})
afterEach(() => rmSync(root, { recursive: true }))

test('what the build left is read part by part', () => {
  const packed = readPacked(root, folder)
  expect([...(packed?.templates.keys() ?? [])]).toEqual([...catalogue.templates.keys()])
  expect(packed?.templates.get('primarySchool')?.fields).toEqual(
    catalogue.templates.get('primarySchool')?.fields,
  )
  expect(packed?.templates.get('university')).toBeUndefined()
  expect(packed?.plans).toEqual(catalogue.plans)
  rmSync(join(folder, 'nineYear.json'))
  expect(packed?.templates.get('juniorSchool')?.kind.id).toBe('juniorSchool')
  expect(() => packed?.templates.get('nineYear')).toThrow(/nineYear\.json/)
})

test('it is not believed once a data file changed, came or went', () => {
  const changed = join(root, 'seeds', 'terms.json')
  const text = readFileSync(changed, 'utf8')
  writeFileSync(changed, `${text} `)
  expect(readPacked(root, folder)).toBeUndefined()
  writeFileSync(changed, text)
  expect(readPacked(root, folder)).toBeDefined()
  writeFileSync(join(root, 'seeds', 'checks', 'more.json'), '[]')
  expect(readPacked(root, folder)).toBeUndefined()
  rmSync(join(root, 'seeds', 'checks', 'more.json'))
  rmSync(changed)
  expect(readPacked(root, folder)).toBeUndefined()
})

test('where nothing was built there is nothing', () => {
  expect(readPacked(root, join(root, 'nowhere'))).toBeUndefined()
})
