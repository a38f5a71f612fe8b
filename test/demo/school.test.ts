import { cellsOf, checkSubmission, type RawValue } from '#core'
import { schoolFigures } from '#demo'
import { schoolTemplates, templateIn } from '../support/catalogue'
import { submissionFrom } from '../support/countySchools'
import { sampleCells, yearBefore } from '../support/filledTemplate'

describe.each(schoolTemplates.map((template) => [template.kind.label.zh, template] as const))(
  'a made-up %s',
  (_, template) => {
    it.each([
      [40, true],
      [320, false],
      [1400, true],
    ])('of %d pupils breaks no check and leaves no blank', (size, isRural) => {
      for (let seed = 1; seed <= 20; seed++) {
        const figures = schoolFigures(template, {
          schoolId: '3708120001',
          schoolName: '示范中心小学',
          townshipName: '新兖镇',
          year: 2025,
          pupils: { preschool: size, primary: size, junior: size, senior: size, special: size },
          wealth: 1.1,
          isRural,
          isBoarding: seed % 2 === 0,
          seed,
        })
        const cells = new Map<string, RawValue>([...template.fields.keys()].map((id) => [id, undefined]))
        for (const [id, raw] of cellsOf(figures)) cells.set(id, raw)
        const { findings } = checkSubmission(template, {
          source: 'made up',
          kind: template.kind.id,
          edition: template.edition,
          jurisdiction: 'yanzhou',
          year: 2025,
          cells,
          addresses: new Map(),
          explanations: [],
          date1904: false,
        })
        expect(findings.filter(({ kind }) => kind !== 'plan')).toEqual([])
      }
    })

    it('beside its year before, breaks no check either and leaves none untold', () => {
      const { id } = template.kind
      const cells = sampleCells(id)
      const [school, before] = [cells, yearBefore(cells)].map((each) => submissionFrom(id, 's.xlsx', each))
      const { findings, outcomes } = checkSubmission(templateIn(id), school!, before)
      expect(findings).toEqual([])
      expect(outcomes).toMatchObject({ fail: 0, unknown: 0 })
    })
  },
)
