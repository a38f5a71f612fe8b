import type { FieldType } from '#core'
import type { StyleSpec } from '#spec'

/** 宋体 for figures and text, 黑体 for headings, as official forms are set. */
const TEXT = '宋体'
const HEADING = '黑体'

export const COLOURS = {
  /** 蓝: computed. */
  computed: 'BDD7EE',
  /** 浅蓝: repeated from elsewhere, or given. */
  reference: 'E4EFF9',
  heading: 'F2F2F2',
  muted: '808080',
  link: '1F4E9E',
  logical: { fill: 'FFC7CE', font: 'B00020' },
  empirical: { fill: 'FFE699', font: '7F4F00' },
  plan: { fill: 'DAE3F3', font: '1F3FBF' },
  passed: { fill: 'E2F0D9', font: '375623' },
} as const

const text = (size: number, rest: Omit<StyleSpec, 'font'> = {}, bold = false, color?: string): StyleSpec => ({
  font: { name: TEXT, size, bold, ...(color && { color }) },
  vertical: 'middle',
  ...rest,
})
const heading = (size: number, rest: Omit<StyleSpec, 'font'> = {}): StyleSpec => ({
  font: { name: HEADING, size, bold: true },
  vertical: 'middle',
  horizontal: 'center',
  ...rest,
})
const cell = (rest: Omit<StyleSpec, 'font'> = {}, bold = false): StyleSpec =>
  text(10, { border: 'thin', ...rest }, bold)

/** A little room between a figure and the line to its right; an indent takes more than narrow columns have. */
const ROOM = '_ '

const listValue = (format: string): StyleSpec =>
  text(9.5, { border: 'thin', horizontal: 'right', numberFormat: format + ROOM })

const NAMED = {
  title: heading(16),
  coverYear: heading(18),
  coverTitle: heading(26),
  coverKind: heading(15),
  section: heading(11, { horizontal: 'left' }),
  plain: text(10),
  plainWrapped: text(10, { wrap: true }),
  plainRight: text(10, { horizontal: 'right' }),
  plainCenter: text(10, { horizontal: 'center' }),
  muted: text(9, {}, false, COLOURS.muted),
  review: text(10.5, { horizontal: 'left', indent: 1, border: 'thin', fill: 'FFFFFF' }, true),
  head: cell({ fill: COLOURS.heading, horizontal: 'center', wrap: true }, true),
  letter: cell({ fill: COLOURS.heading, horizontal: 'center' }),
  label0: cell({ horizontal: 'left', wrap: true, indent: 1 }),
  label1: cell({ horizontal: 'left', wrap: true, indent: 2 }),
  label2: cell({ horizontal: 'left', wrap: true, indent: 3 }),
  label3: cell({ horizontal: 'left', wrap: true, indent: 4 }),
  sectionLabel: cell({ horizontal: 'left', wrap: true, indent: 1, fill: COLOURS.heading }, true),
  code: cell({ horizontal: 'center' }),
  note: text(9, { border: 'thin', horizontal: 'left', wrap: true, indent: 1 }),
  none: text(10, { border: 'thin', horizontal: 'center', fill: COLOURS.heading }, false, COLOURS.muted),
  listText: text(9.5, { border: 'thin', horizontal: 'left', wrap: true, indent: 1 }),
  listCenter: text(9.5, { border: 'thin', horizontal: 'center', wrap: true }),
  listNumber: text(9.5, { border: 'thin', horizontal: 'right', indent: 1 }),
  listValue0: listValue('0'),
  listValue1: listValue('0.0'),
  listValue2: listValue('0.00'),
  listValue3: listValue('0.000'),
  listValue4: listValue('0.0000'),
  listNote: text(8.5, { border: 'thin', horizontal: 'left', wrap: true, indent: 1 }),
  hidden: text(8, {}, false, 'FFFFFF'),
  listAmount: listValue('0.00'),
  listId: text(9, { border: 'thin', horizontal: 'left', shrink: true }, false, COLOURS.muted),
  listLink: {
    font: { name: TEXT, size: 9.5, color: COLOURS.link, underline: true },
    border: 'thin',
    horizontal: 'center',
    vertical: 'middle',
  },
  formLink: {
    font: { name: TEXT, size: 10, color: COLOURS.link, underline: true },
    border: 'thin',
    horizontal: 'left',
    vertical: 'middle',
    wrap: true,
    indent: 1,
  },
  itemText: text(9, { horizontal: 'left', wrap: true, indent: 1 }),
  itemId: text(8.5, { horizontal: 'left', wrap: true }),
  itemCenter: text(9.5, { horizontal: 'center', wrap: true }),
  itemNumber: text(9.5, { horizontal: 'right', indent: 1 }),
  itemLink: {
    font: { name: TEXT, size: 9.5, color: COLOURS.link, underline: true },
    horizontal: 'center',
    vertical: 'middle',
  },
  count: cell({ horizontal: 'center' }),
  countBold: cell({ horizontal: 'center', fill: COLOURS.heading }, true),
  noteLine: text(9.5, { horizontal: 'left', wrap: true }),
  coverFact: text(10.5, { horizontal: 'left', wrap: true }),
  coverSection: heading(12),
  coverLabel: text(12, { horizontal: 'right' }),
  coverSmall: text(10.5, { horizontal: 'right' }),
  coverCounty: text(10.5, { border: 'bottom', horizontal: 'left', unlocked: true }, false, COLOURS.muted),
  coverSeal: text(10.5, { border: 'bottom', horizontal: 'left' }),
  coverStamp: text(11, { border: 'thin', horizontal: 'center', vertical: 'bottom' }, false, COLOURS.muted),
  coverSteps: text(9.5, { border: 'thin', horizontal: 'left', wrap: true, indent: 1 }),
  legendInput: cell({ horizontal: 'center' }),
  legendComputed: cell({ horizontal: 'center', fill: COLOURS.computed }),
  legendReference: cell({ horizontal: 'center', fill: COLOURS.reference }),
  legendLogical: cell({ horizontal: 'center', fill: COLOURS.logical.fill }),
  legendEmpirical: cell({ horizontal: 'center', fill: COLOURS.empirical.fill }),
  legendPlan: cell({ horizontal: 'center', fill: COLOURS.plan.fill }),
  explainId: text(9.5, {
    border: 'thin',
    horizontal: 'left',
    shrink: true,
    unlocked: true,
    numberFormat: '@',
  }),
  explainText: text(9.5, {
    border: 'thin',
    horizontal: 'left',
    wrap: true,
    indent: 1,
    unlocked: true,
    numberFormat: '@',
  }),
  explainDate: text(9.5, {
    border: 'thin',
    horizontal: 'center',
    unlocked: true,
    numberFormat: 'yyyy-mm-dd',
  }),
} satisfies Record<string, StyleSpec>

