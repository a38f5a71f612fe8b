import type { CellsSpec } from '#spec'
import { element, escapeXml } from '../xml'
import { textReference, type ValuesOf } from './cellValues'

/** Points × 100. */
const SIZE = { title: 900, text: 800 } as const
const FONT = '宋体'

interface TextLook {
  readonly size: number
  readonly isBold: boolean
}

const USUAL: TextLook = { size: SIZE.text, isBold: false }
const TITLE: TextLook = { size: SIZE.title, isBold: true }

const look = (name: string, { size, isBold }: TextLook): string =>
  element(name, { sz: size, b: isBold ? 1 : 0 }, [
    element('a:solidFill', {}, [element('a:srgbClr', { val: '000000' })]),
    element('a:latin', { typeface: FONT }),
    element('a:ea', { typeface: FONT }),
  ])

const paragraphs = (content: readonly string[], rotation?: number): readonly string[] => [
  element('a:bodyPr', rotation === undefined ? {} : { rot: rotation, vert: 'horz' }),
  element('a:lstStyle', {}),
  element('a:p', {}, content),
]

const body = (text: TextLook): readonly string[] =>
  paragraphs([element('a:pPr', {}, [look('a:defRPr', text)]), element('a:endParaRPr', { lang: 'zh-CN' })])

/** How text looks where nothing else is said. */
export const usualText = (): string => element('c:txPr', {}, body(USUAL))

/** A title that follows a cell. */
export const chartTitle = (cell: CellsSpec, valuesOf: ValuesOf): string =>
  element('c:title', {}, [
    element('c:tx', {}, [textReference(cell, valuesOf)]),
    element('c:overlay', { val: 0 }),
    element('c:txPr', {}, body(TITLE)),
  ])

/** 60,000ths of a degree: from bottom to top. */
const UPWARDS = -5_400_000

export function axisTitle(text: string, isUpright: boolean): string {
  const run = element('a:r', {}, [look('a:rPr', USUAL), element('a:t', {}, [escapeXml(text)])])
  const content = [element('a:pPr', {}, [look('a:defRPr', USUAL)]), run]
  return element('c:title', {}, [
    element('c:tx', {}, [element('c:rich', {}, paragraphs(content, isUpright ? UPWARDS : 0))]),
    element('c:overlay', { val: 0 }),
  ])
}
