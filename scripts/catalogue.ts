import { join } from 'node:path'
import { CatalogueError } from '#core'
import { readCatalogue, writePacked } from '#files'

/** Part of every build: checks the data files and leaves the catalogue beside the programs, ready to load. */
const root = process.cwd()
try {
  writePacked(readCatalogue(root), root, join(root, 'dist', 'catalogue'))
} catch (problem) {
  if (!(problem instanceof CatalogueError)) throw problem
  process.stderr.write(`${problem.message}\n`)
  process.exitCode = 1
}
