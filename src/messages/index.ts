import * as describing from './describe'
import * as finding from './finding'
import * as pane from './pane'
import * as punctuation from './punctuation'
import * as report from './report'

export type { Answer } from './finding'
export { cliMessages, printedMessages } from './commandLine'
export { countyMessages } from './countyPane'
export { pageMessages } from './pageWords'
export { problemMessages } from './problem'
export { refusalGuide } from './refusalGuide'
export { workbookMessages, type WorkbookMessages } from './workbooks'

/** Interface words, one file per area; `zh` is the master and `en` has its type, so a gap does not compile. */
export const messages = {
  'zh-CN': {
    describe: describing.zh,
    finding: finding.zh,
    pane: pane.zh,
    punctuation: punctuation.zh,
    report: report.zh,
  },
  en: {
    describe: describing.en,
    finding: finding.en,
    pane: pane.en,
    punctuation: punctuation.en,
    report: report.en,
  },
} as const

/** A language of the interface. */
export type Language = keyof typeof messages

/** The words of one language that every screen carries. */
export type Messages = (typeof messages)['zh-CN']

/** The language of a word pair: `zh` or `en`. */
export const wordsKey = (language: Language): 'zh' | 'en' => (language === 'en' ? 'en' : 'zh')
