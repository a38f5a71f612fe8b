import {
  catalogueOfPlace,
  figureOf,
  templateOf,
  type Catalogue,
  type CountyIndicator,
  type Field,
  type FieldId,
  type Form,
  type Kind,
  type KindId,
  type Plan,
  type Rollup,
  type School,
  type TargetProgress,
  type Template,
  type Words,
} from '#core'
import { wordsKey, type Language, workbookMessages, type WorkbookMessages } from '#messages'
import { flagsOf, type Flags } from './flags'
import { limitsIn, type Limits } from './limits'
import type { CountyContext, Refused } from './request'
import { tablesOf, type Table } from './tables'
import { townshipTable, type TownshipTable } from './townshipTable'

/** What every sheet of a county workbook is drawn from. */
export interface County {
  readonly rollup: Rollup
  /** As the rollup's place sees it. */
  readonly catalogue: Catalogue
  /** As all places see it. */
  readonly whole: Catalogue
  readonly refused: readonly Refused[]
  readonly language: Language
  readonly words: WorkbookMessages['county']
  readonly place: string
  /** The school kinds, in catalogue order. */
  readonly templates: readonly Template[]
  /** Every form of theirs, in order of its number, and every field, each once. */
  readonly forms: readonly Form[]
  readonly fields: ReadonlyMap<FieldId, Field>
  /** The schools' own table first, then one for each stage. */
  readonly tables: readonly Table[]
  readonly limits: Limits
  /** What the schools' own checks found on their figures. */
  readonly flags: ReadonlyMap<School, Flags>
  readonly indicators: ReadonlyMap<string, CountyIndicator>
  readonly plans: readonly PlanSheet[]
  /** What is held against last year, with last year's figures; none where no workbooks of that year are at hand. */
  readonly lastYear: readonly CountyIndicator[]
  readonly townships: TownshipTable
  readonly say: (pair: Words) => string
  readonly kind: (id: KindId) => Kind
}

/** A plan with the sheet that shows it. */
export interface PlanSheet {
  readonly plan: Plan
  readonly sheet: string
  readonly progress: readonly TargetProgress[]
}

export function countyOf(rollup: Rollup, context: CountyContext): County {
  const { refused, language = 'zh-CN' } = context
  const catalogue = catalogueOfPlace(context.catalogue, rollup.jurisdiction)
  const words = workbookMessages[language].county
  const say = (pair: Words): string => pair[wordsKey(language)]
  const placeName = (id: string): string => {
    const found = catalogue.jurisdictions.find((place) => place.id === id)
    return found ? say(found.label) : id
  }
  const templates = [...catalogue.templates.values()].filter(({ kind }) => kind.level === 'school')
  const forms = formsOf(templates)
  const fields = fieldsInOrder(templates, forms)
  const limits = limitsIn(rollup.progress)
  return {
    rollup,
    catalogue,
    whole: context.catalogue,
    refused,
    language,
    words,
    place: placeName(rollup.jurisdiction),
    templates,
    forms,
    fields,
    tables: tablesOf({ rollup, stages: catalogue.stages, templates, fields, limits, words, say }),
    limits,
    flags: new Map(rollup.schools.map((school) => [school, flagsOf(school)])),
    indicators: new Map(rollup.indicators.map((each) => [each.indicator.id, each])),
    plans: planSheets(rollup.progress, placeName, words),
    lastYear: comparedWithLastYear(rollup),
    townships: townshipTable(rollup),
    say,
    kind: (id) => templateOf(id, catalogue).kind,
  }
}

/** The indicators that some target wants to see rise, as they were a year ago. */
function comparedWithLastYear({ lastYear, progress }: Rollup): CountyIndicator[] {
  const compared = new Set(
    progress.flatMap(({ target: { shape, subject } }) =>
      shape.type !== 'kOfN' && figureOf(shape).type === 'change' ? [subject] : [],
    ),
  )
  return (lastYear?.indicators ?? []).filter(({ indicator }) => compared.has(indicator.id))
}

/** Forms of all school kinds, each once, in order of their numbers. */
function formsOf(templates: readonly Template[]): Form[] {
  const forms = new Map<string, Form>()
  for (const form of templates.flatMap((template) => template.forms))
    if (!forms.has(form.id)) forms.set(form.id, form)
  return [...forms.values()].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
}

/** The fields of all school kinds, form by form; a field that only some kinds have stands behind its form's others. */
function fieldsInOrder(templates: readonly Template[], forms: readonly Form[]): Map<FieldId, Field> {
  const byForm = new Map<string, Map<FieldId, Field>>(forms.map(({ id }) => [id, new Map()]))
  for (const field of templates.flatMap((template) => [...template.fields.values()])) {
    const own = byForm.get(field.form)
    if (own && !own.has(field.id)) own.set(field.id, field)
  }
  return new Map([...byForm.values()].flatMap((own) => [...own]))
}

function planSheets(
  progress: readonly TargetProgress[],
  placeName: (id: string) => string,
  words: WorkbookMessages['county'],
): PlanSheet[] {
  const plans = new Map<string, { plan: Plan; progress: TargetProgress[] }>()
  for (const each of progress) {
    const found = plans.get(each.plan.id)
    if (found) found.progress.push(each)
    else plans.set(each.plan.id, { plan: each.plan, progress: [each] })
  }
  const ordinals = new Map<string, number>()
  return [...plans.values()].map(({ plan, progress: own }) => {
    const ordinal = (ordinals.get(plan.jurisdiction) ?? 0) + 1
    ordinals.set(plan.jurisdiction, ordinal)
    return { plan, progress: own, sheet: sheetTitle(words.sheet.plan(placeName(plan.jurisdiction), ordinal)) }
  })
}

/** At most 31 characters, none that Excel refuses. */
const sheetTitle = (title: string): string => title.replace(/[\\/?*:[\]]/g, '').slice(0, 31)
