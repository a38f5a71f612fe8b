import { parseReference, type Area } from '#core'
import { UnreadableWorkbook } from './unreadable'
import type { DefinedName, Workbook } from './workbook-part'

/** The names of a workbook that stand for cells, and those that no longer do. */
export interface NamedAreas {
  /** The sheet of an area is spelt as in the list of sheets. */
  readonly areas: ReadonlyMap<string, Area>
  readonly broken: readonly string[]
}

/** Names with this start belong to Excel: print areas, filters (ECMA-376 part 1, 18.2.5). */
const BUILT_IN = '_xlnm.'

/**
 * Sorts out which cells the names stand for. A name of the whole workbook counts before one of a single sheet,
 * which arises when a sheet is copied; of several such copies without an original none can be trusted, so the
 * name counts as broken. So does a name whose sheet is not there. Names that are constants or formulas are left out.
 * @throws UnreadableWorkbook 'duplicateName'
 */
export function namedAreas({ definedNames, sheets }: Workbook): NamedAreas {
  const spelling = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]))
  const areas = new Map<string, Area>()
  const broken: string[] = []
  for (const definitions of byName(definedNames()).values()) {
    const [definition, ...others] = inForce(definitions)
    if (!definition) continue
    const area = parseReference(definition.formula)
    if (area === undefined) continue
    const sheet = area === 'broken' ? undefined : spelling.get(area.sheet.toLowerCase())
    if (area === 'broken' || sheet === undefined || others.length > 0) broken.push(definition.name)
    else areas.set(definition.name, { ...area, sheet })
  }
  return { areas, broken }
}

/** Excel compares names without regard to case. */
function byName(names: readonly DefinedName[]): Map<string, DefinedName[]> {
  const groups = new Map<string, DefinedName[]>()
  for (const definition of names) {
    if (definition.name === '' || definition.name.startsWith(BUILT_IN)) continue
    const key = definition.name.toLowerCase()
    const group = groups.get(key)
    if (group) group.push(definition)
    else groups.set(key, [definition])
  }
  return groups
}

/** The definition for the whole workbook if there is one, else those of single sheets. */
function inForce(definitions: readonly DefinedName[]): readonly DefinedName[] {
  const [global, second] = definitions.filter(({ scope }) => scope === undefined)
  if (second) throw new UnreadableWorkbook('duplicateName', `name defined twice: ${second.name}`)
  return global ? [global] : definitions
}
