import { checkSubmission, readCell, templateOfSubmission, type Received } from '#core'
import { openAll, type Opened } from './intake'
import type { Refusal, SourceFile, Tools, Watcher } from './ports'
import { compareSeal } from './seal'

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
    received: await checkAll(opened, before.opened, tools),
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
export async function checkAll(
  opened: readonly Opened[],
  lastYear: readonly Opened[],
  tools: Tools,
  jurisdiction?: string,
): Promise<Received[]> {
  const check = checker(lastYear, tools, jurisdiction)
  const received: Received[] = []
  for (const each of opened) received.push(await check(each))
  return received
}

/** Checks one submission after the other, each beside the same school's of the year before, and whether its seal still fits. */
export function checker(
  lastYear: readonly Opened[],
  tools: Tools,
  jurisdiction?: string,
): (each: Opened) => Promise<Received> {
  const { catalogue } = tools
  const keyIn = (each: Opened, year: number): string => `${year} ${schoolKey(each, tools)}`
  const earlier = new Map(lastYear.map((each) => [keyIn(each, each.submission.year), each.submission]))
  return async (each) => {
    const { submission, digest, seal } = each
    const place = jurisdiction ?? submission.jurisdiction
    const template = templateOfSubmission({ kind: submission.kind, jurisdiction: place }, catalogue)
    return {
      submission,
      digest,
      report: checkSubmission(template, submission, earlier.get(keyIn(each, submission.year - 1))),
      seal: seal ?? (await compareSeal(catalogue, submission, (bytes) => tools.digest(bytes))),
    }
  }
}

/** The school's code as text; a workbook without one matches none. */
function schoolKey({ submission }: Opened, { catalogue }: Tools): string {
  const field = templateOfSubmission(submission, catalogue).fields.get('schoolId')
  const reading = field && readCell(field, submission.cells.get(field.id), submission.date1904)
  return reading?.state === 'value' ? String(reading.value) : `no code: ${submission.source}`
}
