import { workbookBytes } from './pack'
import { FILE_MUTATIONS } from './fileMutations'
import type { Mutation, Parts } from './mutation'
import { Random } from './random'
import { XML_MUTATIONS } from './xmlMutations'

const MUTATIONS: readonly Mutation[] = [...XML_MUTATIONS, ...FILE_MUTATIONS]

export interface Mutant {
  readonly bytes: Uint8Array
  readonly effect: Mutation['effect']
  /** The mutations it has undergone. */
  readonly story: string
}

/** The mutant of a seed: one to three mutations, of which it has the worst effect. */
export function mutantOf(parts: Parts, seed: number): Mutant {
  const random = new Random(seed)
  const mutations = Array.from({ length: 1 + random.below(3) }, () => random.pick(MUTATIONS))
  const changed = mutations.reduce((made, { parts }) => parts?.(made, random) ?? made, parts)
  const bytes = mutations.reduce(
    (made, { bytes }) => bytes?.(made, random) ?? made,
    workbookBytes(changed, (draft) =>
      mutations.reduce((made, { draft }) => draft?.(made, random) ?? made, draft),
    ),
  )
  return {
    bytes,
    effect: mutations.some(({ effect }) => effect === 'lost') ? 'lost' : 'same',
    story: mutations.map(({ name }) => name).join(', '),
  }
}
