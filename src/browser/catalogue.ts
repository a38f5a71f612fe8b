import {
  unpackCounty,
  unpackIndicators,
  unpackTemplate,
  type Catalogue,
  type CountyPart,
  type Indicator,
  type KindId,
  type PackedIndex,
  type PackedPart,
  type Template,
} from '#core'
import type { Language } from '#messages'

/** webpack's way to take a file along that TypeScript does not see: the build makes it. */
declare const require: (file: string) => unknown

/** A part by its name; what is English in it by `en/` and its name. */
export type LoadPart = (name: string) => Promise<{ readonly default: unknown }>

const loadApart: LoadPart = (name) =>
  import(
    /* webpackChunkName: "[request]", webpackExclude: /index\.json$/ */
    `../../dist/catalogue/${name}.json`
  ) as ReturnType<LoadPart>

/** The catalogue that came with the page. Each kind's forms are loaded when they are first needed. */
export class BundledCatalogue implements Omit<Catalogue, keyof CountyPart> {
  private readonly index = require('../../dist/catalogue/index.json') as PackedIndex
  private readonly loading = new Map<string, Promise<unknown>>()
  private load = loadApart
  readonly edition = this.index.known.edition
  readonly stages = this.index.known.stages
  readonly kinds = this.index.known.kinds
  readonly groups = this.index.known.groups
  readonly jurisdictions = this.index.known.jurisdictions
  readonly fieldIds: ReadonlySet<string> = new Set(this.index.fieldIds)
  /** Those loaded so far. */
  readonly templates = new Map<KindId, Template>()

  /** English words are loaded only for those who read English, and for making workbooks. */
  constructor(private readonly language: Language | 'both') {}

  /** The forms of a kind, without indicators; `undefined` for a kind that this edition does not know. */
  readonly open = async (kind: KindId): Promise<Template | undefined> => {
    if (!this.kinds.some(({ id }) => id === kind)) return undefined
    const template = await this.once(kind, async () => unpackTemplate(...(await this.part(kind))))
    this.templates.set(kind, template)
    return template
  }

  /** Of every place; none for a kind that this edition does not know. */
  readonly indicators = async (kind: KindId): Promise<Indicator[]> => {
    const template = await this.open(kind)
    const name = `${kind}-indicators`
    return template ? this.once(name, async () => unpackIndicators(template, ...(await this.part(name)))) : []
  }

  /** Plans and what else concerns a county. */
  readonly county = (): Promise<CountyPart> =>
    this.once('plans', async () => unpackCounty(...(await this.part('plans'))))

  /** A kind with all there is to it. */
  async complete(kind: KindId): Promise<Template | undefined> {
    const template = await this.open(kind)
    return template && { ...template, indicators: await this.indicators(kind) }
  }

  /** All of it, by `load`: a worker that fetches what is kept apart fetches one after another. */
  async whole(load: LoadPart): Promise<Catalogue> {
    this.load = load
    const complete = await Promise.all(this.kinds.map(({ id }) => this.complete(id)))
    const templates = new Map(complete.flatMap((each) => (each ? [[each.kind.id, each] as const] : [])))
    return { ...this.index.known, fieldIds: this.fieldIds, templates, ...(await this.county()) }
  }

  private once<T>(name: string, load: () => Promise<T>): Promise<T> {
    const known = this.loading.get(name) as Promise<T> | undefined
    if (known) return known
    const started = load()
    this.loading.set(name, started)
    // What did not arrive is asked for again.
    started.catch(() => this.loading.delete(name))
    return started
  }

  private async part(name: string): Promise<[PackedPart, string[] | undefined]> {
    const isChinese = this.language === 'zh-CN'
    const [part, english] = await Promise.all([
      this.load(name),
      isChinese ? undefined : this.load(`en/${name}`),
    ])
    return [part.default as PackedPart, english?.default as string[] | undefined]
  }
}
