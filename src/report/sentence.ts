import {
  changedMeanings,
  describe,
  LAST_YEAR,
  sidesOf,
  type Check,
  type Expression,
  type FieldId,
  type FieldType,
  type Finding,
  type RawValue,
  type Submission,
  type Template,
  type Value,
  type Words,
} from '#core'
import { messages, wordsKey, type Answer, type Language } from '#messages'
import { sourceText } from './basis'
import { shownBeside } from './number'
import { sideUnits } from './sideUnit'

/** A finding in words: what is wrong, the two numbers, why, what to do. */
export interface Sentence {
  readonly sign: string
  /** What its sign is called. */
  readonly kind: string
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

/** Cells side by side: `D7、D9`; of several sheets, a line each, headed by the sheet: `2-1 小学学生数!D7、D9`. */
export function cellList(cells: readonly string[]): string {
  const bySheet = new Map<string, string[]>()
  for (const cell of cells) {
    const sheet = cell.slice(0, cell.lastIndexOf('!') + 1)
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cellPart(cell)])
  }
  const isAlone = bySheet.size === 1
  return [...bySheet].map(([sheet, parts]) => (isAlone ? '' : sheet) + parts.join('、')).join('\n')
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
    const address = submission.addresses.get(id)
    return address ? `${address.sheet}!${address.cell}` : []
  })
  const base = {
    sign: words.sign[finding.kind],
    kind: words.kind[finding.kind],
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
          punctuation.listed([check.id, sourceText(check.source)]),
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
        sign: words.sign.blank,
        kind: words.kind.blank,
        what: words.blanks(finding.fields.length, listed(cells.map(cellPart))),
        remedy: words.blanksRemedy(answersWanted(finding.fields, template)),
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

const ANSWERS: Readonly<Record<FieldType, Answer>> = {
  count: 'number',
  decimal: 'number',
  yesno: 'choice',
  choice: 'choice',
  text: 'writing',
  code: 'writing',
  year: 'writing',
  date: 'writing',
}

/** What kinds of answer blank cells wait for: only a number can be 0. */
const answersWanted = (ids: readonly FieldId[], { fields }: Template): ReadonlySet<Answer> =>
  new Set(ids.flatMap((id) => ANSWERS[fields.get(id)?.type ?? 'text']))

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

/** Both sides with the unit they share, then how far apart they are. */
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
  const sides = sidesOf(check.expression)
  const units = sides ? sideUnits(sides, (id) => template.fields.get(plain(id))?.unit) : []
  const show = shownBeside(left, right)
  const text = (value: Value, unit: Words | undefined): string =>
    unit && typeof value === 'number' ? `${show(value)} ${unit[wordsKey(language)]}` : show(value)
  const both = words.values(text(left, units[0]), text(right, units[1]))
  if (difference === undefined || difference === 0) return both
  return messages[language].punctuation.listed([
    both,
    words.difference(text(Math.abs(difference), units[0]), difference > 0),
  ])
}

/** What stands in a cell, as it is shown. */
export function rawText(raw: RawValue): string {
  if (raw === undefined) return ''
  if (typeof raw !== 'object') return String(raw)
  if ('otherMeaning' in raw) return String(raw.otherMeaning)
  return 'error' in raw ? raw.error : ''
}
