import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue, plansOf, rollUp, type Catalogue, type DataFile } from '#core'
import { readDataFiles } from '../../../src/files/catalogue'
import { PROJECT } from '../../support/catalogue'

/** The plan that CONTRIBUTING.md writes out, step by step: one file, for a place that is there already. */
const page = readFileSync(join(PROJECT, 'CONTRIBUTING.md'), 'utf8')
const SIXTH: DataFile = {
  path: /`(seeds\/plans\/jining-2026\.json)`/.exec(page)?.[1] ?? '',
  json: JSON.parse(/```json\n([\s\S]+?)\n```/.exec(page)?.[1] ?? ''),
}

/** Whoever follows the page to the letter has the file already. */
const files = readDataFiles(PROJECT).filter(({ path }) => path !== SIXTH.path)
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

test('what CONTRIBUTING.md says to touch, and what it says proves it, is there', () => {
  const [table = ''] = page.split('\n## ')
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'))
  expect(rows).toHaveLength(13)
  const named = rows.flatMap((row) => [...row.matchAll(/(?:src|test|seeds|templates)\/[\w/.-]+/g)])
  for (const [path] of named)
    expect([
      path,
      ['', '.test.ts'].some((end) => existsSync(join(PROJECT, path.replace(/\/$/, '') + end))),
    ]).toEqual([path, true])
})
