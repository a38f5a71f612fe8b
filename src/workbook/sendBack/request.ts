import type { Catalogue, SchoolSendBack } from '#core'
import type { Language } from '#messages'

/** What a send-back list is made from. */
export interface SendBackRequest {
  readonly pages: readonly SchoolSendBack[]
  readonly catalogue: Catalogue
  /** The school year's first calendar year. */
  readonly year: number
  /** An ISO day; `undefined`: left to be written in by hand. */
  readonly deadline: string | undefined
  readonly language: Language
}
