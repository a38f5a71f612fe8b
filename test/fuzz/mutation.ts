import type { ZipContent, ZipOptions } from '../support/zipFixture'
import type { Random } from './random'

/** The text of each part by its name in the archive. */
export type Parts = ReadonlyMap<string, string>

/** What a mutation makes of a submission, on the way to the bytes of a file. */
export interface Draft {
  readonly entries: ZipContent
  readonly options: ZipOptions
}

/**
 * What may become of the reading. `same`: nothing a reader may notice has changed, so every value must be read
 * as before. `lost`: the file may be refused, and a name may be gone or blank, but no name may show another value.
 */
export type Effect = 'same' | 'lost'

export interface Mutation {
  readonly name: string
  readonly effect: Effect
  /** Changes texts of parts; undefined where there is nothing to change. */
  readonly parts?: (parts: Parts, random: Random) => Parts | undefined
  /** Changes how the parts are packed. */
  readonly draft?: (draft: Draft, random: Random) => Draft
  /** Changes the bytes of the file. */
  readonly bytes?: (bytes: Uint8Array, random: Random) => Uint8Array
}
