import { join } from 'node:path'
import { templateOfSubmission, type Catalogue, type Template } from '#core'
import { readPacked } from '../../src/files/packedCatalogue'
import { readCatalogue } from '../../src/files/catalogue'

export const PROJECT = join(__dirname, '..', '..')

const packed = readPacked(PROJECT, join(PROJECT, 'dist', 'catalogue'))

/**
 * The project's own catalogue, once per test file: as the build packed it, which is read in a quarter of the time but
 * has no examples of checks (`writtenCatalogue` has them), or from the data where nothing is built.
 */
export const catalogue: Catalogue = packed
  ? { ...packed, templates: new Map(packed.templates) }
  : readCatalogue(PROJECT)

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
