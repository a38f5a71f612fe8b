import * as cli from './cli'

/** Words of the command line; apart, so that a screen does not carry them. */
export const cliMessages = { 'zh-CN': cli.zh, en: cli.en } as const
