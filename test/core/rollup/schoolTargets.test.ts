import {
  checkSubmission,
  fieldsOf,
  schoolTargets,
  type FieldId,
  type RawValue,
  type SchoolTarget,
} from '#core'
import { catalogue, templateIn } from '../../support/catalogue'
import { sampleCells } from '../../support/filledTemplate'

const template = templateIn('primarySchool')

function targets(changes: Readonly<Record<FieldId, RawValue>> = {}, year = 2025): SchoolTarget[] {
  const cells = new Map([...sampleCells('primarySchool'), ...Object.entries(changes)])
  const { kind, edition } = template
  const rest = { places: new Map(), explanations: [], date1904: false }
  const submission = { source: 's', kind: kind.id, edition, jurisdiction: 'yanzhou', year, cells, ...rest }
  const { readings } = checkSubmission(template, submission)
  return schoolTargets(template, readings, submission, catalogue)
}

const measures = (all: readonly SchoolTarget[]) => all.flatMap((each) => each.measures)
const aboveRequired = (all: readonly SchoolTarget[]) =>
  measures(all).find(({ indicator }) => indicator.key === 'teachersAboveRequiredPer100')!

test('come from the plans of the place and of those above it', () => {
  const plans = new Set(targets().map(({ plan }) => plan.jurisdiction))
  expect([...plans]).toContain('national')
})

test('what is missing closes the gap, and one less does not', () => {
  const { indicator, part, limit } = aboveRequired(targets())
  const [first = '', ...others] = fieldsOf(indicator.numerator)
  const counted = (count: number) => ({ ...Object.fromEntries(others.map((id) => [id, 0])), [first]: count })
  const needed = aboveRequired(targets(counted(0))).missing!
  expect(needed).toBe(Math.ceil((limit!.value * part.denominator!) / indicator.per))
  expect(aboveRequired(targets(counted(needed)))).toMatchObject({ isReached: true, missing: undefined })
  expect(aboveRequired(targets(counted(needed - 1)))).toMatchObject({ isReached: false, missing: 1 })
})

test('a blank figure leaves the verdict open', () => {
  const { indicator } = aboveRequired(targets())
  const open = aboveRequired(targets({ [indicator.fields[0]!]: undefined }))
  expect(open).toMatchObject({ isReached: undefined, missing: undefined })
})
