import { countySentence } from '#report'
import { messages } from '#messages'
import type { County } from './county'
import type { Drawn } from './drawnCells'
import { listSheet } from './listSheet'

/** What looks wrong across schools, the weightiest first. */
export function countyChecksSheet(county: County): Drawn {
  const { words, rollup, catalogue, language } = county
  const labels = words.countyChecks
  const sign = messages[language].finding.sign.empirical
  return listSheet(
    {
      sheet: words.sheet.countyChecks,
      title: labels.title,
      intro: labels.intro,
      columns: [
        { label: labels.number, width: 5.5, style: 'number' },
        { label: labels.who, width: 24, style: 'wrapped' },
        { label: labels.check, width: 9, style: 'wrapped' },
        { label: labels.what, width: 40, style: 'wrapped' },
        { label: labels.numbers, width: 30, style: 'wrapped' },
        { label: labels.effect, width: 16, style: 'wrapped' },
        { label: labels.explanation, width: 24, style: 'wrapped' },
        { label: labels.remedy, width: 36, style: 'wrapped' },
        { label: labels.why, width: 36, style: 'small' },
      ],
      items: rollup.countyFindings,
      row: (finding) => {
        const { who, what, numbers, effect, explanation, remedy, why } = countySentence(
          finding,
          catalogue,
          language,
        )
        return [who, finding.check.id, `${sign} ${what}`, numbers, effect, explanation, remedy, why]
      },
      ending: rollup.countyFindings.length === 0 ? labels.nothing : undefined,
    },
    county,
  )
}
