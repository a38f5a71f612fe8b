import { join } from 'node:path'
import { templateOfSubmission, type Catalogue, type Template } from '#core'
import { readCatalogue } from '../../src/files/catalogue'

export const PROJECT = join(__dirname, '..', '..')

/** The project's own catalogue, read once per test file. */
export const catalogue: Catalogue = readCatalogue(PROJECT)

export function templateOf(kind: string): Template {
  const template = catalogue.templates.get(kind)
  if (!template) throw new Error(`no kind ${kind}`)
  return template
}

/** What a kind fills in at a place. */
export const templateIn = (kind: string, jurisdiction = 'yanzhou'): Template =>
  templateOfSubmission({ kind, jurisdiction }, catalogue)

export const schoolTemplates: readonly Template[] = [...catalogue.templates.values()].filter(
  ({ kind }) => kind.level === 'school',
)
