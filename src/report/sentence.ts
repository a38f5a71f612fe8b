import {
  changedMeanings,
  describe,
  fieldsOf,
  LAST_YEAR,
  sidesOf,
  type Check,
  type Expression,
  type FieldId,
  type Finding,
  type RawValue,
  type Submission,
  type Template,
  type Value,
} from '#core'
import { messages, wordsKey, type Language } from '#messages'

/** A finding in words: what is wrong, the two numbers, why, what to do. */
export interface Sentence {
  readonly sign: string
  /** Form number and title. */
  readonly form: string
  /** `'2-1 小学学生数'!D7`, the most telling first. */
  readonly cells: readonly string[]
  readonly what: string
  readonly numbers: string
  readonly why: string
  readonly remedy: string
  readonly explanation: string
}

/** At most this many cells or items are named before “…”. */
const LISTED = 6

/** `D7` of `2-1 小学学生数!D7`. */
export const cellPart = (cell: string): string => cell.slice(cell.lastIndexOf('!') + 1)

/** Cells side by side: `D7、D9`; of several sheets, each sheet where it begins: `2-1 小学学生数!D7、D9、4-2 设备!C3`. */
export function cellList(cells: readonly string[]): string {
  const sheetOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('!'))
  const isAlone = new Set(cells.map(sheetOf)).size === 1
  return cells
    .map((cell, at) => (isAlone || sheetOf(cell) === sheetOf(cells[at - 1] ?? '') ? cellPart(cell) : cell))
    .join('、')
}

const listed = (names: readonly string[]): string =>
  names.slice(0, LISTED).join('、') + (names.length > LISTED ? '…' : '')

/** What an earlier edition meant by a field. */
const meaningThen = (
  id: FieldId,
  { history }: Template,
  { edition }: Submission,
  language: Language,
): string => changedMeanings(edition, history).get(id)?.[wordsKey(language)] ?? ''

/** Puts a finding into words for a reader of `language`. */
export function sentenceOf(
  finding: Finding,
  template: Template,
  submission: Submission,
  language: Language,
): Sentence {
  const { finding: words, punctuation } = messages[language]
  const form = template.forms.find(({ id }) => id === finding.form)
  const cells = finding.fields.flatMap((id) => {
    const place = submission.places.get(id)
    return place ? `${place.sheet}!${place.cell}` : []
  })
  const base = {
    sign: words.sign[finding.kind],
    form: form ? `${form.number} ${form.title[wordsKey(language)]}` : finding.form,
    cells,
    numbers: '',
    why: '',
    explanation: '',
  }
  switch (finding.type) {
    case 'check': {
      const check = template.checks.find(({ id }) => id === finding.check)
      if (!check) throw new Error(`no check ${finding.check} in template ${template.kind.id}`)
      const { explanation } = finding
      return {
        ...base,
        what: punctuation.titled(
          check.name[wordsKey(language)],
          describeIn(check.expression, template, language),
        ),
        numbers: numbersOf(finding.left, finding.right, finding.difference, check, template, language),
        why: punctuation.bracketed(
          check.why[wordsKey(language)],
          punctuation.listed([check.rule, sourceText(check)]),
        ),
        remedy: check.remedy[wordsKey(language)],
        explanation: explanation
          ? words.explained(punctuation.listed([explanation.reason, explanation.text]))
          : '',
      }
    }
    case 'cell': {
      const label = labelOf(finding.fields[0] ?? '', template, language)
      const advice = finding.suggestion === undefined ? '' : words.suggestion(String(finding.suggestion))
      return {
        ...base,
        what: punctuation.titled(label, words.problem[finding.problem]),
        numbers: words.found(rawText(finding.raw)),
        remedy: advice + words.problemRemedy[finding.problem],
        ...(finding.problem === 'otherMeaning' && {
          why: meaningThen(finding.fields[0] ?? '', template, submission, language),
        }),
      }
    }
    case 'blank': {
      return {
        ...base,
        what: words.blanks(finding.fields.length, listed(cells.map(cellPart))),
        remedy: words.blanksRemedy,
      }
    }
    case 'absent': {
      const labels = listed(finding.fields.map((id) => labelOf(id, template, language)))
      const count = finding.fields.length
      return finding.edition === undefined
        ? { ...base, what: words.deleted(count, labels), remedy: words.deletedRemedy }
        : {
            ...base,
            what: words.olderEdition(finding.edition, count, labels),
            remedy: words.olderEditionRemedy,
          }
    }
  }
}

/** A formula in words. */
export const describeIn = (expression: Expression, template: Template, language: Language): string =>
  describe(expression, {
    label: (id) => labelOf(id, template, language),
    isYesNo: (id) => template.fields.get(plain(id))?.type === 'yesno',
    words: messages[language].describe,
  })

const plain = (id: FieldId): FieldId => (id.startsWith(LAST_YEAR) ? id.slice(LAST_YEAR.length) : id)

function labelOf(id: FieldId, template: Template, language: Language): string {
  const label = template.fields.get(plain(id))?.label[wordsKey(language)] ?? id
  return id === plain(id) ? label : messages[language].finding.lastYear(label)
}

const sourceText = ({ source }: Check): string => [source.document, source.clause].filter(Boolean).join(' ')

/** Both sides with the unit their fields share, then how far apart they are. */
function numbersOf(
  left: Value,
  right: Value,
  difference: number | undefined,
  check: Check,
  template: Template,
  language: Language,
): string {
  if (left === undefined || right === undefined) return ''
  const words = messages[language].finding
  const unit = sharedUnit(sidesOf(check.expression), template, language)
  const both = words.values(valueText(left) + unit, valueText(right) + unit)
  if (difference === undefined || difference === 0) return both
  return messages[language].punctuation.listed([
    both,
    words.difference(valueText(Math.abs(difference)) + unit, difference > 0),
  ])
}

/** The unit of two sides that are plain sums of fields; ratios and mixed units carry none. */
function sharedUnit(
  sides: { left: Expression; right: Expression } | undefined,
  template: Template,
  language: Language,
): string {
  if (!sides || !isAdditive(sides.left) || !isAdditive(sides.right)) return ''
  const ids = [...fieldsOf(sides.left), ...fieldsOf(sides.right)]
  const units = new Set(ids.map((id) => template.fields.get(plain(id))?.unit[wordsKey(language)]))
  const [unit = ''] = units
  return units.size === 1 ? ` ${unit}`.trimEnd() : ''
}

function isAdditive(expression: Expression): boolean {
  switch (expression.type) {
    case 'arithmetic':
      return (
        (expression.operator === '+' || expression.operator === '-') &&
        isAdditive(expression.left) &&
        isAdditive(expression.right)
      )
    case 'call':
      return expression.name === 'SUM' && expression.args.every(isAdditive)
    case 'field':
    case 'number':
      return true
    case 'text':
    case 'negate':
    case 'comparison':
      return false
  }
}

/** At most four decimals, none where there are none. */
export function valueText(value: Value): string {
  if (typeof value === 'number') return String(Math.round(value * 1e4) / 1e4)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value ?? ''
}

export function rawText(raw: RawValue): string {
  if (raw === undefined) return ''
  if (typeof raw !== 'object') return String(raw)
  if ('otherMeaning' in raw) return String(raw.otherMeaning)
  return 'error' in raw ? raw.error : ''
}
