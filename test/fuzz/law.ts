import { isDeepStrictEqual } from 'node:util'
import { submissionOf, checkSubmission, type RawValue, type WorkbookContent } from '#core'
import { readWorkbook, UNFORESEEN, UnreadableWorkbook } from '#files'
import { refusalSentence } from '#report'
import { catalogue } from '../support/catalogue'
import type { Effect } from './mutation'

export type Outcome = 'same' | 'lost' | 'refused'

/** Of the processor's time; with more than this a file hangs, on whatever machine; milliseconds. */
const HANGS = 20_000

/**
 * Reads a mutant and judges it: it may be refused with one sentence where its mutation allows, it may lack values,
 * but it may never show a value that the original does not have at that place.
 * @throws Error saying which law was broken
 */
export function judge(bytes: Uint8Array, original: WorkbookContent, effect: Effect): Outcome {
  const start = process.cpuUsage()
  const outcome = outcomeOf(bytes, original)
  const time = process.cpuUsage(start).user / 1000
  if (time > HANGS) throw new Error(`took ${Math.round(time)} ms`)
  if (effect === 'same' && outcome !== 'same') throw new Error(`${outcome}, though nothing has changed`)
  return outcome
}

function outcomeOf(bytes: Uint8Array, original: WorkbookContent): Outcome {
  let content: WorkbookContent
  try {
    content = readWorkbook(bytes)
  } catch (problem) {
    if (!(problem instanceof UnreadableWorkbook)) throw problem
    if (problem.message.startsWith(UNFORESEEN)) throw new Error(problem.message, { cause: problem })
    const { code, sheet, cell } = problem
    const place = { ...(sheet && { sheet }), ...(cell && { cell }) }
    const sentence = refusalSentence(
      { source: 'a.xlsx', problem: { type: 'unreadable', code, ...place } },
      'zh-CN',
    )
    if (!/^a\.xlsx：[^\n]+。$/.test(sentence)) throw new Error(`no sentence: ${sentence}`, { cause: problem })
    return 'refused'
  }
  checkIt(content)
  if (isDeepStrictEqual(content.names, original.names)) return 'same'
  for (const [name, { values }] of content.names) {
    const known = original.names.get(name)
    if (!known) throw new Error(`a name out of nowhere: ${name}`)
    values.forEach((cells, i) =>
      cells.forEach((value, j) => {
        if (!isBlank(value) && !isDeepStrictEqual(value, known.values[i]?.[j])) {
          throw new Error(`${name} is ${JSON.stringify(value)}, not ${JSON.stringify(known.values[i]?.[j])}`)
        }
      }),
    )
  }
  return 'lost'
}

/** Whatever was read, checking it must not fail. */
function checkIt(content: WorkbookContent): void {
  const submission = submissionOf(content, 'a.xlsx', catalogue)
  if ('code' in submission) return
  const template = catalogue.templates.get(submission.kind)
  if (template) checkSubmission(template, submission)
}

const isBlank = (value: RawValue): boolean =>
  value === undefined || (typeof value === 'object' && 'uncalculated' in value)
