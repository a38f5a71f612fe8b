import { LEAST_TEXT, OTHER_REASON, type Check, type Words } from '#core'
import { textLiteral } from '../formula'
import type { Book } from './book'
import { columnOf, explanationRows, EXPLANATIONS } from './places'

/** Whether the sheet 说明 answers a finding: the core's `explains`, as a formula. */
export function isExplainedFormula({ id, reasons }: Check, { request, say: { words } }: Book): string {
  const column = (of: number): string =>
    columnOf(words.sheet.explanations, of, EXPLANATIONS.first, explanationRows(request))
  const [ids, reason, text] = [EXPLANATIONS.id, EXPLANATIONS.reason, EXPLANATIONS.text].map(column)
  const among = (list: readonly Words[], sign: string): string[] =>
    [...new Set(list.flatMap(({ zh, en }) => [zh, en]))].map(
      (each) => `(${reason}${sign}${textLiteral(each)})`,
    )
  const saysEnough = (of: string | undefined): string =>
    `(LEN(TRIM(SUBSTITUTE(CLEAN(${of}),"\u3000"," ")))>=${LEAST_TEXT})`
  const own = [saysEnough(reason), ...among([OTHER_REASON], '<>')].join('*')
  const said = [...among(reasons, '='), own, saysEnough(text)].join('+')
  return `SUMPRODUCT((${ids}=${textLiteral(id)})*((${said})>0))>0`
}
