import type { z } from 'zod'

/** What is wrong with a data file, where, and what to do. */
export interface Complaint {
  readonly file: string
  readonly path: string
  readonly problem: string
  readonly remedy: string
}

export const complain = (
  file: string,
  path: readonly PropertyKey[],
  problem: string,
  remedy = 'correct this value',
): Complaint => ({ file, path: path.map(String).join('.'), problem, remedy })

/**
 * What the shape of a data file refuses. A record of a list, wherever it stands, goes by its id or the row of the
 * document, which a maintainer can search for, and a key that is not there by its name.
 */
export function complainOfShape(file: string, json: unknown, issue: z.core.$ZodIssue): Complaint {
  const path = issue.path.map((key, at) => nameOf(valueAt(json, issue.path.slice(0, at)), key))
  if (issue.code === 'custom')
    return complain(file, path, issue.message, issue.params?.['remedy'] as string | undefined)
  if (valueAt(json, issue.path) !== undefined) return complain(file, path, issue.message)
  // What may stand there is said of a choice only.
  const problem = issue.code === 'invalid_value' ? issue.message : 'it is missing'
  return complain(file, path, problem, `add "${String(issue.path.at(-1))}"`)
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as never)[key], json)

/** Records of one row of a document are told apart by where they stand. */
function nameOf(list: unknown, key: PropertyKey): PropertyKey {
  if (!Array.isArray(list)) return key
  const names = list.map(ownName)
  const name = names[Number(key)]
  if (name === undefined) return key
  return names.filter((each) => each === name).length === 1 ? name : `${name}[${String(key)}]`
}

function ownName(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined
  const { id, row } = record as { readonly id?: unknown; readonly row?: unknown }
  return [id, row].find((name): name is string => typeof name === 'string' && name !== '')
}

/** The data files do not make a catalogue. */
export class CatalogueError extends Error {
  constructor(readonly complaints: readonly Complaint[]) {
    super(
      complaints
        .map(({ file, path, problem, remedy }) => `${file}: ${path}: ${problem} — ${remedy}`)
        .join('\n'),
    )
  }
}
