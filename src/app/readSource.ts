import { UnreadableWorkbook } from '#core'
import type { Problem, ReadSource, ReadWorkbook, SourceFile, Tools } from './ports'

export async function readSource(
  file: SourceFile,
  tools: Pick<Tools, 'readWorkbook' | 'digest'>,
): Promise<ReadSource> {
  let bytes: Uint8Array
  try {
    bytes = await file.read()
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) return { problem: problemOf(problem) }
    return { problem: { type: 'cannotOpen', reason: reasonOf(problem) } }
  }
  return readBytes(bytes, tools)
}

async function readBytes(
  bytes: Uint8Array,
  tools: Pick<Tools, 'readWorkbook' | 'digest'>,
): Promise<ReadWorkbook> {
  const digest = await tools.digest(bytes)
  try {
    return { digest, content: tools.readWorkbook(bytes) }
  } catch (problem) {
    if (!(problem instanceof UnreadableWorkbook)) throw problem
    return { digest, problem: problemOf(problem) }
  }
}

/** What there is to say about a file that is no readable workbook. */
export function problemOf({ code, sheet, cell, found }: UnreadableWorkbook): Problem {
  return {
    type: 'unreadable',
    code,
    ...(sheet && { sheet: short(sheet) }),
    ...(cell && { cell: short(cell) }),
    ...(found && { found }),
  }
}

/** Longer than the name of any sheet in Excel. */
const LONGEST_SPOT = 40

/** What stands in a file that is refused may be of any length; a sentence may not. */
const short = (text: string): string =>
  text.length > LONGEST_SPOT ? `${text.slice(0, LONGEST_SPOT)}…` : text

const reasonOf = (problem: unknown): string =>
  problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
