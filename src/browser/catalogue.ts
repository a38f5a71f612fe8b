import {
  unpackCounty,
  unpackTemplate,
  type Catalogue,
  type CountyPart,
  type KindId,
  type PackedIndex,
  type PackedPart,
  type Template,
} from '#core'
import type { Language } from '#messages'

/** webpack's way to take a file along that TypeScript does not see: the build makes it. */
declare const require: (file: string) => unknown

type Loaded = Promise<{ readonly default: unknown }>

const loadPart = (name: string): Loaded =>
  import(
    /* webpackChunkName: "[request]", webpackExclude: /(index|en\/.*)\.json$/ */
    `../../dist/catalogue/${name}.json`
  ) as Loaded
const loadEnglish = (name: string): Loaded =>
  import(/* webpackChunkName: "en-[request]" */ `../../dist/catalogue/en/${name}.json`) as Loaded

/** The catalogue that came with the page. Each kind's forms are loaded when they are first needed. */
export class BundledCatalogue implements Omit<Catalogue, keyof CountyPart> {
  private readonly index = require('../../dist/catalogue/index.json') as PackedIndex
  private readonly loading = new Map<string, Promise<Template>>()
  private countyPart: Promise<CountyPart> | undefined
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

  /** The forms of a kind; `undefined` for a kind that this edition does not know. */
  readonly open = async (kind: KindId): Promise<Template | undefined> => {
    if (!this.kinds.some(({ id }) => id === kind)) return undefined
    const template = await this.once(kind)
    this.templates.set(kind, template)
    return template
  }

  /** Plans and what else concerns a county. */
  readonly county = (): Promise<CountyPart> =>
    (this.countyPart ??= this.part('plans')
      .then((part) => unpackCounty(...part))
      .catch((problem: unknown) => {
        this.countyPart = undefined
        throw problem
      }))

  /** All of it. */
  async whole(): Promise<Catalogue> {
    await Promise.all(this.kinds.map(({ id }) => this.open(id)))
    const inOrder = new Map(this.kinds.map(({ id }) => [id, this.templates.get(id) as Template]))
    const { fieldIds } = this
    return { ...this.index.known, fieldIds, templates: inOrder, ...(await this.county()) }
  }

  private once(kind: KindId): Promise<Template> {
    const known = this.loading.get(kind)
    if (known) return known
    const started = this.part(kind).then((part) => unpackTemplate(...part))
    this.loading.set(kind, started)
    // What did not arrive is asked for again.
    started.catch(() => this.loading.delete(kind))
    return started
  }

  private async part(name: string): Promise<[PackedPart, string[] | undefined]> {
    const isChinese = this.language === 'zh-CN'
    const [part, english] = await Promise.all([loadPart(name), isChinese ? undefined : loadEnglish(name)])
    return [part.default as PackedPart, english?.default as string[] | undefined]
  }
}
