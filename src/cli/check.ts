import { checkFiles } from '#app'
import { isOpen } from '#core'
import { checkText, checkToJson } from '#report'
import type { Arguments } from './arguments'
import type { ExitCode, Terminal } from './terminal'
import { deliver, filesAt, tools, watcher } from './tools'

/** `xuebiao check <file|folder>... [--last <file|folder>]` */
export async function check(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, operands, last } = args
  const files = filesAt(operands, language)
  const before = last.length > 0 ? filesAt(last, language) : []
  const using = await tools()
  const result = await checkFiles(files, before, using, watcher(terminal, language))
  await deliver(args, terminal, checkText(result, using.catalogue, language), () =>
    checkToJson(result, using.catalogue, language),
  )
  const isClean =
    result.refused.length === 0 && result.received.every(({ report }) => !report.findings.some(isOpen))
  return isClean ? 0 : 1
}
