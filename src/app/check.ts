import { checkSubmission, readCell, type Received, type Submission, type Template } from '#core'
import { openAll, type Opened } from './intake'
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
  const { opened, refused } = await openAll(files, tools, watcher)
  return {
    received: await checkAll(opened, before.opened, tools),
    refused,
    lastYear: before.opened,
    lastYearRefused: before.refused,
  }
}

export async function checkAll(
  opened: readonly Opened[],
  lastYear: readonly Opened[],
  tools: Tools,
): Promise<Received[]> {
  const check = checker(lastYear, tools)
  const received: Received[] = []
  for (const each of opened) received.push(await check(each))
  return received
}

/** Checks one submission after the other, each beside the same school's of last year. */
export function checker(lastYear: readonly Opened[], tools: Tools): (each: Opened) => Promise<Received> {
  const earlier = new Map(lastYear.map((each) => [schoolKey(each, tools), each.submission]))
  return (each) => receivedOf(each, tools, earlier.get(schoolKey(each, tools)))
}

/** Checks a submission, and whether its seal still fits. */
export async function receivedOf(
  { submission, digest, seal }: Opened,
  tools: Tools,
  lastYear?: Submission,
): Promise<Received> {
  const template = templateOf(submission, tools)
  return {
    submission,
    digest,
    report: checkSubmission(template, submission, lastYear),
    seal: seal ?? (await compareSeal(template, submission, (bytes) => tools.digest(bytes))),
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
