import { join } from 'node:path'
import type { Catalogue, Template } from '#core'
import { readCatalogue } from '../../src/files/catalogue'

export const PROJECT = join(__dirname, '..', '..')

/** The project's own catalogue, read once per test file. */
export const catalogue: Catalogue = readCatalogue(PROJECT)

export function templateOf(kind: string): Template {
  const template = catalogue.templates.get(kind)
  if (!template) throw new Error(`no kind ${kind}`)
  return template
}

export const schoolTemplates: readonly Template[] = [...catalogue.templates.values()].filter(
  ({ kind }) => kind.level === 'school',
)
