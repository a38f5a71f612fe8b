import {
  cellsOf,
  checkSubmission,
  loadCatalogue,
  rollUp,
  type Catalogue,
  type DataFile,
  type Expected,
  type FieldId,
  type Received,
  type Rollup,
  type RollupInput,
  type Submission,
  type TargetProgress,
  type Value,
} from '#core'

/**
 * A county small enough to work out by hand: schools with a few figures, a plan with the targets a test gives.
 * Everything is data, as in the project's own folders.
 */
const words = (text: string) => ({ zh: text, en: text })
const source = { document: 'made up', mark: 'proposed' }
const field = (id: string, type: string, more: object = {}) => ({
  label: words(id),
  field: id,
  type,
  unit: words('unit'),
  blank: 'allowed',
  ...more,
})
const form = (id: string, level: string, rows: object[]): DataFile => ({
  path: `templates/${id}/form.json`,
  json: {
    id,
    number: '1-1',
    title: words(id),
    unit: words('unit'),
    level,
    basis: source,
    columns: [{ key: 'value', label: words('value') }],
    rows,
  },
})

const INDICATORS = [
  { id: 'degree', numerator: 'graduates', denominator: 'teachers', per: 100 },
  { id: 'rooms', numerator: 'rooms' },
  { id: 'areaEach', numerator: 'area', denominator: 'rooms' },
  { id: 'roomsAndArea', numerator: 'rooms + area' },
  { id: 'dropouts', numerator: 'dropouts' },
  { id: 'canteen', numerator: 'IF(canteen, 1, 0)', denominator: '1', per: 100 },
  { id: 'sentOn', numerator: 'sentOn', additive: false },
  { id: 'villagesReached', numerator: 'county.reached', denominator: 'county.villages', per: 100 },
  { id: 'specialSchools', numerator: 'county.specialSchools', scope: 'county.population >= 20' },
  { id: 'hasAnswered', numerator: 'IF(ISBLANK(county.villages), 0, 1)' },
  { id: 'places', numerator: 'total.rooms', denominator: 'county.villages' },
].map((each) => ({ ...each, label: words(each.id), unit: words('unit'), source }))

export interface MadeTarget {
  readonly [key: string]: unknown
}

/** `plans` by place; a place stands under the nation. */
export function madeFiles(plans: Readonly<Record<string, readonly MadeTarget[]>>): DataFile[] {
  const seed = (name: string, json: unknown): DataFile => ({ path: `seeds/${name}.json`, json })
  const label = words('label')
  return [
    seed('edition', { edition: '2026.1' }),
    seed('stages', [{ id: 'primary', label, weight: 1, reported: true }]),
    seed('kinds', [
      { id: 'school', label: words('school'), code: '', stages: ['primary'] },
      { id: 'county', label: words('county'), code: '', level: 'county', stages: ['primary'] },
    ]),
    seed('dimensions', {}),
    seed('terms', {}),
    seed('groups', [
      { id: 'rural', label, condition: 'isRuralSchool' },
      { id: 'urban', label, condition: 'isUrbanComparator' },
    ]),
    seed('jurisdictions', [
      { id: 'national', label },
      ...Object.keys(plans)
        .filter((id) => id !== 'national')
        .map((id) => ({ id, label, parent: 'national' })),
    ]),
    seed('indicators/made', INDICATORS),
    ...Object.entries(plans).map(([jurisdiction, targets]) =>
      seed(`plans/${jurisdiction}`, {
        id: `plan-${jurisdiction.toLowerCase()}`,
        title: label,
        issuer: 'nobody',
        number: '',
        date: '2023-01',
        jurisdiction,
        targets: targets.map((target) => ({
          clause: '1',
          text: label,
          unit: words('unit'),
          mark: 'proposed',
          measure: 'computed',
          level: 'county',
          ...target,
        })),
      }),
    ),
    form('made', 'school', [
      field('schoolId', 'code', { digits: 10 }),
      field('schoolName', 'text'),
      field('townshipName', 'text'),
      field('reportDate', 'date'),
      field('yearEstablished', 'year'),
      field('isRuralSchool', 'yesno'),
      field('isUrbanComparator', 'yesno'),
      field('canteen', 'yesno'),
      field('graduates', 'count'),
      field('teachers', 'count'),
      field('rooms', 'count'),
      field('area', 'decimal'),
      field('boarders', 'count', { blank: 'zero' }),
      field('dropouts', 'count'),
      field('sentOn', 'date'),
    ]),
    form('supplement', 'county', [
      field('county.reached', 'count'),
      field('county.villages', 'count'),
      field('county.population', 'decimal'),
      field('county.specialSchools', 'count'),
      field('county.closed', 'count', { blank: 'zero' }),
      field('county.reviewed', 'year'),
      field('county.done', 'yesno'),
    ]),
  ]
}

export const madeCatalogue = (plans: Readonly<Record<string, readonly MadeTarget[]>>): Catalogue =>
  loadCatalogue(madeFiles(plans))

export type Figures = Readonly<Record<FieldId, Value>>

/** A school's workbook; `number` tells schools apart. */
export function received(
  number: number,
  figures: Figures,
  year: number,
  catalogue: Catalogue,
  more: Partial<Submission> = {},
): Received {
  const template = catalogue.templates.get('school')
  if (!template) throw new Error('the made-up county has no schools')
  const submission = {
    source: `${number}.xlsx`,
    kind: 'school',
    edition: '2026.1',
    jurisdiction: 'here',
    year,
    cells: cellsOf({ schoolId: schoolId(number), ...figures }),
    addresses: new Map(),
    explanations: [],
    date1904: false,
    ...more,
  }
  return {
    submission,
    digest: `${year}-${number}`,
    report: checkSubmission(template, submission),
    seal: { standing: 'unsealed', current: '' },
  }
}

export const schoolId = (number: number): string => String(number).padStart(10, '0')

export const expected = (number: number, more: Partial<Expected> = {}): Expected => ({
  schoolId: schoolId(number),
  schoolName: `school ${number}`,
  flags: new Map(),
  ...more,
})

export interface MadeCounty {
  readonly schools: readonly Figures[]
  readonly lastYear?: readonly Figures[]
  readonly supplement?: Figures
  readonly roster?: readonly Expected[]
  readonly year?: number
  readonly rest?: Partial<RollupInput>
}

/** Rolls up made-up schools under `targets`, which are the plan of the place. */
export function rollUpMade(targets: readonly MadeTarget[], made: MadeCounty): Rollup {
  return rollUpUnder(madeCatalogue({ here: targets }), made)
}

export function rollUpUnder(catalogue: Catalogue, made: MadeCounty): Rollup {
  const { schools, lastYear, supplement = {}, roster, year = 2025, rest = {} } = made
  const input: RollupInput = {
    received: schools.map((figures, index) => received(index + 1, figures, year, catalogue)),
    refused: 0,
    roster,
    supplement: cellsOf(supplement),
    year,
    jurisdiction: 'here',
    ...(lastYear && {
      lastYear: {
        received: lastYear.map((figures, index) => received(index + 1, figures, year - 1, catalogue)),
        refused: 0,
      },
    }),
    ...rest,
  }
  return rollUp(input, catalogue)
}

/** The only target of a plan with one. */
export function progressOfOne(target: MadeTarget, made: MadeCounty): TargetProgress {
  const [progress, ...others] = rollUpMade([{ row: '1', ...target }], made).progress
  if (!progress || others.length > 0) throw new Error('not one target')
  return progress
}
