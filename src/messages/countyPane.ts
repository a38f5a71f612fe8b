import * as county from './pane/county'

/** Words of the county's side of the pane; apart, so that a school's first screen does not carry them. */
export const countyMessages = { 'zh-CN': county.zh, en: county.en } as const
