import { readDataFiles } from '../../../src/files/catalogue'
import { PROJECT } from '../../support/catalogue'
import { changedFiles, complaintsAbout } from '../../support/complaints'

/** Bad data are refused with file, path and remedy: the project's own data, with one thing changed. */
const FILES = readDataFiles(PROJECT)
interface Json {
  [key: string]: unknown
}

const changed = (path: string, change: (json: never) => unknown): string[] =>
  complaintsAbout(changedFiles(FILES, { [path]: change }))
/** One record of a list of them, by id. */
const recordIn = (path: string, id: string, change: Json): string[] =>
  changed(path, (records: Json[]) =>
    records.map((record) => (record['id'] === id ? { ...record, ...change } : record)),
  )

const CHECKS = 'seeds/checks/pupils.json'
const INDICATORS = 'seeds/indicators/teachers.json'
const FORM = 'templates/personnel/form.json'
const PLAN = 'seeds/plans/zichuan-2023.json'
const firstTarget = (change: Json): string[] =>
  changed(PLAN, (plan: { targets: Json[] }) => ({
    ...plan,
    targets: plan.targets.map((target, index) => (index === 0 ? { ...target, ...change } : target)),
  }))

test('the data as they stand are accepted', () => expect(complaintsAbout(FILES)).toEqual([]))

describe('checks', () => {
  test('over fields that no form asks for, and over fields that no school has together', () => {
    const said = (assert: string): string[] => recordIn(CHECKS, 'K11', { assert })
    const remedy = 'correct the field ids, or add the fields'
    expect(said('SUM(last.pupilz.{stage}.[grade]) = enrolment.{stage} + MAX(2, halls)')).toEqual([
      `${CHECKS} | K11 | no form asks for "pupilz", "halls" | ${remedy}`,
    ])
    expect(said('staff = enrolment.primary.g1 + enrolment.senior.g1')).toEqual([
      `${CHECKS} | K11 | no school kind has all the fields it names | ${remedy}`,
    ])
  })

  test('an example with a figure that nobody asks for, said once for all kinds of school', () =>
    expect(
      changed(CHECKS, ([first, ...rest]: { id: string; examples: { pass: Json[] } }[]) => [
        { ...first, examples: { ...first?.examples, pass: [{ ...first?.examples.pass[0], halls: 1 }] } },
        ...rest,
      ]),
    ).toEqual([
      expect.stringMatching(/ \| K\w+\.examples \| no form asks for "halls" \| correct the field id$/),
    ]))

  test('two reasons that are one', () => {
    const reasons = ['扩招', '扩招'].map((zh) => ({ zh, en: zh }))
    expect(recordIn('seeds/checks/year-on-year.json', 'K14', { reasons })).toContain(
      'seeds/checks/year-on-year.json | K14.reasons | two of the reasons are the same | leave one out',
    )
  })

  test('a formula that cannot be read', () =>
    expect(recordIn(CHECKS, 'K11', { assert: 'enrolment.{stage} = = 1' })).toEqual([
      expect.stringMatching(new RegExp(`^${CHECKS} \\| K11 \\| .+ \\| mend the formula$`)),
    ]))

  test('a kind of finding nobody knows', () =>
    expect(recordIn(CHECKS, 'K11', { kind: 'warning' })[0]).toMatch(
      new RegExp(`^${CHECKS} \\| K11\\.kind \\| .*logical.*empirical`),
    ))

  test('no example of a failure', () =>
    expect(recordIn(CHECKS, 'K11', { examples: { pass: [{}], fail: [], unknown: [{}] } })[0]).toMatch(
      new RegExp(`^${CHECKS} \\| K11\\.examples\\.fail \\| `),
    ))

  test('a key nobody reads', () =>
    expect(recordIn(CHECKS, 'K11', { severity: 'high' })[0]).toMatch(
      new RegExp(`^${CHECKS} \\| K11 \\| .*severity`),
    ))

  test('nobody says why', () =>
    expect(recordIn(CHECKS, 'K11', { why: undefined })).toContain(
      `${CHECKS} | K11.why | it is missing | add "why"`,
    ))

  test('nothing to explain it with', () =>
    expect(recordIn('seeds/checks/year-on-year.json', 'K14', { reasons: undefined })).toContain(
      'seeds/checks/year-on-year.json | K14.reasons | an empirical check offers reasons to choose from | add "reasons"',
    ))
})

