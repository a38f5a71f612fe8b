import * as county from './county'
import * as countyChecks from './countyChecks'
import * as seal from './seal'
import * as sendBack from './sendBack'
import * as template from './template'

/** Words of the workbooks that are made; apart, so that a screen that makes none does not carry them. */
export const workbookMessages = {
  'zh-CN': {
    county: county.zh,
    countyChecks: countyChecks.zh,
    seal: seal.zh,
    sendBack: sendBack.zh,
    template: template.zh,
  },
  en: {
    county: county.en,
    countyChecks: countyChecks.en,
    seal: seal.en,
    sendBack: sendBack.en,
    template: template.en,
  },
} as const

/** The words of one language that workbooks are made with. */
export type WorkbookMessages = (typeof workbookMessages)['zh-CN']