/** How the figures of a type are written. */
export const NUMBER_FORMAT: Readonly<Record<FieldType, string>> = {
  count: `0${ROOM}`,
  decimal: `0.00${ROOM}`,
  year: '0',
  date: 'yyyy"年"m"月"d"日"',
  yesno: 'General',
  choice: 'General',
  text: '@',
  code: '@',
}

/** Who fills a field's cell. */
export type Role = 'input' | 'computed' | 'reference'
/** The cover sets its fields larger, over a line instead of in a box. */
export type Setting = 'form' | 'cover'

export const fieldStyle = (role: Role, type: FieldType, setting: Setting = 'form'): string =>
  `${setting}.${role}.${type}`

const FILL: Readonly<Record<Role, string | undefined>> = {
  input: undefined,
  computed: COLOURS.computed,
  reference: COLOURS.reference,
}

function fieldStyles(): [string, StyleSpec][] {
  const roles: readonly Role[] = ['input', 'computed', 'reference']
  const types = Object.keys(NUMBER_FORMAT) as FieldType[]
  return (['form', 'cover'] as const).flatMap((setting) =>
    roles.flatMap((role) =>
      types.map((type): [string, StyleSpec] => {
        const fill = FILL[role]
        const isFigure = type === 'count' || type === 'decimal'
        const style: StyleSpec = {
          font: { name: TEXT, size: setting === 'cover' ? 12 : 10.5 },
          border: setting === 'cover' ? 'bottom' : 'thin',
          horizontal: setting === 'cover' ? 'left' : isFigure ? 'right' : 'center',
          vertical: 'middle',
          numberFormat: NUMBER_FORMAT[type],
          ...(fill && { fill }),
          ...(type === 'text' && { wrap: true }),
          ...(role === 'input' && { unlocked: true }),
        }
        return [fieldStyle(role, type, setting), style]
      }),
    ),
  )
}

export const STYLES: Readonly<Record<string, StyleSpec>> = {
  ...NAMED,
  ...Object.fromEntries(fieldStyles()),
}
