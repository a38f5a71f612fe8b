import { checkSubmission, type Catalogue, type Submission, type Template } from '#core'
import { judgeSlots } from '../../src/core/check/judge'
import { readCells, withLastYear } from '../../src/core/check/readCells'
import { readyTemplate } from '../../src/core/check/ready'
import { duel, IS_SMOKE, median, ratio, table, time, times } from '../measure'
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

/** The same form with its checks and fields several times over: a straight line, or not. */
function growth(template: Template, submission: Submission): string {
  const sizes = IS_SMOKE ? [1, 2] : [1, 2, 4, 8]
  const made = sizes.map((size) => grown(template, submission, size))
  const rows = made.map(([big, filled], index) => {
    const { each } = duel({
      each: { runs: Math.ceil(few / sizes[index]!), run: () => void checkSubmission(big, filled) },
    })
    return { big, ms: median(each) }
  })
  const per = (index: number): number => rows[index]!.ms / sizes[index]!
  return [
    'Growth: the same form and its checks several times over.',
    table(
      ['fields', 'checks', 'cells to findings', 'per check, as against once'],
      rows.map(({ big, ms }, index) => [
        String(big.fields.size),
        String(big.checks.length),
        time(ms),
        `${(per(index) / per(0)).toFixed(2)} ×`,
      ]),
    ),
  ].join('\n\n')
}

function grown(template: Template, submission: Submission, size: number): [Template, Submission] {
  const copies = Array.from({ length: size }, (_, at) => at)
  const name = (id: string, at: number): string => (at === 0 ? id : `${id}.copy${at}`)
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
