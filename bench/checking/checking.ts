import { existsSync, readFileSync } from 'node:fs'
import { checkSubmission, type Catalogue, type Check, type Submission, type Template } from '#core'
import { judgeSlots } from '../../src/core/check/judge'
import { readCells, withLastYear } from '../../src/core/check/readCells'
import { readyTemplate } from '../../src/core/check/ready'
import { MEGABYTE } from '../county/processes'
import { duel, inUse, IS_SMOKE, median, ratio, table, time, times } from '../measure'
import { generated } from './generated'
import { doubled, edited, editOf, largestSchool } from './school'
import { sheetOf } from './sheet'

const few = IS_SMOKE ? 1 : 500

/** Checking the largest form: ours, the same checks as generated code, and as formulas in a spreadsheet engine. */
export function checking(catalogue: Catalogue): string {
  const { template, submission } = largestSchool(catalogue)
  // In turn, so that every cell changes each time and nothing can be kept from the run before.
  const turns = [submission, doubled(template, submission)]
  const edits = Array.from({ length: few }, (_, at) => editOf(at, submission))
  const of = (at: number): Submission => turns[at % turns.length] as Submission
  const code = generated(template)
  const sheet = sheetOf(template, submission)
  const ready = readyTemplate(template)
  const slots = turns.map((each) => withLastYear(readCells(template.fields, each), undefined))
  const values = turns.map(({ cells }) => code.read(cells))
  agree(template, turns, code, sheet)
  const results = duel({
    judge: {
      runs: few,
      run: (at) => {
        for (const each of ready.checks) judgeSlots(each.ready, slots[at % turns.length]!)
      },
    },
    judgeGenerated: { runs: few, run: (at) => void code.judge(values[at % turns.length]!) },
    check: { runs: few, run: (at) => void checkSubmission(template, of(at)) },
    checkGenerated: { runs: few, run: (at) => void code.judge(code.read(of(at).cells)) },
    edit: {
      runs: few,
      run: (at) => {
        const cells = new Map(submission.cells).set(...edits[at % few]!)
        checkSubmission(template, { ...submission, cells })
      },
    },
    sheet: { runs: 1, run: (at) => sheet.recalculate(of(at)) },
    sheetEdit: { runs: IS_SMOKE ? 1 : 20, run: (at) => sheet.set(...edits[at % few]!) },
  })
  sheet.destroy()
  const { fields, checks } = template
  const row = (what: string, ours: number[], peer: string, theirs: number[]): string[] => {
    const [mine, other] = [median(ours), median(theirs)]
    const quotient = ratio(theirs, ours)
    const words = quotient >= 1 ? `**${times(quotient)} × less**` : `${times(1 / quotient)} × more`
    return [what, time(mine), peer, time(other), words]
  }
  return [
    `A twelve-year school: ${fields.size} fields, ${checks.length} checks. HyperFormula holds the formulas of our own templates and gives the same verdicts, as does the generated code; both are compared before anything is timed.`,
    table(
      ['what', 'ours', 'peer', 'peer’s time', 'ours takes'],
      [
        row('every check, values at hand', results.judge, '`new Function`', results.judgeGenerated),
        row(
          'every check, values at hand',
          results.judge,
          'HyperFormula, all inputs set in one batch',
          results.sheet,
        ),
        row(
          'cells to findings, whole workbook',
          results.check,
          '`new Function`, reading and verdicts only',
          results.checkGenerated,
        ),
        row(
          'cells to findings, whole workbook',
          results.check,
          'HyperFormula, all inputs set in one batch',
          results.sheet,
        ),
        row(
          'one edit to findings, whole workbook rechecked',
          results.edit,
          'HyperFormula, one input set',
          results.sheetEdit,
        ),
      ],
    ),
    growth(template, submission),
    county(catalogue, submission),
  ].join('\n\n')
}

function agree(
  template: Template,
  turns: readonly Submission[],
  code: ReturnType<typeof generated>,
  sheet: ReturnType<typeof sheetOf>,
): void {
  const { checks } = readyTemplate(template)
  const number = { fail: 0, pass: 1, unknown: 2 }
  for (const each of turns) {
    const slots = withLastYear(readCells(template.fields, each), undefined)
    const own = checks.map(({ ready }) => number[judgeSlots(ready, slots).outcome])
    sheet.recalculate(each)
    const [made, calculated] = [code.judge(code.read(each.cells)), sheet.outcomes()]
    checks.forEach(({ check }, at) => {
      if (made[at] !== own[at] || calculated[at] !== own[at])
        throw new Error(`${check.id}: ours ${own[at]}, generated ${made[at]}, HyperFormula ${calculated[at]}`)
    })
  }
}

