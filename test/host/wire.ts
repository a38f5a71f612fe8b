/** The messages of office.js as far as they are known; see the fixture of requests beside this file’s tests. */
export interface RequestBody {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name?: string
  readonly ObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: QueryInfo
  readonly ObjectState?: Readonly<Record<string, unknown>>
}

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name?: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[]
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[] | null)[]
}

export interface QueryInfo {
  readonly Select?: readonly string[]
  readonly Expand?: readonly string[]
  readonly Skip?: number
  readonly Top?: number
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, update: 9 } as const
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  none: 7,
} as const

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly Error?: {
    readonly Code: string
    readonly Message: string
    readonly Location: string
    readonly ActionIndex: number
    readonly HttpStatusCode: number
  }
}

/** Numbers of events on the wire. */
export const EVENT = {
  changed: 10,
  added: 13,
  deleted: 15,
  calculated: 16,
  formulaChanged: 23,
  nameChanged: 25,
} as const

export interface EventEntry {
  readonly messageCategory: number
  readonly messageType: number
  readonly targetId: string
  readonly message: string
  readonly id: number
}
