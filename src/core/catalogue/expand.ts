import type { Words } from '../model/words'
import type { Kind, Stage } from '../model/template'
import type { RawDimensions, RawMember } from './schema'

/** Dimension members bound by name while a form, check or indicator is written out: `{grade}` → g3. */
export type Bindings = Readonly<Record<string, RawMember>>

const HOLE = /\{([A-Za-z]+)\}/g

/** Fills `{dimension}` with the bound member's id. */
export const fillId = (text: string, bindings: Bindings): string =>
  text.replace(HOLE, (hole, name: string) => bindings[name]?.id ?? hole)

/** Fills `{dimension}` with the bound member's label. */
export const fillLabel = (words: Words, bindings: Bindings): Words => ({
  zh: words.zh.replace(HOLE, (hole, name: string) => bindings[name]?.label.zh ?? hole),
  en: words.en.replace(HOLE, (hole, name: string) => bindings[name]?.label.en ?? hole),
})

/** The members of a dimension for one school kind; `stage` is the kind's own stages. */
export function membersOf(
  dimension: string,
  dimensions: RawDimensions,
  stages: readonly Stage[],
  bindings: Bindings,
): readonly RawMember[] {
  if (dimension === 'stage') return stages
  const found = dimensions[dimension]
  if (found === undefined) throw new Error(`no dimension "${dimension}" in seeds/dimensions.json`)
  if (Array.isArray(found)) return found
  const stage = bindings['stage']
  if (!stage) throw new Error(`dimension "${dimension}" differs by stage, and no stage is bound`)
  return found.byStage[stage.id] ?? []
}

/** Every way to bind the named dimensions, later ones under the earlier. */
export function bindingsOver(
  over: readonly (readonly [string, '*' | readonly string[]])[],
  members: (dimension: string, bindings: Bindings) => readonly RawMember[],
  bindings: Bindings = {},
): Bindings[] {
  const [first, ...rest] = over
  if (!first) return [bindings]
  const [name, wanted] = first
  const list =
    wanted === '*'
      ? members(name, bindings)
      : wanted.map((part): RawMember => ({ id: part, label: { zh: part, en: part } }))
  return list.flatMap((member) => bindingsOver(rest, members, { ...bindings, [name]: member }))
}

const GROUP = /\[([A-Za-z]+)(?:\.([A-Za-z]+))?\]/

/**
 * Repeats a function's argument for every member of a dimension: `SUM(a.[grade])` → `SUM(a.g1,a.g2)`.
 * `[band.min]` is a number the member carries. Arguments that name no field of the template are left out.
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
    const repeated = members(dimension)
      .map((member) =>
        argument.replace(new RegExp(GROUP, 'g'), (whole, name: string, attribute: string | undefined) => {
          if (name !== dimension) return whole
          return attribute === undefined ? member.id : String(member.attributes?.[attribute])
        }),
      )
      .filter((part) => GROUP.test(part) || isKept(part))
    if (repeated.length === 0)
      throw new NothingToSum(`no member of [${dimension}] is a field here: ${formula}`)
    text = text.slice(0, start) + repeated.join(',') + text.slice(end)
  }
  return text
}

export class NothingToSum extends Error {}

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

/** A stage's share of what a combined school uses in common, weighted by pupils; `1` where it runs one stage. */
export function shareFormula(stage: string, kind: Kind, stages: readonly Stage[]): string {
  if (kind.stages.length === 1) return '1'
  const weighted = (id: string): string => {
    const weight = stages.find((candidate) => candidate.id === id)?.weight ?? 1
    return weight === 1 ? `enrolment.${id}` : `${weight}*enrolment.${id}`
  }
  return `(${weighted(stage)}/(${kind.stages.map(weighted).join('+')}))`
}
