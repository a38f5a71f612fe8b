import type { HostBook } from './hostBook'
import { HostError, notImitated } from './hostError'
import { HostCollection, HostObject } from './hostObject'
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './wire'

/** `null` is the null object of Excel: what is asked of it is null, too. */
type Target = HostObject | null

/**
 * Answers one request of office.js, which begins at `root`: one action after the other, up to the first that fails.
 */
export function processQuery(
  host: HostBook,
  { Actions, ObjectPaths }: RequestBody,
  root: HostObject = host.workbook,
): ResponseBody {
  const query = new Query(host, ObjectPaths, root)
  const results: { ActionId: number; Value: unknown }[] = []
  for (const [index, action] of Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: query.act(action) })
    } catch (problem) {
      if (!(problem instanceof HostError)) throw problem
      const { code, message, location } = problem
      const status = code === 'ItemNotFound' ? 404 : 400
      return {
        Results: results,
        Error: {
          Code: code,
          Message: message,
          Location: location,
          ActionIndex: index,
          HttpStatusCode: status,
        },
      }
    }
  }
  return { Results: results }
}

class Query {
  private readonly known = new Map<number, Target>()

  constructor(
    private readonly host: HostBook,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly root: HostObject,
  ) {}

  act(action: Action): unknown {
    // Actions that concern no object, such as traces, carry a 0.
    const target = action.ObjectPathId ? this.object(action.ObjectPathId) : null
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target && target.identity()
      case ACTION.query:
        return target && queryOf(target, action.QueryInfo ?? {})
      case ACTION.method:
        return target && (call(target, action.Name ?? '', this.arguments(action.ArgumentInfo)) ?? null)
      case ACTION.setProperty:
        if (!target) throw new HostError('InvalidObjectPath', 'set on a null object')
        assign(target, action.Name ?? '', this.arguments(action.ArgumentInfo)[0])
        return null
      case ACTION.trace:
        return null
      default:
        throw notImitated(`action type ${action.ActionType}`)
    }
  }

  private object(id: number): Target {
    const known = this.known.get(id)
    if (known !== undefined) return known
    const path = this.paths[id]
    if (!path) throw new HostError('InvalidObjectPath', `no object path ${id}`)
    const found = this.follow(path)
    this.known.set(id, found)
    return found
  }

  private follow(path: ObjectPath): Target {
    const { ObjectPathType: type, Name: name = '', ParentObjectPathId: parentId } = path
    if (type === PATH.global) return this.root
    if (type === PATH.newObject) return this.host.service(name)
    if (type === PATH.reference) return this.host.kept(name)
    if (type === PATH.none) return null
    const parent = parentId === undefined ? null : this.object(parentId)
    if (parent === null) return null
    switch (type) {
      case PATH.method:
        return asTarget(call(parent, name, this.arguments(path.ArgumentInfo)), name)
      case PATH.property:
        return asTarget(read(parent, name), name)
      case PATH.indexer:
        return asTarget(call(parent, 'getItem', this.arguments(path.ArgumentInfo)), name)
      default:
        throw notImitated(`path type ${type}`)
    }
  }

  private arguments({ Arguments = [], ReferencedObjectPathIds: ids }: ArgumentInfo = {}): unknown[] {
    return Arguments.map((argument, index) => {
      const id = ids?.[index]
      return typeof id === 'number' && id > 0 ? this.object(id) : argument
    })
  }
}

function asTarget(value: unknown, name: string): Target {
  if (value === null || value instanceof HostObject) return value
  throw notImitated(`${name} as an object`)
}

/** Names on the wire begin with a capital, except those that begin with `_`. */
const lower = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1)
const upper = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1)

function member(target: HostObject, wireName: string): string {
  const name = lower(wireName)
  if (!target.allows(name)) throw notImitated(`${target.constructor.name}.${name}`)
  return name
}

const read = (target: HostObject, name: string): unknown => Reflect.get(target, member(target, name))

function call(target: HostObject, name: string, given: readonly unknown[]): unknown {
  const method = read(target, name)
  if (typeof method !== 'function') throw notImitated(`${target.constructor.name}.${name}()`)
  return Reflect.apply(method, target, given)
}

function assign(target: HostObject, name: string, value: unknown): void {
  Reflect.set(target, member(target, name), value)
}

interface Tree {
  [name: string]: Tree
}

/** `items/name, items/id` and the like as a tree. */
function treeOf({ Select = [], Expand = [] }: QueryInfo): Tree {
  const tree: Tree = {}
  for (const path of [...Select, ...Expand]) {
    let at = tree
    for (const step of path.split('/')) at = at[step] ??= {}
  }
  return tree
}

function queryOf(target: HostObject, info: QueryInfo): unknown {
  if (info.Skip !== undefined || info.Top !== undefined) throw notImitated('Skip and Top')
  return pick(target, treeOf(info))
}

function pick(target: HostObject, tree: Tree): unknown {
  if (target instanceof HostCollection) {
    const { items = {}, ...others } = tree
    const list = target.list() as readonly HostObject[]
    return { _Items: list.map((item) => pick(item, { ...others, ...items })) }
  }
  const result: Record<string, unknown> = { ...target.identity() }
  const names = Object.keys(tree).filter((name) => name !== '$none')
  const wanted = names.length === 0 || names.includes('$all') ? target.scalars : names
  for (const name of wanted) {
    const value = read(target, name)
    result[upper(name)] = value instanceof HostObject ? pick(value, tree[name] ?? {}) : (value ?? null)
  }
  return result
}
