import type { Frame, Page } from 'playwright-core'
import type { Language } from '#messages'
import type { Browser } from '../chromium'

/** What is open when a state has been reached: the pane in its Excel, or the page. */
export interface Shown {
  readonly page: Page
  /** Where the pane is: a frame of Excel on the web, or the page itself. */
  readonly frame: Frame
}

/** One thing a clerk can have in front of the eyes, and how to get there. */
export interface State {
  /** Also the name of its picture. */
  readonly name: string
  /** What it is, in one sentence. */
  readonly zh: string
  readonly en: string
  readonly open: (browser: Browser, language: Language) => Promise<Shown>
  /** Wide enough for the page with a form beside the pane. */
  readonly isWide?: boolean
}
