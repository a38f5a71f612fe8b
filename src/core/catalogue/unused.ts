import { plainId } from '../expression/fieldsOf'
import type { FieldId } from '../model/field'
import type { Template } from '../model/template'
import { complain, type Complaint, type Loaded } from './complaint'
import { HOLE, withNearest } from './nearest'
import type { RawCheck, RawIndicator } from './schema'

interface Raw {
  readonly checks: readonly Loaded<RawCheck>[]
  readonly indicators: readonly Loaded<RawIndicator>[]
}

/**
 * Refuses checks and indicators that name a figure nobody asks for, in whichever of their parts: that part would
 * silently be left out. So with those that no kind of school gets.
 */
export function refuseUnused(
  { checks, indicators }: Raw,
  templates: readonly Template[],
  complaints: Complaint[],
): void {
  const used = new Set(
    templates.flatMap((each) => [
      ...each.checks.map(({ rule }) => rule),
      ...each.indicators.map(({ key }) => key),
    ]),
  )
  const known = fieldIds(templates)
  const isKnown = isAmong(known)
  // A formula that cannot be read is told as such.
  const told = new Set(complaints.map(({ file, path }) => `${file} ${path}`))
  const refuse = ({ file, value: { id } }: Loaded<{ id: string }>, formulas: readonly string[]): void => {
    if (told.has(`${file} ${id}`)) return
    const unknown = [...new Set(formulas.flatMap(namesIn))].filter((name) => !isKnown(plainId(name)))
    if (unknown.length === 0 && used.has(id)) return
    const problem =
      unknown.length > 0
        ? `no form asks for ${unknown.map((name) => meantBy(name, known)).join(', ')}`
        : 'no school kind has all the fields it names'
    complaints.push(complain(file, [id], problem, 'correct the field ids, or add the fields'))
  }
  for (const each of checks) refuse(each, [each.value.assert])
  for (const each of indicators) {
    const { numerator, denominator = [], scope = [] } = each.value
    refuse(
      each,
      [numerator, denominator, scope].flatMap((part) =>
        typeof part === 'string' ? part : Object.values(part),
      ),
    )
  }
}

/** Refuses examples that give a figure to a field that there is not: the check would be tried without it. */
export function refuseStrangeExamples(
  checks: Raw['checks'],
  templates: readonly Template[],
  complaints: Complaint[],
): void {
  const known = fieldIds(templates)
  const files = new Map(checks.map(({ file, value }) => [value.id, file]))
  for (const { rule, examples } of templates.flatMap((each) => each.checks))
    for (const id of Object.values(examples)
      .flat()
      .flatMap((values) => Object.keys(values)))
      if (!known.has(plainId(id)))
        complaints.push(
          complain(
            files.get(rule) ?? '',
            [rule, 'examples'],
            `no form asks for ${meantBy(id, known)}`,
            'correct the field id',
          ),
        )
}

const fieldIds = (templates: readonly Template[]): ReadonlySet<FieldId> =>
  new Set(templates.flatMap(({ fields }) => [...fields.keys()]))

/** Whole, as the file has it, with the field that was probably meant. */
const meantBy = (name: string, known: ReadonlySet<FieldId>): string => withNearest(name, known, plainId(name))

const NAME = new RegExp(
  String.raw`(?<![\w.}\]])(?:[A-Za-z_]|${HOLE.source})(?:[\w.]|${HOLE.source})*(?![\w.{[(])`,
  'g',
)

/** What a formula names whose dimensions are not bound yet: `enrolment.{stage}`, but neither texts nor functions. */
const namesIn = (formula: string): string[] => formula.replace(/"[^"]*"/g, '').match(NAME) ?? []

/** Whether there is such a field, whatever stands in the holes of its name. */
function isAmong(known: ReadonlySet<FieldId>): (name: string) => boolean {
  const answers = new Map<string, boolean>()
  return (name) => {
    if (known.has(name)) return true
    if (!HOLE.test(name)) return false
    const shape = name
      .split(HOLE)
      .map(escaped)
      .join(String.raw`[\w.]+`)
    let answer = answers.get(shape)
    if (answer === undefined) {
      const whole = new RegExp(`^${shape}$`)
      answer = [...known].some((id) => whole.test(id))
      answers.set(shape, answer)
    }
    return answer
  }
}

const escaped = (text: string): string => text.replaceAll('.', String.raw`\.`)
