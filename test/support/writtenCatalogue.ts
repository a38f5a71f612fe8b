import type { Catalogue } from '#core'
import { readCatalogue } from '../../src/files/catalogue'
import { PROJECT } from './catalogue'

/** The project's own catalogue as its data files have it, with the examples of every check. */
export const writtenCatalogue: Catalogue = readCatalogue(PROJECT)
