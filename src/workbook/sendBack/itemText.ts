import { countyFindingFields, templateOf, type CountyFinding, type Received, type SendBackItem } from '#core'
import { workbookMessages, type Language } from '#messages'
import { cellList, countySentence, sentenceOf } from '#report'
import type { SendBackRequest } from './request'

/** An item as its row shows it. */
export interface ItemText {
  readonly form: string
  readonly cells: string
  /** Of the check, by which 说明 names it; cells that are wrong or blank have none. */
  readonly check: string
  readonly what: string
  readonly numbers: string
  readonly remedy: string
}

/** Cells named in a row; a form's blanks may be many. */
const CELLS_SHOWN = 12

export function itemText(
  { finding }: SendBackItem,
  received: Received,
  { catalogue, language }: Pick<SendBackRequest, 'catalogue' | 'language'>,
): ItemText {
  const { submission } = received
  const template = templateOf(submission.kind, catalogue)
  if (finding.of === 'county') {
    const words = workbookMessages[language].sendBack
    const { what, numbers, remedy } = countySentence(finding.is, catalogue, language)
    return {
      form: words.ofCounty,
      cells: countyFindingFields(finding.is, template)
        .flatMap((id) => submission.addresses.get(id) ?? [])
        .map(({ sheet, cell }) => `${sheet}!${cell}`)
        .join('\n'),
      check: finding.is.check.id,
      what: what + othersText(finding.is, received, language),
      numbers,
      remedy: remedy + words.explainAs(finding.is.check.id),
    }
  }
  const { form, cells, what, numbers, remedy } = sentenceOf(finding.is, template, submission, language)
  const shown = cellList(cells.slice(0, CELLS_SHOWN))
  const check = finding.is.type === 'check' ? finding.is.check : ''
  return { form, cells: shown + (cells.length > CELLS_SHOWN ? '…' : ''), check, what, numbers, remedy }
}

/** The other schools of a finding, so that both know with whom to compare. */
function othersText({ schools }: CountyFinding, own: Received, language: Language): string {
  const { others, school } = workbookMessages[language].sendBack
  const names = schools
    .filter(({ received }) => received !== own)
    .map(({ schoolName, schoolId }) => school(schoolName, schoolId))
  return names.length === 0 ? '' : others(names.join('、'))
}
