/** A text in both languages. `zh` uses official terms exactly as officials write them. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/**
 * How far a definition can be trusted.
 * - `verified`: found in public official text
 * - `implementation`: found only inside a third-party implementation of the official form or formula
 * - `memory`: common knowledge of the field, no text found
 * - `proposed`: ours
 */
export type Mark = 'verified' | 'implementation' | 'memory' | 'proposed'

/** Where a definition comes from: cited, never quoted. */
export interface Source {
  readonly document: string
  readonly clause?: string | undefined
  /** Where its text was found, for whoever verifies it; schools and counties are told the document. */
  readonly url?: string | undefined
  readonly mark: Mark
}
