import { z } from 'zod'
import { nearest, withNearest } from './nearest'

/** What is wrong with a data file, where, and what to do. */
export interface Complaint {
  readonly file: string
  readonly path: string
  readonly problem: string
  readonly remedy: string
}

/** What stands in a data file, and in which. */
export interface Loaded<T> {
  readonly file: string
  readonly value: T
}

/** A complaint about something in a data file, with what to do about it. */
export const complain = (
  file: string,
  path: readonly PropertyKey[],
  problem: string,
  remedy = 'correct this value',
): Complaint => ({ file, path: path.map(String).join('.'), problem, remedy })

/** A data file's content if it has the shape, or else what is wrong with it: one complaint for each cause. */
export function readShape<S extends z.ZodType>(
  file: string,
  json: unknown,
  shape: S,
): { readonly value: z.infer<S> } | { readonly complaints: Complaint[] } {
  const { success, data, error } = shape.safeParse(json, { error: ofUnknownKeys })
  if (success) return { value: data }
  const own = error.issues.filter((issue) => !error.issues.some((other) => isMisspelt(issue, other)))
  return { complaints: own.map((issue) => complainOfShape(file, json, issue)) }
}

const ofUnknownKeys: z.core.$ZodErrorMap = ({ code, keys, inst }) => {
  if (code !== 'unrecognized_keys') return undefined
  const known = inst instanceof z.ZodObject ? Object.keys(inst.shape) : []
  return `unknown key ${keys.map((key) => withNearest(key, known)).join(', ')}`
}

/** Whether a key is missing because it was written wrongly: that is told of the key which stands there. */
function isMisspelt({ path }: z.core.$ZodIssue, other: z.core.$ZodIssue): boolean {
  if (other.code !== 'unrecognized_keys') return false
  const isBeside = path.length === other.path.length + 1 && other.path.every((key, at) => key === path[at])
  return isBeside && other.keys.some((key) => nearest(key, [String(path.at(-1))]) !== undefined)
}

/**
 * What the shape of a data file refuses. A record of a list, wherever it stands, goes by its id, the row of the
 * document, the field it asks for or its label, which a maintainer can search for, and a key that is not there by its name.
 */
function complainOfShape(file: string, json: unknown, issue: z.core.$ZodIssue): Complaint {
  const path = issue.path.map((key, at) => recordName(valueAt(json, issue.path.slice(0, at)), key))
  if (issue.code === 'custom')
    return complain(file, path, issue.message, issue.params?.['remedy'] as string | undefined)
  if (issue.code === 'unrecognized_keys')
    return complain(file, path, issue.message, 'correct the key, or leave it out')
  if (valueAt(json, issue.path) !== undefined) return complain(file, path, issue.message)
  // What may stand there is said of a choice only.
  const problem = issue.code === 'invalid_value' ? issue.message : 'it is missing'
  return complain(file, path, problem, `add "${String(issue.path.at(-1))}"`)
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as never)[key], json)

/** How a record of a list is called; two of one name are told apart by where they stand. */
export function recordName(list: unknown, key: PropertyKey): PropertyKey {
  if (!Array.isArray(list)) return key
  const names = list.map(ownName)
  const name = names[Number(key)]
  if (name === undefined) return key
  return names.filter((each) => each === name).length === 1 ? name : `${name}[${String(key)}]`
}

function ownName(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined
  const { id, row, field, label } = record as Readonly<Record<string, unknown>>
  const words = typeof label === 'object' && label !== null && 'zh' in label ? label.zh : undefined
  return [id, row, field, words].find((name): name is string => typeof name === 'string' && name !== '')
}

/** The data files do not make a catalogue. */
export class CatalogueError extends Error {
  readonly complaints: readonly Complaint[]

  /** What is wrong for every kind of school alike is said once. */
  constructor(complaints: readonly Complaint[]) {
    const lines = new Map(
      complaints.map((each) => [`${each.file}: ${each.path}: ${each.problem} — ${each.remedy}`, each]),
    )
    super([...lines.keys()].join('\n'))
    this.complaints = [...lines.values()]
  }
}
