import { EXPLANATION, templateOf, type Words } from '#core'
import { describeIn } from '#report'
import type { County } from './county'
import type { Drawn } from './drawnCells'
import { listSheet } from './listSheet'

/** What schools said about figures that are unusual but true. */
export function explanationsSheet(county: County): Drawn {
  const { words, rollup } = county
  const labels = words.explanations
  const say = (name: Words | undefined, otherwise: string): string => (name ? county.say(name) : otherwise)
  const items = rollup.schools.flatMap((school) =>
    school.received.submission.explanations.map((explanation) => ({ school, explanation })),
  )
  return listSheet(
    {
      sheet: words.sheet.explanations,
      title: labels.title,
      intro: labels.intro,
      columns: [
        { label: labels.number, width: 5.5, style: 'number' },
        { label: labels.schoolName, width: 24, style: 'wrapped' },
        { label: labels.schoolId, width: 12, style: 'text', name: EXPLANATION.schoolId },
        { label: labels.check, width: 14, style: 'wrapped', name: EXPLANATION.check },
        { label: labels.what, width: 46, style: 'wrapped' },
        { label: labels.reason, width: 24, style: 'wrapped', name: EXPLANATION.reason },
        { label: labels.text, width: 46, style: 'wrapped', name: EXPLANATION.text },
        { label: labels.state, width: 13, style: 'center' },
      ],
      items,
      row: ({ school, explanation: { check: id, reason, text } }) => {
        const { report } = school.received
        const template = templateOf(school.kind, county.catalogue)
        const check = template.checks.find((each) => each.id === id)
        const isFailing = report.findings.some((each) => each.type === 'check' && each.check === id)
        return [
          school.schoolName,
          school.schoolId,
          id,
          check
            ? `${county.say(check.name)}：${describeIn(check.expression, template, county.language)}`
            : say(county.catalogue.countyChecks.find((each) => each.id === id)?.name, labels.unknownCheck),
          reason,
          text,
          check ? (isFailing ? labels.stillFails : labels.holds) : '',
        ]
      },
      ending: items.length === 0 ? labels.nothing : undefined,
    },
    county,
  )
}
