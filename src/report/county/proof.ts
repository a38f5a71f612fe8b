import {
  describe,
  type Catalogue,
  type Expression,
  type Indicator,
  type Part,
  type Rollup,
  type Template,
  type Words,
} from '#core'
import { messages, wordsKey, type Language } from '#messages'
import { basisOf } from '../basis'
import { rawText } from '../sentence'

/** A cell of a school's workbook that a figure is made from. */
export interface ProofCell {
  readonly label: string
  readonly sheet: string
  /** Empty where the workbook has no such cell. */
  readonly cell: string
  /** What stands in it. */
  readonly text: string
}

/** A school's share in a county figure, down to its cells. */
export interface ProofSchool {
  readonly schoolId: string
  readonly schoolName: string
  readonly source: string
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly value: number | undefined
  readonly cells: readonly ProofCell[]
  /** What the county itself decides about the school. */
  readonly given: readonly { readonly label: string; readonly isYes: boolean }[]
}

/** How a county figure is made. */
export interface Proof {
  readonly id: string
  readonly label: Words
  readonly unit: Words
  readonly decimals: number
  readonly per: number
  /** `false`: it is judged school by school, and the county has no figure. */
  readonly isAdditive: boolean
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly value: number | undefined
  readonly variation: number | undefined
  /** What is counted, shared among what, and whose, in words. */
  readonly counted: string
  readonly among: string | undefined
  readonly scope: string | undefined
  /** Where it is asked for. */
  readonly source: string
  readonly schools: readonly ProofSchool[]
  /** Whom it does not concern. */
  readonly outside: number
}

/** The schools and cells behind a county figure; `undefined` where the rollup has no such indicator. */
export function proofOf(
  rollup: Rollup,
  id: string,
  catalogue: Pick<Catalogue, 'templates' | 'jurisdictions' | 'plans'>,
  language: Language,
): Proof | undefined {
  const figure = rollup.indicators.find(({ indicator }) => indicator.id === id)
  if (!figure) return undefined
  const { indicator, numerator, denominator, value, variation } = figure
  const own = rollup.parts.filter(({ indicators }) => indicators.has(id))
  const inside = own.filter((part) => part.indicators.get(id)?.inScope !== false)
  const [first] = own
  const template = first && catalogue.templates.get(first.school.kind)
  const say = (part: Expression | undefined): string | undefined =>
    part && template && inWords(part, template, language)
  const { label, unit, decimals, per, isAdditive } = indicator
  return {
    id,
    label,
    unit,
    decimals,
    per,
    isAdditive,
    numerator,
    denominator,
    value,
    variation,
    counted: say(indicator.numerator) ?? indicator.text.numerator,
    among: say(indicator.denominator),
    scope: say(indicator.scope),
    source: basisOf(indicator, rollup.jurisdiction, catalogue, language),
    schools: inside.map((part) => schoolOf(part, id, rollup, catalogue, language)),
    outside: own.length - inside.length,
  }
}

const inWords = (part: Expression, { fields }: Template, language: Language): string => {
  const words = messages[language].describe
  return describe(
    part,
    {
      label: (id) => fields.get(id)?.label[wordsKey(language)] ?? id,
      isYesNo: (id) => fields.get(id)?.type === 'yesno',
      words,
    },
    words.is,
  )
}

function schoolOf(
  { school, indicators }: Part,
  id: string,
  { roster }: Rollup,
  { templates }: Pick<Catalogue, 'templates'>,
  language: Language,
): ProofSchool {
  const { schoolId, schoolName, received } = school
  const { submission, digest } = received
  const template = templates.get(school.kind)
  // A combined school shares its rooms among stages: its own kind's indicator says by which cells.
  const own: Indicator | undefined = template?.indicators.find((each) => each.id === id)
  const part = indicators.get(id)
  const flags = roster.find((each) => each.schoolId === schoolId)?.flags ?? new Map<string, boolean>()
  const label = (field: string): string => template?.fields.get(field)?.label[wordsKey(language)] ?? field
  const fields = own?.fields ?? []
  return {
    schoolId,
    schoolName,
    source: submission.source,
    digest,
    numerator: part?.numerator,
    denominator: part?.denominator,
    value: part?.value,
    cells: fields
      .filter((field) => !flags.has(field))
      .map((field) => {
        const place = submission.addresses.get(field)
        return {
          label: label(field),
          sheet: place?.sheet ?? '',
          cell: place?.cell ?? '',
          text: rawText(submission.cells.get(field)),
        }
      }),
    given: fields.flatMap((field) => {
      const isYes = flags.get(field)
      return isYes === undefined ? [] : [{ label: label(field), isYes }]
    }),
  }
}
