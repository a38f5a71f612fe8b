import type { z } from 'zod'
import { SyntaxProblem } from '../expression/parse'
import type { CountyCheck } from '../model/countyCheck'
import type { Field, FieldId, KindId } from '../model/field'
import type { Group } from '../model/group'
import type { Jurisdiction, Plan } from '../model/plan'
import type { Kind, Stage, Template } from '../model/template'
import type { Words } from '../model/words'
import { expandCheck, type CheckWorld } from './checks'
import { countyChecksSchema, expandCountyCheck } from './countyChecks'
import { expandForm } from './forms'
import { refuseHistory } from './history'
import { groupsByIndicator, refuseGroups } from './groups'
import { expandIndicator } from './indicators'
import { lineages } from './jurisdictions'
import { expandPlan } from './plans'
import { withPlaces } from './places'
import { planSchema } from './planSchema'
import { refuseUnknownNames } from './references'
import { refuseStrangeExamples, refuseUnused } from './unused'
import { CatalogueError, complain, readShape, type Complaint, type Loaded } from './complaint'
import { refuseTargets } from './targets'
import * as schema from './schema'
import { withTotals } from './totals'

/** One data file as read: `path` is relative to the project, such as `seeds/checks/pupils.json`. */
export interface DataFile {
  readonly path: string
  readonly json: unknown
}

/** Everything officials decided and printed, checked and ready to use. */
export interface Catalogue {
  readonly edition: string
  readonly stages: readonly Stage[]
  readonly kinds: readonly Kind[]
  readonly groups: readonly Group[]
  /** Of the fields of any kind, and of those that earlier editions asked. */
  readonly fieldIds: ReadonlySet<FieldId>
  /** By kind id. */
  readonly templates: ReadonlyMap<KindId, Template>
  readonly plans: readonly Plan[]
  readonly jurisdictions: readonly Jurisdiction[]
  /** What the county asks of its schools together. */
  readonly countyChecks: readonly CountyCheck[]
}

const EDITION = 'seeds/edition.json'

/**
 * Builds the catalogue from the data files, in any order.
 * @throws CatalogueError listing every complaint with its file, path and remedy
 */