/** More checks over the same fields, then the same form with its checks and fields several times over. */
function growth(template: Template, submission: Submission): string {
  const counts = IS_SMOKE ? [10, 20] : [100, 250, 500, 1000, 2000]
  const sizes = IS_SMOKE ? [1, 2] : [1, 2, 4, 8]
  const ofChecks = counts.map((count) => timed(withChecks(template, count), submission))
  const ofForms = sizes.map((size) => timed(...grown(template, submission, size)))
  const again = ofForms[0]?.ms ?? NaN
  return [
    'Growth in checks: the same fields, and of the form’s checks the first, or all of them and once more.',
    table(
      ['fields', 'checks', 'cells to findings', 'a further check', 'made ready, they take'],
      ofChecks.map(({ big, ms, size }, at) => {
        const before = ofChecks[at - 1]
        const further = before && (ms - before.ms) / (big.checks.length - before.big.checks.length)
        return [
          String(big.fields.size),
          String(big.checks.length),
          time(ms),
          further === undefined ? '' : `${(further * 1e6).toFixed(0)} ns`,
          `${(size / MEGABYTE).toFixed(1)} MB`,
        ]
      }),
    ),
    `A further check costs more where the checks no longer fit into the core’s own cache (${cacheOfCore()}): then they come out of memory once for each school. So do a larger form’s cells.`,
    'Growth in all: the same form and its checks several times over.',
    table(
      ['fields', 'checks', 'cells to findings', 'per check, as against once'],
      ofForms.map(({ big, ms }, at) => [
        String(big.fields.size),
        String(big.checks.length),
        time(ms),
        `${(ms / again / sizes[at]!).toFixed(2)} ×`,
      ]),
    ),
  ].join('\n\n')
}

interface Timed {
  readonly big: Template
  readonly ms: number
  /** Bytes of its checks and fields made ready. */
  readonly size: number
}

function timed(big: Template, filled: Submission): Timed {
  const runs = Math.ceil((few * 500) / Math.max(500, big.checks.length))
  const before = inUse()
  readyTemplate(big)
  const size = inUse() - before
  const { each } = duel({ each: { runs, run: () => void checkSubmission(big, filled) } })
  return { big, ms: median(each), size }
}

/** Of the level that a core has to itself, as Linux tells it. */
function cacheOfCore(): string {
  const file = '/sys/devices/system/cpu/cpu0/cache/index2/size'
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'of unknown size'
}

const withChecks = (template: Template, count: number): Template => ({
  ...template,
  checks: Array.from({ length: count }, (_, at) => {
    const check = template.checks[at % template.checks.length] as Check
    return { ...check, id: `${check.id}.${at}` }
  }),
})

function grown(template: Template, submission: Submission, size: number): [Template, Submission] {
  const copies = Array.from({ length: size }, (_, at) => at)
  // A field's name is one text wherever it stands, as in the product: two that are equal are compared letter by letter.
  const names = new Map<string, string>()
  const name = (id: string, at: number): string => {
    const own = at === 0 ? id : `${id}.copy${at}`
    const known = names.get(own) ?? own
    names.set(known, known)
    return known
  }
  const rename = <T>(value: T, at: number): T =>
    JSON.parse(JSON.stringify(value), (key, each: unknown) =>
      key === 'id' && typeof each === 'string' ? name(each, at) : each,
    ) as T
  const fields = copies.flatMap((at) =>
    [...template.fields.values()].flatMap((field) =>
      field.formula === undefined || at === 0 ? [rename(field, at)] : [],
    ),
  )
  const checks = copies.flatMap((at) =>
    template.checks.map((check) => ({
      ...check,
      id: name(check.id, at),
      expression: rename(check.expression, at),
      fields: check.fields.map((id) => name(id, at)),
      required: check.required.map((id) => name(id, at)),
    })),
  )
  const cells = new Map(
    copies.flatMap((at) => [...submission.cells].map(([id, raw]) => [name(id, at), raw] as const)),
  )
  return [
    { ...template, checks, fields: new Map(fields.map((field) => [field.id, field])) },
    { ...submission, cells },
  ]
}

function county(catalogue: Catalogue, submission: Submission): string {
  const schools = Array.from({ length: IS_SMOKE ? 3 : 300 }, (_, at) => edited(at, submission))
  const template = catalogue.templates.get(submission.kind) as Template
  const { all } = duel({
    all: { runs: 1, run: () => schools.forEach((each) => checkSubmission(template, each)) },
  })
  return `${schools.length} such schools, every check: ${time(median(all))} on one core.`
}
