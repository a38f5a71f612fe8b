import { checkSubmission, likelyRepair, type FieldId, type RawValue, type Submission } from '#core'
import { templateIn } from '../../support/catalogue'
import { sampleCells } from '../../support/filledTemplate'

const template = templateIn('primarySchool')

function school(changes: Readonly<Record<FieldId, RawValue>>): Submission {
  const cells = new Map([...sampleCells('primarySchool'), ...Object.entries(changes)])
  const { kind, edition } = template
  const rest = { addresses: new Map(), explanations: [], date1904: false }
  return { source: 's', kind: kind.id, edition, jurisdiction: 'yanzhou', year: 2025, cells, ...rest }
}

/** What is proposed for each check that fails. */
function proposals(submission: Submission): (string | undefined)[] {
  return checkSubmission(template, submission).findings.flatMap((finding) => {
    if (finding.type !== 'check') return []
    const repair = likelyRepair(
      template.checks.find(({ id }) => id === finding.check)!,
      template,
      submission,
    )
    return [repair && `${repair.field} ${repair.from} → ${repair.to}`]
  })
}

const sample = sampleCells('primarySchool')
const g1 = sample.get('enrolment.primary.g1') as number

test('a grade’s pupils stand in two sums of the official forms: where both are off by as much, that cell is named', () => {
  const wrong = school({ 'enrolment.primary.g1': g1 + 7 })
  expect(proposals(wrong)).toContain(`enrolment.primary.g1 ${g1 + 7} → ${g1}`)
})
