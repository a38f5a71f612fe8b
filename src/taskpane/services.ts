import { createContext, useContext } from 'react'
import type { LiveWorkbook, Problem, Session } from '#app'
import type {
  Catalogue,
  CountyPart,
  Explanation,
  FieldId,
  Indicator,
  RawValue,
  Submission,
  Template,
} from '#core'
import type { Language } from '#messages'
import type { CountyServices } from './county/services'

/** What a template is made from, as chosen in the pane. */
export interface TemplateWish {
  readonly kind: string
  readonly jurisdiction: string
  readonly year: number
  readonly values?: ReadonlyMap<FieldId, RawValue>
  readonly explanations?: readonly Explanation[]
  readonly seal?: string
  readonly lastYear?: ReadonlyMap<FieldId, RawValue>
}

/** What of the catalogue is at hand at once, and what is fetched when it is wanted. */
export interface PaneCatalogue extends Omit<Catalogue, keyof CountyPart> {
  /** The forms of a kind, also among `templates` from then on, without indicators; `undefined` where it is unknown. */
  readonly open: (kind: string) => Promise<Template | undefined>
  readonly indicators: (kind: string) => Promise<readonly Indicator[]>
  readonly county: () => Promise<CountyPart>
}

/** Everything the pane needs of the world around it, so that it can be tried without one. */
export interface Services {
  readonly catalogue: PaneCatalogue
  readonly language: Language
  readonly workbook: LiveWorkbook
  readonly session: Session
  readonly today: () => Date
  /** SHA-256, hexadecimal. */
  readonly digest: (bytes: Uint8Array) => Promise<string>
  readonly openSubmission: (file: File) => Promise<Submission | Problem>
  readonly makeTemplate: (wish: TemplateWish) => Promise<Uint8Array>
  readonly county: CountyServices
  readonly save: (name: string, content: Uint8Array | string | Blob) => void
}

const Context = createContext<Services | undefined>(undefined)

/** Gives the pane’s components what the host can do. */
export const ServicesProvider = Context.Provider

/** What the host can do, for a component within `ServicesProvider`. */
export function useServices(): Services {
  const services = useContext(Context)
  if (!services) throw new Error('no services around this component')
  return services
}
