import { loadCatalogue, type DataFile } from '#core'
import { changedFiles, complaintsAbout, type Changes } from '../../support/complaints'
import { madeFiles } from '../../support/madeCounty'

const words = (text: string) => ({ zh: text, en: text })
const target = { row: '1', subject: 'rooms', comparison: '>=', value: 1 }
const source = { document: 'made up', mark: 'proposed' }
const check = (id: string, assert = 'rooms >= teachers') => ({
  id,
  kind: 'logical',
  name: words('name'),
  assert,
  why: words('why'),
  remedy: words('remedy'),
  source,
  examples: { pass: [{}], fail: [{}], unknown: [{}] },
})
const countyCheck = (id: string, field = 'schoolId') => ({
  id,
  name: words('name'),
  why: words('why'),
  remedy: words('remedy'),
  source,
  method: { type: 'unique', field },
})
const CHECKS = 'seeds/checks/made.json'
const COUNTY = 'seeds/county-checks.json'
const EDITION = 'seeds/edition.json'
const INDICATORS = 'seeds/indicators/made.json'
const FORM = 'templates/made/form.json'
const PLAN = 'seeds/plans/here.json'

const files = (): DataFile[] => [
  ...madeFiles({ here: [target] }),
  { path: CHECKS, json: [check('K1'), check('K2')] },
  { path: COUNTY, json: [countyCheck('X1'), countyCheck('X2')] },
]
const load = (changes: Changes = {}, more: readonly DataFile[] = []) =>
  loadCatalogue([...changedFiles(files(), changes), ...more])
const about = (changes: Changes, more: readonly DataFile[] = []) =>
  complaintsAbout([...changedFiles(files(), changes), ...more])
const schoolOf = (...given: Parameters<typeof load>) => load(...given).templates.get('school')!

/** The form of another number, with one field. */
const form = (id: string, number: string, more: object = {}): DataFile => {
  const made = files().find(({ path }) => path === FORM)?.json as object
  const rows = [{ label: words(id), field: `${id}Field` }]
  return { path: `templates/${id}/form.json`, json: { ...made, id, number, rows, ...more } }
}

test('everything of the data files', () => {
  const { fieldIds, templates, plans, ...rest } = load()
  expect(rest).toMatchObject({
    edition: '2026.1',
    stages: [{ id: 'primary' }],
    kinds: [{ id: 'school' }, { id: 'county' }],
    groups: [{ id: 'rural' }, { id: 'urban' }],
    jurisdictions: [{ id: 'national' }, { id: 'here', lineage: ['here', 'national'] }],
    countyChecks: [{ id: 'X1' }, { id: 'X2' }],
  })
  expect(plans).toMatchObject([{ id: 'plan-here', targets: [{ id: '1', subject: 'rooms' }] }])
  expect([...templates.keys()]).toEqual(['school', 'county'])
  const [school, county] = [...templates.values()]
  expect(school).toMatchObject({
    kind: { id: 'school' },
    edition: '2026.1',
    history: [],
    forms: [{ id: 'made' }],
    checks: [{ id: 'K1' }, { id: 'K2' }],
  })
  expect(school?.indicators.map(({ id }) => id)).toContain('rooms')
  expect(county?.indicators.map(({ id }) => id)).toEqual([
    'villagesReached',
    'specialSchools',
    'hasAnswered',
    'places',
  ])
  expect([...fieldIds]).toEqual([...school!.fields.keys(), ...county!.fields.keys()])
})

test('the same in any order', () => {
  const more = ['b', 'a', 'c'].map((id, at) => ({ path: `seeds/checks/${id}.json`, json: [check(`L${at}`)] }))
  const idsOf = (all: readonly DataFile[]) =>
    loadCatalogue(all)
      .templates.get('school')
      ?.checks.map(({ id }) => id)
  expect(idsOf([...files(), ...more])).toEqual(['L1', 'L0', 'L2', 'K1', 'K2'])
  expect(idsOf([...more, ...files()].reverse())).toEqual(['L1', 'L0', 'L2', 'K1', 'K2'])
})

test('forms by their numbers, 2-10 after 2-9', () => {
  const more = [form('ten', '2-10'), form('nine', '2-9'), form('zero', '0')]
  expect(schoolOf({}, more).forms.map(({ id }) => id)).toEqual(['zero', 'made', 'nine', 'ten'])
})

