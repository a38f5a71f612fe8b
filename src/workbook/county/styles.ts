import { fieldsOf, type Expression, type Field, type FieldId, type FieldType } from '#core'
import { messages, workbookMessages, type Language, type Messages, type WorkbookMessages } from '#messages'
import type { StyleSpec } from '#spec'
import { COLOURS, NUMBER_FORMAT } from '../template/styles'

/** 宋体 for figures and text, 黑体 for headings, as the schools' forms are set. */
const TEXT = '宋体'
const HEADING = '黑体'

/** Paler than a form's computed cells: whole sheets of it stay readable. */
const WORKING = 'F3F8FC'
const NOT_ASKED = 'E7E6E6'
const SUM = 'FFF9E7'

const text = (size: number, rest: Omit<StyleSpec, 'font'> = {}, bold = false, color?: string): StyleSpec => ({
  font: { name: TEXT, size, bold, ...(color && { color }) },
  vertical: 'middle',
  ...rest,
})
const cell = (rest: Omit<StyleSpec, 'font'> = {}, bold = false): StyleSpec =>
  text(10, { border: 'thin', ...rest }, bold)
const heading = (size: number, rest: Omit<StyleSpec, 'font'> = {}): StyleSpec => ({
  font: { name: HEADING, size, bold: true },
  vertical: 'middle',
  ...rest,
})

const namedStyles = ({ table, plan }: WorkbookMessages['county']) =>
  ({
    title: heading(16, { horizontal: 'center' }),
    tableTitle: heading(14, { horizontal: 'left' }),
    section: {
      ...heading(11, { horizontal: 'left' }),
      font: { name: HEADING, size: 11, bold: true, color: COLOURS.link },
    },
    subtitle: text(10, { horizontal: 'center' }),
    intro: text(9.5, { horizontal: 'left', wrap: true }, false, '595959'),
    introLine: text(9.5, { horizontal: 'left' }, false, '595959'),
    plain: text(10),
    plainRight: text(10, { horizontal: 'right' }),
    yearPlain: text(10, { horizontal: 'left', numberFormat: '0' }),
    group: cell({ fill: 'D9E2F3', horizontal: 'left' }, true),
    groupBand: text(10, { fill: 'D9E2F3', horizontal: 'left' }, true),
    head: cell({ fill: COLOURS.heading, horizontal: 'center', wrap: true }, true),
    unit: text(
      9,
      { border: 'thin', fill: COLOURS.heading, horizontal: 'center', wrap: true },
      false,
      '595959',
    ),
    sumLabel: cell({ fill: SUM, horizontal: 'left' }, true),
    sumAnswers: cell({ fill: SUM, horizontal: 'right', numberFormat: table.yesCount }, true),
    sumVerdict: cell({ fill: SUM, horizontal: 'center', numberFormat: table.reachedCount }, true),
    sumCount: cell({ fill: SUM, horizontal: 'right', numberFormat: '0' }),
    sumCentered: cell({ fill: SUM, horizontal: 'center', numberFormat: '0' }),
    sumNothing: cell({ fill: SUM }),
    notAsked: cell({ fill: NOT_ASKED }),
    text: cell({ horizontal: 'left' }),
    textBold: cell({ horizontal: 'left', wrap: true }, true),
    wrapped: text(9.5, { border: 'thin', horizontal: 'left', wrap: true }),
    notice: text(10, { border: 'thin', horizontal: 'left', wrap: true }, true),
    small: text(9, { border: 'thin', horizontal: 'left', wrap: true }, false, '404040'),
    digest: text(8, { border: 'thin', horizontal: 'left', wrap: true }, false, '595959'),
    center: cell({ horizontal: 'center', wrap: true }),
    centerBold: cell({ horizontal: 'center', wrap: true }, true),
    verdict: text(10, { border: 'thin', horizontal: 'center', fill: WORKING }),
    standing: text(10, { border: 'thin', horizontal: 'center', wrap: true }, true),
    number: cell({ horizontal: 'center', numberFormat: '0' }),
    numberBold: cell({ horizontal: 'center', numberFormat: '0' }, true),
    percent: cell({ horizontal: 'right', numberFormat: '0.0' }),
    percentCenter: cell({ horizontal: 'center', numberFormat: '0.0' }),
    variation: cell({ horizontal: 'right', numberFormat: '0.0000' }),
    amount: cell({ horizontal: 'right', numberFormat: '#,##0.00', shrink: true }),
    amountWhole: cell({ horizontal: 'right', numberFormat: '#,##0' }),
    year: cell({ horizontal: 'center', numberFormat: plan.year }),
    gapTownships: cell({ horizontal: 'right', numberFormat: plan.townships }),
    townships: cell({ horizontal: 'center', numberFormat: plan.townships }),
    targetDay: cell({ horizontal: 'right', numberFormat: 'yyyy-mm-dd', shrink: true }),
    gapSchools: cell({ horizontal: 'right', numberFormat: plan.gapSchools }),
    /** As written in the plan; thousands apart, as in the figures beside it. */
    targetNumber: cell({ horizontal: 'right', numberFormat: '[>=1000]#,##0;General' }),
    answer: cell({ horizontal: 'right' }),
    yesTarget: cell({ horizontal: 'right', numberFormat: plan.answer }),
    dayByHand: text(10, { border: 'thin', horizontal: 'center', numberFormat: 'yyyy-mm-dd', unlocked: true }),
    byHand: text(10, { border: 'thin', horizontal: 'left', wrap: true, numberFormat: '@', unlocked: true }),
    chartNote: text(8.5, { horizontal: 'left', vertical: 'top', wrap: true }),
    chartGuide: text(9.5, { horizontal: 'left', wrap: true, border: 'thin', indent: 1 }),
    signed: text(10.5, { horizontal: 'left' }),
    'working.share': text(9.5, {
      border: 'thin',
      fill: WORKING,
      horizontal: 'right',
      numberFormat: '0.0000',
    }),
    none: cell({ horizontal: 'center', fill: COLOURS.heading }),
  }) satisfies Record<string, StyleSpec>

