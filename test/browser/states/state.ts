import type { Frame, Page } from 'playwright-core'
import type { Language } from '#messages'
import type { Browser } from '../chromium'

/** What is open when a state has been reached: the pane in its Excel, or the page. */
export interface Shown {
  readonly page: Page
  /** Where the pane is: a frame of Excel on the web, or the page itself. */
  readonly frame: Frame
}

export interface Words {
  readonly zh: string
  readonly en: string
}

/** One thing a clerk can have in front of the eyes, and how to get there. */
export interface State<S extends Shown = Shown> {
  /** The name of its picture. */
  readonly name: string
  readonly title: Words
  /** What it is, in one sentence. */
  readonly about: Words
  open(browser: Browser, language: Language): Promise<S>
  /** The state that lies on the way, and the rest of the way: whoever is there need not begin anew. */
  readonly after?: { readonly state: State<S>; goOn(shown: S): Promise<void> }
  /** It changes the browser itself, so that no other state can be shown in it. */
  readonly isAlone?: boolean
  /** Wide enough for the page with a form beside the pane. */
  readonly isWide?: boolean
  /** Of its picture, where that is what it is about. */
  readonly width?: number
}

/** States that are looked at together. */
export interface Chapter {
  readonly title: Words
  readonly states: readonly State[]
}
