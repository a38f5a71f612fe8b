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
 * What the shape of a data file refuses. A record of a list goes by its id, which a maintainer can search for, and a key
 * that is not there by its name.
 */
export function complainOfShape(file: string, json: unknown, issue: z.core.$ZodIssue): Complaint {
  const [first, ...rest] = issue.path
  const id = Array.isArray(json) ? idOf(json[Number(first)]) : undefined
  const path = id ? [id, ...rest] : issue.path
  if (issue.code === 'custom')
    return complain(file, path, issue.message, issue.params?.['remedy'] as string | undefined)
  const found = issue.path.reduce<unknown>((value, key) => (value as never)[key], json)
  if (found !== undefined) return complain(file, path, issue.message)
  // What may stand there is said of a choice only.
  const problem = issue.code === 'invalid_value' ? issue.message : 'it is missing'
  return complain(file, path, problem, `add "${String(issue.path.at(-1))}"`)
}

const idOf = (record: unknown): string | undefined =>
  typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string'
    ? record.id
    : undefined

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
