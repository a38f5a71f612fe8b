import { loadCatalogue, plansOf, rollUp, type Catalogue, type DataFile } from '#core'
import { readDataFiles } from '../../../src/files/catalogue'
import { PROJECT } from '../../support/catalogue'

/** A plan nobody has written: one file, for a place that is there already. */
const SIXTH: DataFile = {
  path: 'seeds/plans/jining-2026.json',
  json: {
    id: 'jining-2026',
    title: { zh: '济宁市某某行动方案', en: 'some action of Jining' },
    issuer: '济宁市教育局',
    number: '济教字〔2026〕1号',
    date: '2026-01-05',
    jurisdiction: 'jining',
    projects: [
      {
        number: 1,
        name: { zh: '照明', en: 'lighting' },
        task: { zh: '更换灯具', en: 'replace lamps' },
        lead: { zh: '市教育局', en: 'education bureau' },
      },
    ],
    targets: [
      {
        row: '005-01',
        clause: '二1',
        text: { zh: '镇驻地学校教室照明达标', en: 'lighting at township seats' },
        measure: 'computed',
        level: 'school',
        among: 'seat',
        subject: 'lightingShare',
        comparison: '>=',
        value: 90,
        unit: { zh: '%', en: '%' },
        due: 2028,
        mark: 'verified',
        project: 1,
      },
      {
        row: '005-02',
        clause: '二2',
        text: { zh: '每镇录播室', en: 'a recording room in every township' },
        measure: 'computed',
        level: 'township',
        subject: 'recordingClassrooms',
        comparison: '>=',
        value: 1,
        unit: { zh: '间/镇', en: 'per township' },
        mark: 'verified',
      },
    ],
  },
}

const files = readDataFiles(PROJECT)
const rollUpOf = (catalogue: Catalogue, jurisdiction: string) =>
  rollUp({ received: [], refused: 0, supplement: new Map(), year: 2026, jurisdiction }, catalogue)

test('one more file is one more plan: its targets, its group of schools, its ledger', () => {
  const catalogue = loadCatalogue([...files, SIXTH])
  const plan = catalogue.plans.find(({ id }) => id === 'jining-2026')
  expect(plan?.targets.map(({ id, subject }) => [id, subject])).toEqual([
    ['005-01', 'lightingShare.seat'],
    ['005-02', 'recordingClassrooms'],
  ])
  expect(plan?.projects?.map(({ number }) => number)).toEqual([1])

  // An indicator that no plan looked at by these schools before is there now, in every kind that has it.
  const made = catalogue.templates
    .get('primarySchool')
    ?.indicators.find(({ id }) => id === 'lightingShare.seat')
  expect(made?.text).toMatchObject({ scope: 'AND(isTownshipSeatSchool, classrooms <> 0)' })
  expect(catalogue.templates.get('kindergarten')?.indicators.map(({ id }) => id)).not.toContain(
    'lightingShare.seat',
  )
})

test('it applies to Jining and what stands under it, and nowhere else', () => {
  const catalogue = loadCatalogue([...files, SIXTH])
  const idsUnder = (place: string) => plansOf(place, catalogue).map(({ id }) => id)
  expect(idsUnder('yanzhou')).toContain('jining-2026')
  expect(idsUnder('jiningKfq')).toContain('jining-2026')
  expect(idsUnder('zichuan')).not.toContain('jining-2026')

  const progress = (place: string) =>
    rollUpOf(catalogue, place).progress.filter(({ plan }) => plan.id === 'jining-2026')
  expect(progress('yanzhou').map(({ standing }) => standing)).toEqual(['cannotTell', 'cannotTell'])
  expect(progress('zichuan')).toEqual([])

  const indicators = (place: string) =>
    rollUpOf(catalogue, place).indicators.map(({ indicator }) => indicator.id)
  expect(indicators('yanzhou')).toContain('lightingShare.seat')
  expect(indicators('jinan')).not.toContain('lightingShare.seat')
})