test('other files are not read', () => {
  const stray = [
    'seeds/checks/made.json.old',
    'old/seeds/checks/x.json',
    'seeds/checks/readme.md',
    'templates/form.json',
    'templates/a/b/form.json',
    'templates/a/form.json.old',
    'old/templates/a/form.json',
    'seeds/indicators/notes.txt',
    'old/seeds/indicators/x.json',
    'seeds/indicators/x.json.old',
    'seeds/plans/x.json.old',
    'old/seeds/plans/x.json',
    'old/seeds/edition.json',
    'seeds/edition.json.old',
    'old/seeds/county-checks.json',
    'seeds/county-checks.json.old',
  ]
  expect(
    about(
      {},
      stray.map((path) => ({ path, json: 'nothing' })),
    ),
  ).toEqual([])
})

test('what a kind of school calls things', () => {
  const terms = {
    pupils: { ...words('pupils'), kinds: { school: words('children') } },
    head: { ...words('head'), kinds: {} },
  }
  const { kinds } = load({ 'seeds/terms.json': () => terms })
  expect(kinds.map((kind) => kind.words)).toEqual([
    { pupils: words('children'), head: words('head') },
    { pupils: words('pupils'), head: words('head') },
  ])
})

test('indicators for the groups that plans look at', () => {
  const { indicators } = schoolOf({
    [PLAN]: (plan: { targets: object[] }) => ({ ...plan, targets: [{ ...plan.targets[0], among: 'rural' }] }),
  })
  expect(indicators.map(({ id }) => id).filter((id) => id.includes('r'))).toEqual(
    expect.arrayContaining(['rooms', 'rooms.rural']),
  )
  expect(indicators.map(({ id }) => id)).not.toContain('rooms.urban')
})

test('figures for plans only where a plan asks for them', () => {
  const placesOf = (perPlan: boolean) =>
    schoolOf({ [FORM]: (made: object) => ({ ...made, perPlan }) }).fields.get('yearEstablished')
  expect(placesOf(true)?.places).toEqual([])
  expect(placesOf(false)?.places).toBeUndefined()
})

test('fields of earlier editions are still known', () => {
  const history = [{ edition: '2025.1', gone: [{ field: 'oldRooms', label: words('old') }] }]
  const { fieldIds, templates } = load({ [EDITION]: (edition: object) => ({ ...edition, history }) })
  expect(fieldIds.has('oldRooms')).toBe(true)
  expect(templates.get('school')?.history).toEqual([{ ...history[0], changed: [] }])
})

