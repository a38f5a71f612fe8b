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
      `${CHECKS} | K11 | no form asks for "last.pupilz.{stage}.[grade]", "halls" | ${remedy}`,
    ])
    expect(said('staff = enrolment.preschool.nursery + enrolment.senior.g10')).toEqual([
      `${CHECKS} | K11 | no school kind has all the fields it names | ${remedy}`,
    ])
  })

  test('over a field of which a later part is misspelt: whole, with the nearest that is asked', () => {
    const remedy = 'correct the field ids, or add the fields'
    const said = (name: string, nearest: string) => [
      `${CHECKS} | K11 | no form asks for "${name}" (nearest: "${nearest}") | ${remedy}`,
    ]
    const about = (assert: string) => recordIn(CHECKS, 'K11', { assert })
    expect(about('enrolment.primary.g7.girlz = 1')).toEqual(
      said('enrolment.primary.g7.girlz', 'enrolment.primary.g1.girls'),
    )
    // Of a sum the others would stay; of last year likewise.
    expect(about('SUM(enrolment.{stage}.[grade], enrolment.{stage}.girlz) > 0')).toEqual(
      said('enrolment.{stage}.girlz', 'enrolment.preschool.girls'),
    )
    expect(about('enrolment.{stage} >= last.enrolment.primary.g1.girlz')).toEqual(
      said('last.enrolment.primary.g1.girlz', 'enrolment.primary.g1.girls'),
    )
  })

  test('an indicator of which one stage names such a field', () =>
    expect(
      recordIn(INDICATORS, 'bachelorShare', {
        stages: ['primary', 'junior'],
        denominator: { primary: 'fullTimeTeachers.primary', junior: 'fullTimeTeachers.juniorr' },
      }),
    ).toEqual([
      `${INDICATORS} | bachelorShare | no form asks for "fullTimeTeachers.juniorr" (nearest: "fullTimeTeachers.junior") | ` +
        'correct the field ids, or add the fields',
    ]))

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

  test('an assertion of a number is told of its check, whatever its stages, and so is a condition of an indicator', () => {
    const said = (text: string) =>
      `${CHECKS} | K11 | it is no condition, which holds or does not: ${text} | mend the formula`
    expect(recordIn(CHECKS, 'K11', { assert: 'enrolment.{stage} + 1' })).toEqual([
      said('enrolment.preschool + 1'),
    ])
    expect(recordIn(CHECKS, 'K11', { assert: 'NOT(enrolment.primary)' })).toEqual([
      said('NOT(enrolment.primary)'),
    ])
    expect(recordIn(INDICATORS, 'bachelorShare', { scope: 'fullTimeTeachers.{stage}' })).toEqual([
      expect.stringMatching(/ \| bachelorShare \| it is no condition.+ \| mend the formula$/),
    ])
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
      new RegExp(`^${CHECKS} \\| K11 \\| unknown key "severity" \\| correct the key, or leave it out$`),
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

  describe('of one cause one complaint', () => {
    const targetsOf = (change: (target: Json) => Json) =>
      changed(PLAN, (plan: { targets: Json[] }) => ({ ...plan, targets: plan.targets.map(change) }))

    test('a key that is misspelt is not missing besides', () =>
      expect(firstTarget({ level: undefined, levle: 'county' })).toEqual([
        `${PLAN} | targets.002-01 | unknown key "levle" (nearest: "level") | correct the key, or leave it out`,
      ]))
    test('a stage, a group nobody knows: not their indicators', () => {
      expect(firstTarget({ stages: ['upper'] })).toEqual([
        `${PLAN} | 002-01 | no stage "upper" in seeds/stages.json | correct this value`,
      ])
      expect(
        firstTarget({ shape: { type: 'ratio', of: 'urban', to: 'coastal' }, comparison: undefined }),
      ).toEqual([`${PLAN} | 002-01 | no group "coastal" in seeds/groups.json | correct it, or add the group`])
    })
    test('a group or an indicator that cannot be made: none of the rows that name it', () => {
      expect(recordIn('seeds/groups.json', 'urban', { condition: 'isUrbn' })).toEqual([
        'seeds/groups.json | urban | "isUrbn" is no yes/no field of a school | correct "condition"',
      ])
      expect(recordIn(INDICATORS, 'compulsoryBachelorShare', { numerator: 'halls' })).toEqual([
        `${INDICATORS} | compulsoryBachelorShare | no form asks for "halls" | correct the field ids, or add the fields`,
      ])
    })
    test('an early plan', () =>
      expect(changed(PLAN, (plan: Json) => ({ ...plan, date: '2099' }))).toEqual([
        `${PLAN} | date | every row is due before the plan of 2099 | correct "date"`,
      ]))
    test('a row of many stages and subjects', () =>
      expect(
        targetsOf((target) =>
          target['row'] === '002-01' ? { ...target, subject: ['joy', 'bliss'] } : target,
        ),
      ).toEqual([
        `${PLAN} | 002-01.joy | no indicator "joy.urban" | correct "subject" or "stages", or add the indicator`,
      ]))
    test('a form that cannot be made: nothing of what is built on it', () =>
      expect(
        changed(FORM, (form: { rows: Json[] }) => ({
          ...form,
          rows: form.rows.map((row, index) => (index === 0 ? { ...row, each: 'nothing' } : row)),
        })),
      ).toHaveLength(1))
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
