import { join } from 'node:path'
import type { Catalogue } from '#core'
import { readCatalogue, readPacked } from '#files'

let made: Catalogue | undefined

/** The catalogue as the program has it, from what the build packed; whole, so that nothing of it is made while time is taken. */
export const benchCatalogue = (): Catalogue => (made ??= whole(process.cwd()))

function whole(root: string): Catalogue {
  const packed = readPacked(root, join(root, 'dist', 'catalogue'))
  return packed ? { ...packed, templates: new Map(packed.templates) } : readCatalogue(root)
}
