import {
  checkSubmission,
  fieldsOf,
  isSection,
  parse,
  type Expression,
  type FieldId,
  type FormRow,
} from '#core'
import { catalogue, schoolTemplates, templateIn, templateOf } from '../../support/catalogue'
import { rollUpOf, schoolFrom } from '../../support/countySchools'

const PER_PLAN = ['rooms', 'programmes', 'programmeCounts', 'pupilDevelopment']
const everyPair = catalogue.jurisdictions.flatMap(({ id }) =>
  schoolTemplates.map(({ kind }) => [id, kind.id] as const),
)
const readBy = (...parts: readonly (Expression | undefined)[]): FieldId[] =>
  parts.flatMap((part) => (part ? fieldsOf(part).map((id) => id.replace(/^(last|total)\./, '')) : []))

describe.each(everyPair)('in %s, a %s', (place, kind) => {
  const whole = templateOf(kind)
  const { forms, fields, checks, indicators } = templateIn(kind, place)
  const cells = forms.flatMap(({ rows }) => rows.flatMap((row) => row.cells))

  it('is asked only what its plans, a check, a computed figure or a national form needs', () => {
    const read = new Set([
      ...[...indicators, ...templateIn('county', place).indicators].flatMap((each) =>
        readBy(each.numerator, each.denominator, each.scope),
      ),
      ...checks.flatMap(({ expression }) => readBy(expression)),
      ...[...fields.values()].flatMap(({ formula }) => (formula ? readBy(parse(formula)) : [])),
    ])
    const idle = [...fields.values()].filter(
      ({ id, form, mark, formula }) =>
        PER_PLAN.includes(form) && mark === 'proposed' && formula === undefined && !read.has(id),
    )
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  it('keeps whatever its indicators, checks and computed figures read, and the national forms', () => {
    const kept = [
      ...indicators.flatMap((each) => readBy(each.numerator, each.denominator, each.scope)),
      ...checks.flatMap(({ expression }) => readBy(expression)),
      ...[...fields.values()].flatMap(({ formula }) => (formula ? readBy(parse(formula)) : [])),
      ...[...whole.fields.values()]
        .filter(({ form, mark }) => !PER_PLAN.includes(form) || mark !== 'proposed')
        .map(({ id }) => id),
    ]
    expect(kept.filter((id) => whole.fields.has(id) && !fields.has(id))).toEqual([])
  })

  it('loses a check only with all the figures for plans that the check reads', () => {
    const lost = whole.checks.filter((check) => !checks.includes(check))
    const some = lost.filter((check) =>
      check.fields.some((id) => fields.has(id) && whole.fields.get(id)?.places !== undefined),
    )
    expect(some.map(({ id }) => id)).toEqual([])
    expect(lost.filter((check) => check.fields.every((id) => fields.has(id)))).toEqual([])
  })

  it('finds every figure in one cell, and no form, row, column or heading without any', () => {
    const own = cells.flatMap((cell) => (cell.kind === 'field' ? cell.field : []))
    expect([...own].sort()).toEqual([...fields.keys()].sort())
    expect(cells.filter((cell) => cell.kind === 'reference' && !fields.has(cell.field))).toEqual([])
    for (const { rows, columns } of forms) {
      expect(rows.filter((row) => !isSection(row))).not.toEqual([])
      expect(rows.map((row) => row.cells.length)).toEqual(rows.map(() => columns.length))
      columns.forEach((_, at) => expect(rows.some((row) => row.cells[at]?.kind !== 'none')).toBe(true))
      expect(rows.filter((row, at) => row.heading && (rows[at + 1]?.heading || !rows[at + 1]))).toEqual([])
      const headings = rows.flatMap(({ heading, label }) => (heading ? label.zh.split('、')[0] : []))
      expect(headings).toEqual(['一', '二', '三', '四', '五', '六'].slice(0, headings.length))
    }
  })
})

test('a part (#) never stands without its whole', () => {
  const owner = (rows: readonly FormRow[], at: number): string | undefined =>
    rows
      .slice(0, at)
      .filter(({ indent }) => indent < (rows[at]?.indent ?? 0))
      .at(-1)?.label.zh
  for (const [place, kind] of everyPair)
    for (const { id, rows } of templateIn(kind, place).forms) {
      if (!PER_PLAN.includes(id)) continue
      const whole = templateOf(kind).forms.find((form) => form.id === id)?.rows ?? []
      const parts = rows.flatMap(({ label }, at) =>
        label.zh.startsWith('#') ? [[label.zh, owner(rows, at)]] : [],
      )
      const before = whole.map(({ label }, at) => [label.zh, owner(whole, at)])
      expect(before).toEqual(expect.arrayContaining(parts))
    }
})

test('each place is asked what its own plans and those above it name', () => {
  const asks = (place: string, field: string) => templateIn('primarySchool', place).fields.has(field)
  const askedBy = (field: string) =>
    catalogue.jurisdictions.flatMap(({ id }) => (asks(id, field) ? [id] : []))
  expect(askedBy('bridgeProgrammeStudents')).toEqual(['jinan'])
  expect(askedBy('mentorSystem')).toEqual(['jining', 'yanzhou', 'jiningKfq', 'zichuan'])
  expect(askedBy('musicRooms')).toEqual(catalogue.jurisdictions.map(({ id }) => id))
})

test('a place is asked everything that the places above it are asked', () => {
  for (const { id, lineage } of catalogue.jurisdictions)
    for (const { kind } of schoolTemplates)
      for (const above of lineage) {
        const own = templateIn(kind.id, id).fields
        expect([...templateIn(kind.id, above).fields.keys()].filter((field) => !own.has(field))).toEqual([])
      }
})

test('the same place gives the same template', () => {
  expect(templateIn('primarySchool', 'jining')).toBe(templateIn('primarySchool', 'jining'))
})

describe('what a place does not ask', () => {
  const unasked = 'bridgeProgrammeStudents'
  const school = schoolFrom('primarySchool', 1, {}, { [unasked]: '很多' })

  it('is no finding where an older workbook holds it', () => {
    const { findings, readings } = checkSubmission(templateIn('primarySchool'), school.submission)
    expect(findings.flatMap(({ fields }) => fields)).not.toContain(unasked)
    expect(readings.has(unasked)).toBe(false)
  })

  it('is neither added up nor missing in a rollup', () => {
    const { totals } = rollUpOf([school])
    expect(totals.has(unasked)).toBe(false)
    expect(rollUpOf([school], { jurisdiction: 'jinan' }).totals.get(unasked)).toEqual({
      sum: 0,
      reported: 0,
      lacking: 1,
    })
  })
})
