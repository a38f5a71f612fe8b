import {
  checkName,
  checkSubmission,
  fieldsOf,
  indicatorOf,
  environmentOf,
  isOpen,
  MARKER,
  parse,
  readAll,
  submissionOf,
  type Submission,
  type Template,
  schoolTargets,
} from '#core'
import type { SheetSpec, WorkbookSpec } from '#spec'
import { formLayout, templateWorkbook } from '#workbook'
import { readWorkbook } from '../../src/files/read'
import { writeWorkbook } from '../../src/files/write'
import { sectionOf, stackedTargets } from '../../src/taskpane/stackedTargets'
import { catalogue, schoolTemplates, templateIn, templateOf } from '../support/catalogue'
import {
  blankTemplate,
  carelessRequest,
  carelessTemplate,
  cleanTemplate,
  requestFor,
  sampleCells,
} from '../support/filledTemplate'

const byKind = schoolTemplates.map(({ kind }) => [kind.id, templateIn(kind.id)] as const)

const sheetNamed = (spec: WorkbookSpec, name: string): SheetSpec => {
  const sheet = spec.sheets.find((each) => each.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

const valueAt = ({ cells }: SheetSpec, row: number, column: number): unknown =>
  cells.find((cell) => cell.row === row && cell.column === column)?.value

/** Texts of a sheet, in reading order. */
const textsOf = ({ cells }: SheetSpec): string[] =>
  cells.flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []))

const formulasOf = (spec: WorkbookSpec): string[] =>
  spec.sheets.flatMap(({ cells, formats = [], validations = [] }) => [
    ...cells.flatMap(({ formula }) => formula ?? []),
    ...formats.map(({ formula }) => formula),
    ...validations.flatMap(({ formulas }) => formulas.map(String)),
  ])

