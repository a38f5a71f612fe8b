import { checkSubmission, readCell, templateOfSubmission, type Opened, type Received } from '#core'
import { openAll } from './intake'
import type { Refusal, SourceFile, Tools, Watcher } from './ports'

/** Schools that were checked, and the files that were not. */
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
    received: checkAll(opened, before.opened, tools),
    refused,
    lastYear: before.opened,
    lastYearRefused: [...before.refused, ...notLastYear(before.opened, opened)],
  }
}

/** Files given as last year's that are of the year before of none. */
function notLastYear(before: readonly Opened[], opened: readonly Opened[]): Refusal[] {
  const years = new Set(opened.map(({ submission }) => submission.year - 1))
  if (years.size === 0) return []
  return before.flatMap(({ submission: { source, year }, digest }): Refusal[] =>
    years.has(year) ? [] : [{ source, digest, problem: { type: 'notLastYear', year } }],
  )
}

/** `jurisdiction`: the place that adds the submissions up; absent: each is held to what its own place asks. */
export function checkAll(
  opened: readonly Opened[],
  lastYear: readonly Opened[],
  tools: Tools,
  jurisdiction?: string,
): Received[] {
  return opened.map(checker(lastYear, tools, jurisdiction))
}

/** Checks one submission after the other, each beside the same school's of the year before. */
export function checker(
  lastYear: readonly Opened[],
  tools: Tools,
  jurisdiction?: string,
): (each: Opened) => Received {
  const { catalogue } = tools
  const keyIn = (each: Opened, year: number): string => `${year} ${schoolKey(each, tools)}`
  const earlier = new Map(lastYear.map((each) => [keyIn(each, each.submission.year), each.submission]))
  return (each) => {
    const { submission } = each
    const place = jurisdiction ?? submission.jurisdiction
    const template = templateOfSubmission({ kind: submission.kind, jurisdiction: place }, catalogue)
    return {
      ...each,
      report: checkSubmission(template, submission, earlier.get(keyIn(each, submission.year - 1))),
    }
  }
}

/** The school's code as text; a workbook without one matches none. */
function schoolKey({ submission }: Opened, { catalogue }: Tools): string {
  const field = templateOfSubmission(submission, catalogue).fields.get('schoolId')
  const reading = field && readCell(field, submission.cells.get(field.id), submission.date1904)
  return reading?.state === 'value' ? String(reading.value) : `no code: ${submission.source}`
}
