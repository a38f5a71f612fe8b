import type { CountyCheck } from '../../model/countyCheck'
import type { FieldId, KindId } from '../../model/field'
import type { Plan } from '../../model/plan'
import type { Catalogue } from '../catalogue'
import { Packer, unpack, wordsOf, type PackedPart, type PackedPartWithEnglish } from './pack'
import { packTemplate, type PackedTemplate } from './template'

/** What is known before any school kind's forms are: small, and loaded first. */
export interface PackedIndex {
  readonly known: Omit<Catalogue, 'templates' | 'fieldIds' | keyof CountyPart>
  /** Of the data files it was made from. */
  readonly digest: string
  readonly fieldIds: readonly FieldId[]
}

/** What concerns a county as a whole. */
export type CountyPart = Pick<Catalogue, 'plans' | 'countyChecks'>

export interface PackedCatalogue {
  readonly index: PackedIndex
  readonly templates: ReadonlyMap<KindId, PackedTemplate>
  readonly county: PackedPartWithEnglish
}

/** The catalogue as the build leaves it, in parts that are loaded when they are needed. */
export function packCatalogue(catalogue: Catalogue, digest: string): PackedCatalogue {
  const { templates, fieldIds, plans, countyChecks, ...known } = catalogue
  return {
    index: { known, digest, fieldIds: [...fieldIds] },
    templates: new Map([...templates].map(([kind, template]) => [kind, packTemplate(template)])),
    county: new Packer().partOf({ plans, countyChecks }),
  }
}

/** The plans and county checks of a packed catalogue; in Chinese where the English words are left out. */
export function unpackCounty({ body, zh }: PackedPart, en?: readonly string[]): CountyPart {
  const { plans, countyChecks } = unpack(body, wordsOf({ zh }, en)) as {
    plans: readonly Plan[]
    countyChecks: readonly CountyCheck[]
  }
  return { plans, countyChecks }
}