describe('one id for two', () => {
  const twice = (path: string) => changed(path, (records: Json[]) => [...records, records[0]])

  test.each([
    [CHECKS, /K\d+[a-z]?/],
    [INDICATORS, /[a-zA-Z0-9]+/],
  ])('%s', (path, id) =>
    expect(twice(path)).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${path} \\| ${id.source} \\| already defined in ${path} \\| give it an id of its own$`),
      ),
    ),
  )

  test('plans', () => {
    const plan = FILES.find(({ path }) => path === PLAN)?.json
    expect(complaintsAbout([...FILES, { path: 'seeds/plans/zichuan-copy.json', json: plan }])).toContain(
      `seeds/plans/zichuan-copy.json | zichuan-2023 | already defined in ${PLAN} | give it an id of its own`,
    )
  })

  test('a figure asked for twice', () =>
    expect(
      changed(FORM, (form: { rows: Json[] }) => ({ ...form, rows: [...form.rows, form.rows[0]] })),
    ).toContain('templates/personnel | staff | asked twice of one kind of school | refer to it instead'))
})

describe('stages and kinds nobody knows', () => {
  test('a kind that runs one', () =>
    // And nothing of all that builds on it.
    expect(recordIn('seeds/kinds.json', 'juniorSchool', { stages: ['junior', 'upper'] })).toEqual([
      'seeds/kinds.json | juniorSchool | no stage "upper" in seeds/stages.json | correct this value',
    ]))

  test('a row of a form', () =>
    expect(
      changed(FORM, (form: { rows: Json[] }) => ({
        ...form,
        rows: form.rows.map((row, index) => (index === 1 ? { ...row, kinds: ['nurseryClass'] } : row)),
      })),
    ).toContain(`${FORM} | rows.#女 | no kind "nurseryClass" in seeds/kinds.json | correct this value`))

  test('an indicator', () =>
    expect(recordIn(INDICATORS, 'bachelorShare', { stages: ['primary', 'junior', 'upper'] })).toContain(
      `${INDICATORS} | bachelorShare | no stage "upper" in seeds/stages.json | correct this value`,
    ))
})

describe('targets', () => {
  test.each<readonly [string, Json, RegExp]>([
    ['no clause', { clause: '' }, /targets\.002-01\.clause \| /],
    ['a comparison nobody knows', { comparison: '≥' }, /targets\.002-01\.comparison \| /],
    ['a measure nobody knows', { measure: 'guessed' }, /targets\.002-01\.measure \| /],
    ['a level nobody knows', { level: 'village' }, /targets\.002-01\.level \| /],
    ['a mark nobody knows', { mark: 'certain' }, /targets\.002-01\.mark \| /],
    ['no unit', { unit: undefined }, /targets\.002-01\.unit \| /],
    ['no year', { due: 20027 }, /targets\.002-01\.due \| /],
    ['half a year', { due: 2027.5 }, /targets\.002-01\.due \| /],
    [
      'due before the plan was made',
      { due: 2019 },
      /002-01 \| due in 2019, before the plan of 2023-09-15 \| correct "due", or the plan’s "date"$/,
    ],
    ['no number', { value: undefined }, /002-01 \| a target that is judged needs .* \| add "comparison"/],
    [
      'no subject',
      { shape: { type: 'value' }, subject: undefined },
      /002-01 \| it names nothing .* \| add a "subject"/,
    ],
    ['an unknown subject', { subject: 'happiness' }, /002-01 \| no indicator "happiness\.urban" \| correct/],
    ['an unknown group', { shape: { type: 'ratio', of: 'urban', to: 'coastal' } }, /no group "coastal"/],
  ])('%s', (_, change, expected) => {
    const complaints = firstTarget(change)
    expect(complaints).toContainEqual(expect.stringMatching(expected))
    for (const complaint of complaints) expect(complaint).toMatch(new RegExp(`^${PLAN} \\| .+ \\| .+ \\| .+`))
  })

  test('a plan of no day', () =>
    expect(changed(PLAN, (plan: Json) => ({ ...plan, date: 'autumn' }))[0]).toMatch(
      new RegExp(`^${PLAN} \\| date \\| `),
    ))
})

test('a file that is gone', () =>
  expect(complaintsAbout(FILES.filter(({ path }) => path !== 'seeds/groups.json'))).toContain(
    'seeds/groups.json |  | the file is missing | correct this value',
  ))
