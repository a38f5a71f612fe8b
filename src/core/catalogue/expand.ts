import type { Words } from '../model/words'
import type { Kind, Stage } from '../model/template'
import type { RawDimensions, RawMember } from './schema'

/** A member and the one before it in its dimension: grade 2 and grade 1. */
export interface BoundMember extends RawMember {
  readonly previous?: RawMember | undefined
  /** Words for labels, such as what a school kind calls its pupils. */
  readonly words?: Readonly<Record<string, Words>> | undefined
}

/** Dimension members bound by name while a form, check or indicator is written out: `{grade}` → g3. */
export type Bindings = Readonly<Record<string, BoundMember>>

const HOLE = /\{([A-Za-z]+)(?:\.([A-Za-z]+))?\}/g

/** How a bound member, or words it carries, are read. */
interface Reader {
  readonly member: (member: RawMember) => string
  readonly words: (words: Words) => string
}

function fill(text: string, bindings: Bindings, read: Reader): string {
  return text.replace(HOLE, (hole, name: string, attribute: string | undefined) => {
    const bound = bindings[name]
    if (!bound) return hole
    if (attribute === undefined) return read.member(bound)
    if (attribute === 'previous' && bound.previous) return read.member(bound.previous)
    const number = bound.attributes?.[attribute]
    if (number !== undefined) return String(number)
    const words = bound.words?.[attribute]
    if (words !== undefined) return read.words(words)
    throw new NotApplicable(`${bound.id} has no ${attribute}: ${text}`)
  })
}

const IDS: Reader = {
  member: ({ id }) => id,
  words: ({ zh }) => {
    throw new Error(`“${zh}” are words, which have no place in a formula or an id`)
  },
}
const inLanguage = (language: keyof Words): Reader => ({
  member: ({ label }) => label[language],
  words: (words) => words[language],
})

/**
 * Fills `{dimension}` with the bound member's id, `{dimension.previous}` with that of the member before it, and
 * `{dimension.min}` with a number it carries.
 * @throws NotApplicable where the member has none
 */
export const fillId = (text: string, bindings: Bindings): string => fill(text, bindings, IDS)

/** Fills `{dimension}` with the bound member's label, `{kind.pupils}` with what the kind calls them. */
export const fillLabel = (words: Words, bindings: Bindings): Words => ({
  zh: fill(words.zh, bindings, inLanguage('zh')),
  en: fill(words.en, bindings, inLanguage('en')),
})

const noDimension = (name: string): Error => new Error(`no dimension "${name}" in seeds/dimensions.json`)

/** The members of a dimension for one school kind; `stage` is the kind's own stages. */
export function membersOf(
  dimension: string,
  dimensions: RawDimensions,
  stages: readonly Stage[],
  bindings: Bindings,
): readonly RawMember[] {
  if (dimension === 'stage') return stages
  const found = dimensions[dimension]
  if (found === undefined) throw noDimension(dimension)
  if (Array.isArray(found)) return found
  const stage = bindings['stage']
  if (!stage) throw new Error(`dimension "${dimension}" differs by stage, and no stage is bound`)
  return found.byStage[stage.id] ?? []
}

/**
 * Every way to bind the named dimensions, later ones under the earlier. A list may name members, which keep their
 * labels, or be mere parts of ids under a name of its own, for which `members` says `undefined`.
 */
export function bindingsOver(
  over: readonly (readonly [string, '*' | readonly string[]])[],
  members: (dimension: string, bindings: Bindings) => readonly RawMember[] | undefined,
  bindings: Bindings = {},
): Bindings[] {
  const [first, ...rest] = over
  if (!first) return [bindings]
  const [name, wanted] = first
  const all = members(name, bindings)
  if (wanted === '*' && !all) throw noDimension(name)
  const known = all?.map((member, index): BoundMember => ({ ...member, previous: all[index - 1] })) ?? []
  const list =
    wanted === '*'
      ? known
      : wanted.map(
          (part) => known.find(({ id }) => id === part) ?? { id: part, label: { zh: part, en: part } },
        )
  return list.flatMap((member) => bindingsOver(rest, members, { ...bindings, [name]: member }))
}

/** `[grade]`, `[stage=primary|junior]` for some of its members, `[band.min]` for a number they carry. */
const GROUP = /\[([A-Za-z]+)(?:=([A-Za-z0-9_|]+))?(?:\.([A-Za-z]+))?\]/

/**
 * Repeats a function's argument for every member of a dimension: `SUM(a.[grade])` → `SUM(a.g1,a.g2)`.
 * Members without a number that is asked for, and arguments that name no field of the template, are left out.
 */
export function expandGroups(
  formula: string,
  members: (dimension: string) => readonly RawMember[],
  isKept: (argument: string) => boolean,
): string {
  let text = formula
  for (let match = GROUP.exec(text); match; match = GROUP.exec(text)) {
    const [start, end] = argumentAround(text, match.index)
    const argument = text.slice(start, end)
    const dimension = match[1] as string
    const only = match[2]?.split('|')
    const repeated = members(dimension)
      .filter(
        (member) =>
          (only?.includes(member.id) ?? true) &&
          [...argument.matchAll(new RegExp(GROUP, 'g'))].every(
            ([, name, , attribute]) =>
              name !== dimension || attribute === undefined || member.attributes?.[attribute] !== undefined,
          ),
      )
      .map((member) =>
        argument.replace(
          new RegExp(GROUP, 'g'),
          (whole, name: string, _only: string | undefined, attribute: string | undefined) => {
            if (name !== dimension) return whole
            return attribute === undefined ? member.id : String(member.attributes?.[attribute])
          },
        ),
      )
      .filter((part) => GROUP.test(part) || isKept(part))
    if (repeated.length === 0)
      throw new NotApplicable(`no member of [${dimension}] is a field here: ${formula}`)
    text = text.slice(0, start) + repeated.join(',') + text.slice(end)
  }
  return text
}

/** What is written out has no place in this template; the instance is left out. */
export class NotApplicable extends Error {}

/** Where the function argument around a position starts and ends. */
function argumentAround(text: string, at: number): [number, number] {
  let start = at
  for (let depth = 0; start > 0; start--) {
    const before = text[start - 1]
    if (before === ')') depth++
    else if ((before === '(' || before === ',') && depth === 0) break
    else if (before === '(') depth--
  }
  let end = at
  for (let depth = 0; end < text.length; end++) {
    if (text[end] === '(') depth++
    else if ((text[end] === ')' || text[end] === ',') && depth === 0) break
    else if (text[end] === ')') depth--
  }
  return [start, end]
}

/**
 * A stage's share of what a combined school uses in common, weighted by pupils; `1` where it runs one stage,
 * and for a county, which shares nothing.
 * @throws where the catalogue gives no weight to one of several stages
 */
export function shareFormula(stage: string, kind: Kind, stages: readonly Stage[]): string {
  if (kind.stages.length === 1 || kind.level === 'county') return '1'
  const weighted = (id: string): string => {
    const weight = stages.find((candidate) => candidate.id === id)?.weight
    if (weight === undefined) throw new Error(`${kind.id} shares rooms with ${id}, which has no weight`)
    return weight === 1 ? `enrolment.${id}` : `${weight}*enrolment.${id}`
  }
  return `(${weighted(stage)}/(${kind.stages.map(weighted).join('+')}))`
}