describe('refused, with file, path and remedy', () => {
  test.each(['edition', 'stages', 'kinds', 'terms', 'dimensions', 'groups', 'jurisdictions'])(
    'without %s',
    (name) => {
      const path = `seeds/${name}.json`
      const said = complaintsAbout(files().filter((file) => file.path !== path))
      expect(said).toContain(`${path} |  | the file is missing | correct this value`)
      expect(said.filter((each) => each.includes('missing'))).toHaveLength(1)
    },
  )
  test.each([
    EDITION,
    'seeds/stages.json',
    'seeds/kinds.json',
    'seeds/terms.json',
    'seeds/dimensions.json',
    'seeds/groups.json',
    'seeds/jurisdictions.json',
    CHECKS,
    COUNTY,
    INDICATORS,
    FORM,
    PLAN,
  ])('%s of another shape', (path) => {
    const said = about({ [path]: () => 'nothing' })
    expect(said).toContainEqual(
      expect.stringMatching(new RegExp(`^${path} \\|  \\| .+ \\| correct this value$`)),
    )
    expect(said.filter((each) => each.includes('the file is missing'))).toEqual([])
  })
  test('a value of another shape, by its path', () => {
    expect(about({ [CHECKS]: ([first]: object[]) => [{ ...first, kind: 'warning' }] })).toEqual([
      expect.stringMatching(`^${CHECKS} \\| K1\\.kind \\| .+ \\| correct this value$`),
    ])
  })
  test('a check that lacks something, by its id', () => {
    expect(about({ [CHECKS]: () => [check('K1'), { ...check('K12'), why: undefined }] })).toEqual([
      `${CHECKS} | K12.why | it is missing | add "why"`,
    ])
    expect(about({ [CHECKS]: () => [check('K1'), { ...check('K12'), kind: 'empirical' }] })).toEqual([
      `${CHECKS} | K12.reasons | an empirical check offers reasons to choose from | add "reasons"`,
    ])
  })
  test('a formula that cannot be read', () => {
    expect(about({ [CHECKS]: () => [check('K1', 'rooms > >')] })).toContainEqual(
      expect.stringMatching(`^${CHECKS} \\| K1 \\| .+ \\| mend the formula$`),
    )
    expect(
      about({ [INDICATORS]: (all: object[]) => all.map((each) => ({ ...each, numerator: 'rooms +' })) }),
    ).toContainEqual(expect.stringMatching(`^${INDICATORS} \\| rooms \\| .+ \\| mend the formula$`))
  })
  test('a dimension nobody lists', () => {
    expect(about({ [CHECKS]: () => [check('K1', 'SUM(rooms.[colour]) > 0')] })).toContain(
      `${CHECKS} | K1 | no dimension "colour" in seeds/dimensions.json | correct this value`,
    )
    expect(about({}, [form('more', '2', { rows: [{ each: 'colour', field: 'more.{colour}' }] })])).toContain(
      'templates/more/form.json | more | no dimension "colour" in seeds/dimensions.json | correct this value',
    )
  })
  test('a county check of a field no school has', () => {
    expect(about({ [COUNTY]: () => [countyCheck('X1', 'county.villages')] })).toEqual([
      `${COUNTY} | X1 | no school has the field "county.villages" | correct this value`,
    ])
  })
  test('a figure asked twice', () => {
    expect(about({}, [form('more', '2', { rows: [{ label: words('rooms'), field: 'rooms' }] })])).toEqual([
      'templates/more | rooms | asked twice of one kind of school | refer to it instead',
    ])
  })
  test('what no kind of school has the fields for', () => {
    const unused = 'no form asks for "halls" | correct the field ids, or add the fields'
    expect(about({ [CHECKS]: () => [check('K1', 'halls > 0'), check('K2')] })).toEqual([
      `${CHECKS} | K1 | ${unused}`,
    ])
    expect(
      about({ [INDICATORS]: (all: object[]) => [...all, { ...all[0], id: 'halls', numerator: 'halls' }] }),
    ).toEqual([`${INDICATORS} | halls | ${unused}`])
  })
  test('one id for two', () => {
    const twice = (path: string, id: string, earlier = path) =>
      `${path} | ${id} | already defined in ${earlier} | give it an id of its own`
    expect(about({ [CHECKS]: () => [check('K1'), check('K1')] })).toEqual([twice(CHECKS, 'K1')])
    expect(about({ [COUNTY]: () => [countyCheck('X1'), countyCheck('X1')] })).toEqual([twice(COUNTY, 'X1')])
    expect(about({ [INDICATORS]: (all: object[]) => [...all, all[0]] })).toEqual([
      twice(INDICATORS, 'degree'),
    ])
    const [copy, formCopy] = ['seeds/plans/copy.json', 'templates/copy/form.json'] as const
    const json = (path: string) => files().find((file) => file.path === path)?.json
    expect(about({}, [{ path: copy, json: json(PLAN) }])).toEqual([twice(PLAN, 'plan-here', copy)])
    expect(
      about({}, [{ ...form('made', '3', { rows: [{ label: words('x'), field: 'x' }] }), path: formCopy }]),
    ).toEqual([twice(FORM, 'made', formCopy)])
  })
  test('a history, groups, places and targets that cannot be', () => {
    const changed = {
      edition: '2026.1',
      history: [{ edition: '2025.1', changed: [{ field: 'halls', why: words('why') }] }],
    }
    const said = about({
      [EDITION]: () => changed,
      'seeds/groups.json': (groups: object[]) => [
        ...groups,
        { id: 'more', label: words('more'), condition: 'rooms > 3' },
      ],
      'seeds/jurisdictions.json': (places: object[]) => [
        ...places,
        { id: 'below', label: words('below'), parent: 'nowhere' },
      ],
      [PLAN]: (plan: object) => ({ ...plan, jurisdiction: 'nowhere' }),
    })
    expect(said.map((each) => each.split(' | ').slice(0, 2).join(' | ')).sort()).toEqual([
      'seeds/edition.json | history.2025.1.halls',
      'seeds/groups.json | more',
      'seeds/jurisdictions.json | below',
      'seeds/plans/here.json | jurisdiction',
    ])
    for (const each of said) expect(each).toMatch(/^.+ \| .+ \| .+ \| .+$/)
  })
})
