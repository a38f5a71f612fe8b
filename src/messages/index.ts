import * as cli from './cli'
import * as county from './county'
import * as countyChecks from './countyChecks'
import * as describing from './describe'
import * as finding from './finding'
import * as pane from './pane'
import * as problem from './problem'
import * as punctuation from './punctuation'
import * as report from './report'
import * as seal from './seal'
import * as sendBack from './sendBack'
import * as template from './template'

/** Interface words, one file per area; `zh` is the master and `en` has its type, so a gap does not compile. */
export const messages = {
  'zh-CN': {
    cli: cli.zh,
    county: county.zh,
    countyChecks: countyChecks.zh,
    describe: describing.zh,
    finding: finding.zh,
    pane: pane.zh,
    problem: problem.zh,
    punctuation: punctuation.zh,
    report: report.zh,
    seal: seal.zh,
    sendBack: sendBack.zh,
    template: template.zh,
  },
  en: {
    cli: cli.en,
    county: county.en,
    countyChecks: countyChecks.en,
    describe: describing.en,
    finding: finding.en,
    pane: pane.en,
    problem: problem.en,
    punctuation: punctuation.en,
    report: report.en,
    seal: seal.en,
    sendBack: sendBack.en,
    template: template.en,
  },
} as const

export type Language = keyof typeof messages
export type Messages = (typeof messages)['zh-CN']

/** The language of a word pair: `zh` or `en`. */
export const wordsKey = (language: Language): 'zh' | 'en' => (language === 'en' ? 'en' : 'zh')
