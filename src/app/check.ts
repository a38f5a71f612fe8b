import { checkSubmission, readCell, type Received, type Submission, type Template } from '#core'
import { openAll, openEach, type Opened } from './intake'
import type { Refusal, SourceFile, Tools, Watcher } from './ports'
import { compareSeal } from './seal'

export interface CheckResult {
  readonly received: readonly Received[]
  readonly refused: readonly Refusal[]
  /** Submissions of last year, as read. */
  readonly lastYear: readonly Opened[]
  /** Files of last year that could not be used. */
  readonly lastYearRefused: readonly Refusal[]
}

/** Checks every file; those of last year are matched by school code. */
export async function checkFiles(
  files: readonly SourceFile[],
  lastYear: readonly SourceFile[],
  tools: Tools,
  watcher?: Watcher,
): Promise<CheckResult> {
  const before = await openAll(lastYear, tools)
  const received: Received[] = []
  const refused: Refusal[] = []
  for await (const each of receiveEach(files, before.opened, tools, watcher))
    if ('problem' in each) refused.push(each)
    else received.push(each)
  return { received, refused, lastYear: before.opened, lastYearRefused: before.refused }
}

/** Reads and checks files one by one, each handed over before the next is read. */
export async function* receiveEach(
  files: readonly SourceFile[],
  lastYear: readonly Opened[],
  tools: Tools,
  watcher?: Watcher,
): AsyncGenerator<Received | Refusal> {
  const earlier = new Map(lastYear.map((each) => [schoolKey(each, tools), each.submission]))
  for await (const each of openEach(files, tools, watcher))
    yield 'problem' in each ? each : receivedOf(each, tools, earlier.get(schoolKey(each, tools)))
}

/** Checks a submission, and whether its seal still fits. */
export async function receivedOf(
  { submission, digest }: Opened,
  tools: Tools,
  lastYear?: Submission,
): Promise<Received> {
  const template = templateOf(submission, tools)
  return {
    submission,
    digest,
    report: checkSubmission(template, submission, lastYear),
    seal: await compareSeal(template, submission, (bytes) => tools.digest(bytes)),
  }
}

export function templateOf({ kind }: Submission, { catalogue }: Tools): Template {
  const template = catalogue.templates.get(kind)
  if (!template) throw new Error(`no template for ${kind}`)
  return template
}

/** The school's code as text; a workbook without one matches none. */
function schoolKey({ submission }: Opened, tools: Tools): string {
  const field = templateOf(submission, tools).fields.get('schoolId')
  const reading = field && readCell(field, submission.cells.get(field.id), submission.date1904)
  return reading?.state === 'value' ? String(reading.value) : `no code: ${submission.source}`
}