export function loadCatalogue(files: readonly DataFile[]): Catalogue {
  const complaints: Complaint[] = []
  const load = <S extends z.ZodType>(shape: S, pattern: RegExp): Loaded<z.infer<S>>[] =>
    files
      .filter(({ path }) => pattern.test(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap(({ path, json }) => {
        const read = readShape(path, json, shape)
        if ('value' in read) return [{ file: path, value: read.value }]
        complaints.push(...read.complaints)
        return []
      })
  const one = <S extends z.ZodType>(shape: S, path: string): z.infer<S> | undefined => {
    const [found] = load(shape, new RegExp(`^${path}$`))
    if (!found && !files.some((file) => file.path === path))
      complaints.push(complain(path, [], 'the file is missing'))
    return found?.value
  }

  const { edition, history } = one(schema.editionSchema, EDITION) ?? { edition: '', history: [] }
  const stages: readonly Stage[] = one(schema.stagesSchema, 'seeds/stages.json') ?? []
  const terms = one(schema.termsSchema, 'seeds/terms.json') ?? {}
  const kinds = (one(schema.kindsSchema, 'seeds/kinds.json') ?? []).map((kind): Kind => ({
    ...kind,
    words: wordsOf(kind.id, terms),
  }))
  const dimensions = one(schema.dimensionsSchema, 'seeds/dimensions.json') ?? {}
  const forms = load(schema.formSchema, /^templates\/[^/]+\/form\.json$/)
  const checks = flatten(load(schema.checksSchema, /^seeds\/checks\/.*\.json$/))
  const indicators = flatten(load(schema.indicatorsSchema, /^seeds\/indicators\/.*\.json$/))
  const groups: readonly Group[] = one(schema.groupsSchema, 'seeds/groups.json') ?? []
  const rawPlans = load(planSchema, /^seeds\/plans\/.*\.json$/)
  const rawPlaces = one(schema.jurisdictionsSchema, 'seeds/jurisdictions.json') ?? []

  // What a file lacks, or a name in no list, would be told again of everything that builds on it.
  refuseUnknownNames({ stages, kinds, forms, indicators }, complaints)
  if (complaints.length > 0) throw new CatalogueError(complaints)

  /** Runs one expansion; a formula that cannot be read becomes a complaint about its file. */
  const attempt = <T>(file: string, path: string, expand: () => T[]): T[] => {
    try {
      return expand()
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem
      const remedy = problem instanceof SyntaxProblem ? 'mend the formula' : undefined
      const found = complain(file, [path], problem.message, remedy)
      // Every stage and kind of school fails at it in its own words; one will do.
      if (!complaints.some((each) => each.file === found.file && each.path === found.path))
        complaints.push(found)
      return []
    }
  }
  const filled = kinds.map((kind) => {
    const expanded = [...forms]
      .sort((a, b) => compareNumbers(a.value.number, b.value.number))
      .flatMap(({ file, value }) =>
        attempt(file, value.id, () => expandForm(value, { kind, stages, dimensions })),
      )
    const fields = new Map<FieldId, Field>()
    for (const field of expanded.flatMap((each) => each.fields)) {
      if (fields.has(field.id))
        complaints.push(
          complain(
            `templates/${field.form}`,
            [field.id],
            'asked twice of one kind of school',
            'refer to it instead',
          ),
        )
      fields.set(field.id, field)
    }
    return { kind, forms: expanded.map(({ form }) => form), fields }
  })
  // So would a form that cannot be made.
  if (complaints.length > 0) throw new CatalogueError(complaints)
  const allPlans = rawPlans.map(({ value }) => value)
  refuseHistory(EDITION, { edition, history }, filled, complaints)
  refuseGroups('seeds/groups.json', groups, filled, complaints)
  const looked = groupsByIndicator(allPlans, groups)
  const templates = filled.map(({ kind, forms: own, fields }): Template => {
    const world: CheckWorld = { kind, stages, dimensions, fields }
    const measured = kind.level === 'county' ? { ...world, fields: withTotals(fields, filled) } : world
    return {
      kind,
      edition,
      history,
      forms: own,
      fields,
      checks: checks.flatMap(({ file, value }) => attempt(file, value.id, () => expandCheck(value, world))),
      indicators: indicators.flatMap(({ file, value }) =>
        attempt(file, value.id, () => expandIndicator(value, measured, looked.get(value.id))),
      ),
    }
  })

  refuseUnused({ checks, indicators }, templates, complaints)
  refuseStrangeExamples(checks, templates, complaints)
  for (const list of [checks, indicators, forms, rawPlans]) refuseTwice(list, complaints)
  const plans = allPlans.map((plan) => expandPlan(plan, allPlans))
  const isOfThese = ({ file }: Complaint): boolean => /^seeds\/(?:groups\.json$|indicators\/)/.test(file)
  const told = new Set(complaints.filter(isOfThese).map(({ path }) => path))
  const measurable = { plans: allPlans, templates, stages, groups, places: rawPlaces, told }
  rawPlans.forEach(({ file, value }, index) =>
    refuseTargets(file, value, plans[index] as Plan, measurable, complaints),
  )
  const jurisdictions = lineages('seeds/jurisdictions.json', rawPlaces, complaints)
  const countyChecks = flatten(load(countyChecksSchema, /^seeds\/county-checks\.json$/))
  refuseTwice(countyChecks, complaints)
  const ofSchools = templates.filter(({ kind }) => kind.level === 'school')
  const across = countyChecks.flatMap(({ file, value }) =>
    attempt(file, value.id, () => [expandCountyCheck(value, { stages, templates: ofSchools })]),
  )
  if (complaints.length > 0) throw new CatalogueError(complaints)
  const perPlan = new Set(forms.flatMap(({ value }) => (value.perPlan ? value.id : [])))
  const placed = withPlaces(templates, { plans, countyChecks: across, perPlan })
  return {
    edition,
    stages,
    kinds,
    groups,
    fieldIds: new Set([
      ...templates.flatMap(({ fields }) => [...fields.keys()]),
      ...history.flatMap(({ gone }) => gone.map(({ field }) => field)),
    ]),
    templates: new Map(placed.map((template) => [template.kind.id, template])),
    plans,
    jurisdictions,
    countyChecks: across,
  }
}

const wordsOf = (kind: KindId, terms: schema.RawTerms): Record<string, Words> =>
  Object.fromEntries(
    Object.entries(terms).map(([name, { zh, en, kinds }]) => [name, kinds[kind] ?? { zh, en }]),
  )

const flatten = <T>(loaded: readonly Loaded<readonly T[]>[]): Loaded<T>[] =>
  loaded.flatMap(({ file, value }) => value.map((each) => ({ file, value: each })))

/** `2-10` after `2-9`. */
const compareNumbers = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

function refuseTwice(loaded: readonly Loaded<{ id: string }>[], complaints: Complaint[]): void {
  const seen = new Map<string, string>()
  for (const { file, value } of loaded) {
    const earlier = seen.get(value.id)
    if (earlier)
      complaints.push(complain(file, [value.id], `already defined in ${earlier}`, 'give it an id of its own'))
    seen.set(value.id, file)
  }
}
