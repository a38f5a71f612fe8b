import { cellsOf, checkSubmission, type Submission, type Template } from '#core'
import { schoolTemplates } from '../../support/catalogue'
import { sampleSchool } from '../../support/sampleSchool'

/** Blank in the sample: it counts as a school of its own and so has no parent. */
const NOT_CONCERNED = new Set(['parentSchoolId'])

function submissionOf({ kind, edition, fields }: Template, size?: number): Submission {
  const typed = cellsOf(sampleSchool(kind.id, size))
  return {
    source: `${kind.id}.xlsx`,
    kind: kind.id,
    edition,
    jurisdiction: 'yanzhou',
    year: 2025,
    cells: new Map([...fields.keys()].map((id) => [id, typed.get(id)])),
    places: new Map(),
    explanations: [],
    date1904: false,
  }
}

describe.each(schoolTemplates.map((template) => [template.kind.label.zh, template] as const))(
  'the sample school of kind %s',
  (_, template) => {
    it('fills every cell that is typed, and no other', () => {
      const typed = [...template.fields.values()].filter(({ formula }) => formula === undefined)
      const filled = Object.keys(sampleSchool(template.kind.id))
      expect(filled.filter((id) => !template.fields.has(id))).toEqual([])
      expect(
        typed.map(({ id }) => id).filter((id) => !filled.includes(id) && !NOT_CONCERNED.has(id)),
      ).toEqual([])
    })
    it('has no finding, and nothing is untold but what needs last year', () => {
      const { findings, outcomes } = checkSubmission(template, submissionOf(template))
      expect(findings).toEqual([])
      expect(outcomes.unknown).toBe(template.checks.filter(({ yearOnYear }) => yearOnYear).length)
    })
    it('has no finding beside its own last year, and nothing is untold', () => {
      const school = submissionOf(template)
      const { findings, outcomes } = checkSubmission(template, school, school)
      expect(findings).toEqual([])
      expect(outcomes.unknown).toBe(0)
    })
    it.each([3, 9, 10, 25, 46, 91, 137, 300])('stays consistent with %d pupils a grade', (size) => {
      const school = submissionOf(template, size)
      expect(checkSubmission(template, school, school).findings).toEqual([])
    })
  },
)
