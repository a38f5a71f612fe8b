import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  packCatalogue,
  unpackCounty,
  unpackIndicators,
  unpackTemplate,
  type Catalogue,
  type CountyPart,
  type PackedIndex,
  type PackedPart,
} from '#core'
import { dataDigest, dataTexts } from './dataTexts'
import { LazyMap } from './lazyMap'

/** The part that holds plans and county checks; the others are named after their school kind. */
const COUNTY_PART = 'plans'
const ENGLISH = 'en'
const indicatorsOf = (kind: string): string => `${kind}-indicators`

/** Writes the catalogue in parts into a folder, in place of what was there. */
export function writePacked(catalogue: Catalogue, root: string, folder: string): void {
  const { index, templates, county } = packCatalogue(catalogue, dataDigest(dataTexts(root)))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, ENGLISH), { recursive: true })
  const write = (name: string, content: unknown): void =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content))
  const parts = [...templates].flatMap(([kind, { forms, indicators }]) => [
    [kind, forms] as const,
    [indicatorsOf(kind), indicators] as const,
  ])
  for (const [name, { part, en }] of [...parts, [COUNTY_PART, county] as const]) {
    write(name, part)
    write(join(ENGLISH, name), en)
  }
  write('index', index)
}

/**
 * The catalogue that the build left in a folder, its parts read when first asked for; `undefined` where there is none
 * or the data files are no longer those it was made from.
 */
export function readPacked(root: string, folder: string): Catalogue | undefined {
  if (!existsSync(join(folder, 'index.json'))) return undefined
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const { digest, known, fieldIds } = read('index') as PackedIndex
  if (digest !== dataDigest(dataTexts(root))) return undefined
  const part = (name: string) => [read(name) as PackedPart, read(join(ENGLISH, name)) as string[]] as const
  let county: CountyPart | undefined
  const countyPart = (): CountyPart => (county ??= unpackCounty(...part(COUNTY_PART)))
  return {
    ...known,
    fieldIds: new Set(fieldIds),
    templates: new LazyMap(
      known.kinds.map(({ id }) => id),
      (kind) => {
        const template = unpackTemplate(...part(kind))
        return { ...template, indicators: unpackIndicators(template, ...part(indicatorsOf(kind))) }
      },
    ),
    get plans() {
      return countyPart().plans
    },
    get countyChecks() {
      return countyPart().countyChecks
    },
  }
}
