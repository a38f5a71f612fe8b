import { isOpen, templateOf, type Finding, type School } from '#core'
import { cellList, sentenceOf } from '#report'
import type { Content } from '../sheetDraft'
import type { County } from './county'
import { stateFormats } from './formats'
import type { Drawn } from './drawnCells'
import { listSheet } from './listSheet'

/** So many that a sheet still opens at once; more is said, not silently dropped. */
const MOST = 100_000
/** A finding on a whole form names only its first cells. */
const CELLS_SHOWN = 2

/** All findings of all counted schools, in words. */
export function findingsSheet(county: County): Drawn {
  const { words, rollup } = county
  const labels = words.findings
  const all = rollup.schools.flatMap((school) =>
    school.received.report.findings.map((finding) => ({ school, finding })),
  )
  const left = all.length - MOST
  return listSheet(
    {
      sheet: words.sheet.findings,
      title: labels.title,
      intro: labels.intro,
      columns: [
        { label: labels.number, width: 5.5, style: 'number' },
        { label: labels.schoolName, width: 20, style: 'wrapped' },
        { label: labels.schoolId, width: 11.5, style: 'text' },
        { label: labels.form, width: 17, style: 'wrapped' },
        { label: labels.cell, width: 16, style: 'wrapped' },
        { label: labels.kind, width: 11, style: 'center' },
        { label: labels.check, width: 17, style: 'wrapped' },
        { label: labels.what, width: 36, style: 'wrapped' },
        { label: labels.numbers, width: 20, style: 'wrapped' },
        { label: labels.remedy, width: 30, style: 'wrapped' },
        { label: labels.why, width: 28, style: 'small' },
        { label: labels.explanation, width: 20, style: 'wrapped' },
        { label: labels.state, width: 8, style: 'center' },
      ],
      items: all.slice(0, MOST),
      row: ({ school, finding }) => rowOf(school, finding, county),
      ending: left > 0 ? labels.more(left) : all.length === 0 ? labels.nothing : undefined,
      formats: (range) => stateFormats([range(13)], county),
    },
    county,
  )
}

function rowOf(school: School, finding: Finding, county: County): Content['value'][] {
  const { language, words } = county
  const { submission } = school.received
  const sentence = sentenceOf(finding, templateOf(school.kind, county.catalogue), submission, language)
  return [
    school.schoolName,
    school.schoolId,
    sentence.form,
    cellList(sentence.cells.slice(0, CELLS_SHOWN)) + (sentence.cells.length > CELLS_SHOWN ? '…' : ''),
    `${sentence.sign} ${sentence.kind}`,
    finding.type === 'check' ? finding.check : '',
    sentence.what,
    sentence.numbers,
    sentence.remedy,
    sentence.why,
    sentence.explanation,
    isOpen(finding) ? words.findings.open : words.findings.explained,
  ]
}
