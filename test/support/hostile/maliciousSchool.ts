import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { RawValue } from '#core'
import { writeWorkbook } from '#files'
import type { WorkbookSpec } from '#spec'
import { templateWorkbook } from '#workbook'
import { templateOf } from '../catalogue'
import { requestFor, sampleCells } from '../filledTemplate'

/** What a school may write where text is asked for: each would command something, if anything took it for more than text. */
const ESCAPE = '\u001b[2J\u001b]0;x\u0007'
export const TEXTS = {
  schoolName: `=HYPERLINK("http://a.invalid","点我")<img src=x onerror="document.title=1">${ESCAPE}`,
  principalName: "+cmd|' /C calc'!A0",
  townshipName: '__proto__',
  classrooms: '@SUM(1+1)',
  isPublic: 'constructor',
  books: '<script>document.title=1</script>',
} satisfies Record<string, string>
export const EXPLANATION = `-2+3+cmd|' /C calc'!A0\n{{constructor.constructor("alert(1)")()}} ../../etc/passwd`
export const FILE = '=1+1 <b>x $(id) %s.xlsx'
/** As the workbook's markup has what XML itself cannot hold; exchanged after writing, for our writer refuses it. */
const STAND_IN = 'STANDIN'

/** A school's workbook with all of it, but for what only markup can say. */
export function maliciousSpec(more = ''): WorkbookSpec {
  const template = templateOf('primarySchool')
  const own = sampleCells(template.kind.id)
  const values = new Map<string, RawValue>([...own, ...Object.entries(TEXTS)])
  values.set('schoolName', TEXTS.schoolName.replace(ESCAPE, STAND_IN) + more)
  // Odd, and explained.
  values.set('isBoardingSchool', '是').set('boarders.primary', 0)
  const explanations = template.checks
    .filter(({ kind }) => kind === 'empirical')
    .map(({ id }) => ({ check: id, reason: 'toString', text: EXPLANATION }))
  return templateWorkbook(requestFor(template, { values, explanations }))
}

/** The file with all of it; `more` follows the school's name. */
export async function maliciousSchool(more?: string): Promise<Uint8Array> {
  const written = await writeWorkbook(maliciousSpec(more))
  const escaped = ESCAPE.replaceAll(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u001f]/g,
    (sign) => `_x00${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}_`,
  )
  const parts = Object.entries(unzipSync(written)).map(([name, part]): [string, Uint8Array] =>
    name.endsWith('.xml') ? [name, strToU8(strFromU8(part).replaceAll(STAND_IN, escaped))] : [name, part],
  )
  return zipSync(Object.fromEntries(parts))
}
