import * as page from './pane/page'

/** Words of the page without Excel; apart, so that the pane in Excel does not carry them. */
export const pageMessages = { 'zh-CN': page.zh, en: page.en } as const