export type Role = 'figure' | 'working'

export const figureStyle = (type: FieldType, role: Role = 'figure'): string => `${role}.${type}`

/** Figures with so many decimals, in a row or in the summary above. */
export const valueStyle = (decimals: number, role: 'value' | 'sum' | 'plain' = 'value'): string =>
  `${role}.${Math.min(decimals, MOST_DECIMALS)}`

const MOST_DECIMALS = 4

/** Whole numbers where only whole numbers are added. */
export const amountStyle = (
  expressions: readonly Expression[],
  fields: ReadonlyMap<FieldId, Field>,
): string =>
  expressions.every((each) => isWhole(each, fields))
    ? figureStyle('count', 'working')
    : figureStyle('decimal', 'working')

/** A sum that stands among others of its kind, thousands apart. */
export const totalStyle = (expression: Expression, fields: ReadonlyMap<FieldId, Field>): string =>
  isWhole(expression, fields) ? 'amountWhole' : 'amount'

function isWhole(expression: Expression, fields: ReadonlyMap<FieldId, Field>): boolean {
  if (expression.type === 'arithmetic' && expression.operator === '/') return false
  if (expression.type === 'arithmetic')
    return isWhole(expression.left, fields) && isWhole(expression.right, fields)
  return fieldsOf(expression).every((id) => fields.get(id)?.type !== 'decimal')
}

type Signs = Messages['finding']['sign']

/** A figure that its school still has to mend or explain: coloured, with its sign behind it. */
function flagged(
  type: FieldType,
  flag: 'logical' | 'empirical',
  shape: Omit<StyleSpec, 'font'>,
  signs: Signs,
): StyleSpec {
  const { fill, font } = COLOURS[flag]
  const format = NUMBER_FORMAT[type] === '@' ? 'General' : NUMBER_FORMAT[type]
  const sign = `" ${signs[flag]}"`
  const numberFormat = `${format}${sign};-${format}${sign};${format}${sign};@${sign}`
  return text(10, { ...shape, fill, numberFormat }, true, font)
}

function byType(signs: Signs): [string, StyleSpec][] {
  const types = Object.keys(NUMBER_FORMAT) as FieldType[]
  return types.flatMap((type): [string, StyleSpec][] => {
    const isFigure = type === 'count' || type === 'decimal'
    const shape = {
      border: 'thin',
      horizontal: isFigure ? 'right' : type === 'text' ? 'left' : 'center',
      numberFormat: NUMBER_FORMAT[type],
    } as const
    return [
      [`figure.${type}`, text(10, shape)],
      ...(['logical', 'empirical'] as const).map((flag): [string, StyleSpec] => [
        `figure.${type}.${flag}`,
        flagged(type, flag, shape, signs),
      ]),
      [`working.${type}`, text(9.5, { ...shape, fill: WORKING })],
      [`sum.${type}`, text(10, { ...shape, fill: SUM }, true)],
      [`input.${type}`, text(10.5, { ...shape, horizontal: 'center', unlocked: true })],
    ]
  })
}

function byDecimals(): [string, StyleSpec][] {
  return Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => {
    const numberFormat = decimals === 0 ? '#,##0' : `0.${'0'.repeat(decimals)}`
    const shape = { border: 'thin', horizontal: 'right', numberFormat } as const
    return [
      [`value.${decimals}`, text(10, { ...shape, fill: WORKING })],
      [`sum.${decimals}`, text(10, { ...shape, fill: SUM }, true)],
      [`plain.${decimals}`, text(10, shape)],
    ] as [string, StyleSpec][]
  }).flat()
}

export const stylesIn = (language: Language): Readonly<Record<string, StyleSpec>> => ({
  ...namedStyles(workbookMessages[language].county),
  ...Object.fromEntries([...byType(messages[language].finding.sign), ...byDecimals()]),
})
