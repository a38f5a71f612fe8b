import * as cli from './cli'
import * as printed from './printed'

/** Words of the command line; apart, so that a screen does not carry them. */
export const cliMessages = { 'zh-CN': cli.zh, en: cli.en } as const

/** Words of the reports that it prints. */
export const printedMessages = { 'zh-CN': printed.zh, en: printed.en } as const
