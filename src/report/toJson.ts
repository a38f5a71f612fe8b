import type { CheckResult, Refusal, RollupResult } from '#app'
import {
  isOpen,
  stacksOf,
  type Catalogue,
  type Change,
  type Exclusion,
  type Finding,
  type Part,
  type RawValue,
  type Received,
  type School,
  type Template,
  type TownshipFigure,
  type Value,
} from '#core'
import { wordsKey, type Language } from '#messages'
import type {
  JsonChange,
  JsonCheckResult,
  JsonFinding,
  JsonRefusal,
  JsonRollupResult,
  JsonSchool,
} from './json'
import { countySentence } from './countySentence'
import { exclusionSentence, refusalSentence } from './problem'
import { rawText, sentenceOf } from './sentence'

/** The result of `check` as JSON has it. */
export function checkToJson(result: CheckResult, catalogue: Catalogue, language: Language): JsonCheckResult {
  return {
    schema: 1,
    command: 'check',
    schools: result.received.map((each) => schoolToJson(each, catalogue, language)),
    refused: result.refused.map((each) => refusalToJson(each, language)),
    lastYearRefused: result.lastYearRefused.map((each) => refusalToJson(each, language)),
  }
}

/** The result of `rollup` as JSON has it. */
export function rollupToJson(
  { rollup, refused, lastYearRefused, received, changes }: RollupResult,
  catalogue: Catalogue,
  language: Language,
): JsonRollupResult {
  return {
    schema: 1,
    command: 'rollup',
    jurisdiction: rollup.jurisdiction,
    year: rollup.year,
    isComplete: rollup.isComplete,
    schools: received.map((each) => schoolToJson(each, catalogue, language)),
    late: ids(rollup.late),
    missing: rollup.missing.map(({ schoolId, schoolName }) => ({ schoolId, schoolName })),
    unexpected: ids(rollup.unexpected),
    excluded: rollup.excluded.map((each: Exclusion) => ({
      file: each.source,
      digest: each.digest,
      reason: each.reason,
      sentence: exclusionSentence(each, language),
    })),
    refused: refused.map((each) => refusalToJson(each, language)),
    lastYearRefused: lastYearRefused.map((each) => refusalToJson(each, language)),
    ...(changes && { changes: changes.map(changeToJson) }),
    totals: Object.fromEntries(rollup.totals),
    indicators: rollup.indicators.map(
      ({ indicator, numerator, denominator, value, counted, lacking, variation }) => ({
        id: indicator.id,
        numerator: numerator ?? null,
        denominator: denominator ?? null,
        value: value ?? null,
        counted,
        lacking,
        variation: variation ?? null,
        schools: rollup.parts.flatMap(({ school, indicators }) => {
          const own = indicators.get(indicator.id)
          if (!own) return []
          return {
            schoolId: school.schoolId,
            inScope: own.inScope ?? null,
            numerator: own.numerator ?? null,
            denominator: own.denominator ?? null,
            value: own.value ?? null,
          }
        }),
      }),
    ),
    countyFindings: rollup.countyFindings.map((each) => ({
      check: each.check.id,
      schools: each.schools.map(({ schoolId }) => schoolId),
      ...(each.indicator !== undefined && { indicator: each.indicator }),
      ...(each.field !== undefined && { field: each.field }),
      ...(each.found !== undefined && { found: each.found }),
      ...(each.expected !== undefined && { expected: each.expected }),
      ...(each.effect !== undefined && { effect: each.effect }),
      words: countySentence(each, catalogue, language),
    })),
    progress: rollup.progress.map(({ plan, target, value, standing, schools, townships }) => ({
      plan: plan.id,
      target: target.id,
      clause: target.clause,
      value: value ?? null,
      standing,
      ...(schools && {
        schools: {
          reached: idsOf(schools.reached),
          short: idsOf(schools.short),
          lacking: idsOf(schools.lacking),
        },
      }),
      ...(townships && {
        townships: {
          reached: names(townships.reached),
          short: names(townships.short),
          lacking: names(townships.lacking),
        },
      }),
    })),
    stacks: stacksOf(rollup.progress, rollup.year).map(({ targets }) =>
      targets.map(({ plan, target }) => ({ plan: plan.id, target: target.id })),
    ),
  }
}

const changeToJson = ({
  schoolId,
  type,
  field,
  was,
  is,
  fileBefore,
  fileNow,
  place,
}: Change): JsonChange => ({
  schoolId,
  type,
  ...(field !== undefined && { field, was: was ?? null, is: is ?? null }),
  ...(fileBefore !== undefined && { fileBefore }),
  ...(fileNow !== undefined && { fileNow }),
  ...(place && { place }),
})

const names = (figures: readonly TownshipFigure[]): string[] => figures.map(({ township }) => township)
const ids = (schools: readonly School[]): string[] => schools.map(({ schoolId }) => schoolId)
const idsOf = (parts: readonly Part[]): string[] => ids(parts.map(({ school }) => school))

function refusalToJson(refusal: Refusal, language: Language): JsonRefusal {
  const { source, problem } = refusal
  return {
    file: source,
    code: 'code' in problem ? problem.code : problem.type,
    ...(problem.type === 'unreadable' && problem.sheet && { sheet: problem.sheet }),
    ...(problem.type === 'unreadable' && problem.cell && { cell: problem.cell }),
    sentence: refusalSentence(refusal, language),
  }
}

function schoolToJson(
  { submission, report, digest, seal }: Received,
  catalogue: Catalogue,
  language: Language,
): JsonSchool {
  const template = catalogue.templates.get(submission.kind) as Template
  const textAt = (id: string): string | null => {
    const reading = report.readings.get(id)
    return reading?.state === 'value' ? String(reading.value) : null
  }
  return {
    file: submission.source,
    digest,
    schoolId: textAt('schoolId'),
    schoolName: textAt('schoolName'),
    kind: submission.kind,
    year: submission.year,
    edition: submission.edition,
    ...(submission.gone?.length && { gone: submission.gone.map((label) => label[wordsKey(language)]) }),
    seal: { standing: seal.standing, cover: submission.seal ?? null, current: seal.current },
    outcomes: report.outcomes,
    blank: report.blank,
    open: report.findings.filter(isOpen).length,
    findings: report.findings.map((finding): JsonFinding => {
      const { what, numbers, why, remedy } = sentenceOf(finding, template, submission, language)
      return {
        ...factsOf(finding),
        kind: finding.kind,
        type: finding.type,
        form: finding.form,
        fields: [...finding.fields],
        places: finding.fields.flatMap((id) => submission.addresses.get(id) ?? []),
        words: { what, numbers, why, remedy },
      }
    }),
  }
}

type Facts = Partial<JsonFinding>

function factsOf(finding: Finding): Facts {
  switch (finding.type) {
    case 'check':
      return {
        check: finding.check,
        left: orNull(finding.left),
        right: orNull(finding.right),
        ...(finding.difference !== undefined && { difference: finding.difference }),
        ...(finding.explanation && {
          explanation: { reason: finding.explanation.reason, text: finding.explanation.text },
        }),
      }
    case 'cell':
      return {
        problem: finding.problem,
        raw: plainRaw(finding.raw),
        ...(finding.suggestion !== undefined && { suggestion: finding.suggestion }),
      }
    case 'blank':
    case 'absent':
      return {}
  }
}

const orNull = (value: Value): string | number | boolean | null => value ?? null
const plainRaw = (raw: RawValue): string | number | boolean | null =>
  typeof raw === 'object' ? rawText(raw) : (raw ?? null)