describe.each(byKind)('the workbook of %s', (_, template) => {
  const spec = cleanTemplate(template)

  it('gives every field one cell under its id, and nothing else such a cell', () => {
    for (const form of template.forms) {
      const { sheet, fields } = formLayout(form)
      for (const [id, { row, column }] of fields) {
        const names = spec.names.filter(({ name }) => name === id)
        expect(names).toHaveLength(1)
        const letters = String.fromCharCode(64 + column)
        expect(names[0]).toEqual({ name: id, sheet, reference: `$${letters}$${row}` })
      }
    }
    const all = template.forms.flatMap((form) => [...formLayout(form).fields.keys()])
    expect(new Set(all)).toEqual(new Set(template.fields.keys()))
    expect(all).toHaveLength(template.fields.size)
  })

  it('gives every check one state cell', () => {
    const names = spec.names.map(({ name }) => name).filter((name) => name.startsWith('check.'))
    expect(names.sort()).toEqual(template.checks.map(({ id }) => checkName(id)).sort())
  })

  it('names nothing twice, whatever the case of its letters, and every name it uses', () => {
    const names = spec.names.map(({ name }) => name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    const known = new Set(names)
    const used = formulasOf(spec).flatMap(
      (formula) =>
        formula
          .replace(/"[^"]*"/g, '')
          .match(/(?<![A-Za-z0-9_.!'$])[a-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*/g) ?? [],
    )
    expect(used.length).toBeGreaterThan(1000)
    expect([...new Set(used)].filter((name) => !known.has(name.toLowerCase()))).toEqual([])
  })

  it('stays within what Excel takes', () => {
    expect(Math.max(...formulasOf(spec).map(({ length }) => length))).toBeLessThan(8192)
    const sheets = spec.sheets.map(({ name }) => name)
    expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(sheets.length)
    for (const name of sheets) expect(name.length).toBeLessThanOrEqual(31)
    for (const { error, prompt } of spec.sheets.flatMap(({ validations = [] }) => validations)) {
      expect(error?.text.length ?? 0).toBeLessThanOrEqual(224)
      expect(prompt?.text.length ?? 0).toBeLessThanOrEqual(255)
    }
  })

  it('writes no text longer than 255 characters into a formula', () => {
    const literals = formulasOf(spec).flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? [])
    expect(literals.length).toBeGreaterThan(1000)
    expect(literals.filter(({ length }) => length > 257)).toEqual([])
  })

  it('lights the cells of every check', () => {
    const lit = spec.sheets.flatMap(({ formats = [] }) => formats.map(({ formula }) => formula)).join('\n')
    const dark = template.checks.filter(({ id, kind }) =>
      kind === 'logical' ? !lit.includes(`check.${id}=FALSE`) : !lit.includes(`ISNUMBER(open.${id})`),
    )
    expect(dark.map(({ id }) => id)).toEqual([])
  })

  it('is the same each time', () => {
    expect(cleanTemplate(template)).toEqual(spec)
  })

  it('lets nobody type in computed, repeated and given cells', () => {
    const unlocked = new Set(
      Object.entries(spec.styles).flatMap(([name, style]) => (style.unlocked ? [name] : [])),
    )
    const open = spec.sheets.flatMap(({ cells }) => cells.filter(({ style }) => unlocked.has(style ?? '')))
    expect(open.filter(({ formula }) => formula !== undefined)).toEqual([])
    for (const sheet of spec.sheets) expect(sheet.isProtected).toBe(true)
  })

  it('prints every form, and what is still to be done, on one page', () => {
    // What runs on: the lists of checks and indicators, and explanations once there are many.
    const cases: [WorkbookSpec, string[]][] = [
      [blankTemplate(template), ['指标', '校验']],
      [carelessTemplate(template), ['指标', '校验', '说明']],
    ]
    for (const [printed, runsOn] of cases) {
      const visible = printed.sheets.filter(
        ({ state, name }) => state === 'visible' && !runsOn.includes(name),
      )
      expect(visible.length).toBeGreaterThan(12)
      const longer = visible.filter(({ print }) => print?.pagesWide !== 1 || print.pagesHigh !== 1)
      expect(longer.map(({ name }) => name)).toEqual([])
    }
  })

  it('finds nothing in a consistent school', () => {
    const texts = textsOf(sheetNamed(spec, '核对'))
    expect(texts).toContain('✓ 全部通过，可以打印、签字、盖章、报送。')
    expect(texts).toContain('没有须处理的校验。')
  })

  it('reads back as the submission it was made from', async () => {
    const request = carelessRequest(template)
    const content = readWorkbook(await writeWorkbook(templateWorkbook(request)))
    const submission = submissionOf(content, 'school.xlsx', catalogue) as Submission
    expect(submission).toMatchObject({
      kind: template.kind.id,
      edition: catalogue.edition,
      jurisdiction: 'yanzhou',
      year: 2025,
    })
    expect(submission.explanations).toEqual(request.explanations)
    for (const [id, raw] of request.values ?? [])
      expect([id, submission.cells.get(id) ?? '']).toEqual([id, raw])
    expect([...submission.cells.keys()].sort()).toEqual([...template.fields.keys()].sort())
  })
})

describe('the review of a careless school', () => {
  it.each(byKind)('%s: lists what the core finds, and counts it by form', (kind, template) => {
    const request = carelessRequest(template)
    const { values = new Map(), lastYear = new Map(), explanations = [] } = request
    const submission = submissionOfCells(template, values, explanations)
    const last = submissionOfCells(template, lastYear, [])
    const { findings, blank, readings } = checkSubmission(template, submission, last)
    const open = findings.filter(isOpen)
    const review = sheetNamed(carelessTemplate(template), '核对')

    const names = open.flatMap((finding) => (finding.type === 'check' ? [finding.check] : []))
    expect(names.length).toBeGreaterThan(5)
    const texts = textsOf(review)
    for (const id of names) {
      const check = template.checks.find((each) => each.id === id)
      expect(texts.filter((text) => text.startsWith(`${check?.name.zh ?? id}：`)).length).toBeGreaterThan(0)
      // Named as 说明 asks for it.
      expect(texts).toContain(id)
    }
    expect(texts).toContain('校验编号')
    expect(texts).toContain('教室数：应填数字，现为“45间”')
    expect(texts).toContain('图书册数：不能是负数，现为“-5”')

    const cells = open.filter(({ type }) => type === 'cell').length
    const logical = open.filter(({ type, kind: of }) => type === 'check' && of === 'logical').length
    const empirical = open.filter(({ type, kind: of }) => type === 'check' && of === 'empirical').length
    const verdict = `✗ 尚不能报送：✗ ${cells + logical} 处须改正，? ${empirical} 处须说明，尚缺 ${blank} 格`
    expect(valueAt(review, 3, 1)).toBe(verdict)
    expect(kind).toBe(template.kind.id)

    // As many gaps as the pane tells.
    const place = { jurisdiction: 'yanzhou', year: 2025 }
    const figures = stackedTargets(schoolTargets(template, readings, place, catalogue), place.year)
    const gaps = figures.filter((each) => sectionOf(each) === 'gap').length
    expect(valueAt(review, 4, 1) ?? '').toBe(
      gaps === 0 ? '' : `另有 △ ${gaps} 项与规划目标有差距，见“指标”表，不影响报送。`,
    )
  })
})

test('the review shows both figures of what one thing asks for another, and no difference of people and metres', () => {
  const template = templateIn('primarySchool')
  const values = new Map([...sampleCells('primarySchool')])
  values.set('boarders.primary', 12).set('livingFloorSpace.dormitories', 0)
  const review = sheetNamed(templateWorkbook(requestFor(template, { values })), '核对')
  const row = review.cells.find(({ value }) => value === 'K57a')?.row ?? NaN
  expect([6, 7, 8].map((column) => valueAt(review, row, column))).toEqual([12, 0, ''])
})

function submissionOfCells(
  { kind, edition, fields }: Template,
  values: ReadonlyMap<string, unknown>,
  explanations: Submission['explanations'],
): Submission {
  // Every field has a cell; what was not typed is blank.
  const cells = new Map([...fields.keys()].map((id) => [id, values.get(id)])) as Submission['cells']
  const places = new Map<string, never>()
  return {
    source: 'school.xlsx',
    kind: kind.id,
    edition,
    jurisdiction: 'yanzhou',
    year: 2025,
    cells,
    addresses: places,
    explanations,
    date1904: false,
  }
}

describe('indicators', () => {
  it('show what the core works out', () => {
    const template = templateOf('nineYear')
    const sheet = sheetNamed(cleanTemplate(template), '指标')
    const environment = environmentOf(
      readAll(template.fields, { cells: sampleCells('nineYear') }),
      template.fields,
    )
    const names = cleanTemplate(template).names
    const shown = templateIn('nineYear').indicators
    expect(shown.length).toBeGreaterThan(30)
    for (const indicator of shown) {
      const place = names.find(({ name }) => name === `indicator.${indicator.id}`)
      const row = Number(place?.reference.split('$')[2])
      const { value } = indicatorOf(indicator, environment)
      expect([indicator.id, valueAt(sheet, row, 5)]).toEqual([indicator.id, value ?? ''])
    }
  })

  it('are marked in the cells that make a gap, once the target is due', () => {
    const template = templateOf('primarySchool')
    const values = sampleCells('primarySchool')
    values.set('teachersBySubject.primary.physicalEducation', 0)
    const spec = templateWorkbook(requestFor(template, { values }))
    const gaps = textsOf(sheetNamed(spec, '指标')).filter((text) => text === '△').length
    expect(gaps).toBeGreaterThan(0)
    const sheet = sheetNamed(spec, '3-3 专任教师分课程情况')
    const blue = (sheet.formats ?? []).filter(({ formula }) => formula.includes('="△"'))
    expect(blue.map(({ formula }) => formula).join()).toContain('target.national_2017.L3.primary')

    const later = catalogue.plans.map((plan) => ({
      ...plan,
      targets: plan.targets.map((target) => ({ ...target, due: 2030 })),
    }))
    const notDue = textsOf(
      sheetNamed(templateWorkbook(requestFor(template, { values, plans: later })), '指标'),
    )
    expect(notDue).toContain('进行中')
    expect(notDue).not.toContain('△')
  })
})

describe('last year', () => {
  const template = templateIn('juniorSchool')
  const yearly = template.checks.filter(({ yearOnYear }) => yearOnYear)

  it('is inside only when it was given', () => {
    expect(yearly.length).toBeGreaterThan(0)
    const named = (spec: WorkbookSpec) => spec.names.filter(({ name }) => name.startsWith('last.'))
    expect(named(blankTemplate(template))).toEqual([])
    const wanted = new Set(
      yearly.flatMap(({ formula }) => fieldsOf(parse(formula))).filter((id) => id.startsWith('last.')),
    )
    expect(
      named(cleanTemplate(template))
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...wanted].sort())
  })
})

test('the marker tells kind, edition, jurisdiction and year from a sheet nobody sees', () => {
  const spec = blankTemplate(templateOf('primarySchool'))
  const marker = spec.names.find(({ name }) => name === MARKER.kind)
  expect(sheetNamed(spec, marker?.sheet ?? '').state).toBe('veryHidden')
})

test('an English workbook has the same cells', () => {
  const template = templateOf('primarySchool')
  const english = templateWorkbook(requestFor(template, { language: 'en' }))
  expect(english.names.length).toBe(blankTemplate(template).names.length)
  expect(textsOf(sheetNamed(english, 'Review'))).toContain('No open checks.')
})
