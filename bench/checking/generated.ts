import {
  LAST_YEAR,
  TOLERANCE,
  type Check,
  type Expression,
  type FieldId,
  type RawValue,
  type Template,
  type Value,
} from '#core'

/** Outcome of each check: 0 fails, 1 passes, 2 cannot be told. */
export type Outcomes = Uint8Array

/**
 * The peer that a content policy forbids: every check as JavaScript made at run time, one function each, over an array
 * of values; and the reading of the cells in front of them likewise.
 */
export interface Generated {
  readonly size: number
  read(cells: ReadonlyMap<FieldId, RawValue>): Value[]
  judge(values: readonly Value[]): Outcomes
}

export function generated(template: Template): Generated {
  const fields = [...template.fields.values()]
  const slots = new Map(
    fields.flatMap(({ id }, at) => [[id, at] as const, [LAST_YEAR + id, at + fields.length] as const]),
  )
  const slot = (id: FieldId): string => `v[${slots.get(id) ?? -1}]`
  const checks = template.checks.map((check) =>
    make<(v: readonly Value[]) => number>('v', sourceOf(check, slot)),
  )
  const readers = fields.flatMap((field, at) =>
    field.formula === undefined
      ? make<(c: ReadonlyMap<FieldId, RawValue>, v: Value[]) => void>(
          'c,v',
          reader(field.id, field.type, field.blank, at),
        )
      : [],
  )
  return {
    size: fields.length,
    read(cells) {
      const values = new Array<Value>(2 * fields.length).fill(undefined)
      for (const read of readers) read(cells, values)
      return values
    },
    judge(values) {
      const outcomes = new Uint8Array(checks.length)
      for (let at = 0; at < checks.length; at++) outcomes[at] = checks[at]!(values)
      return outcomes
    },
  }
}

// eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is measured
const make = <T>(parameters: string, body: string): T => new Function(parameters, body) as T

function reader(id: FieldId, type: string, blank: string, at: number): string {
  const raw = `const r=c.get(${JSON.stringify(id)});`
  const none = blank === 'zero' ? `if(r===undefined){v[${at}]=0;return}` : ''
  if (type === 'yesno') return `${raw}${none}if(r==='是')v[${at}]=true;else if(r==='否')v[${at}]=false`
  if (type === 'count') return `${raw}${none}if(typeof r==='number'&&r>=0&&r%1===0)v[${at}]=r`
  if (type === 'decimal' || type === 'date' || type === 'year')
    return `${raw}${none}if(typeof r==='number'&&r>=0)v[${at}]=r`
  return `${raw}${none}if(typeof r==='string'&&r!=='')v[${at}]=r`
}

function sourceOf({ expression, required }: Check, slot: (id: FieldId) => string): string {
  const missing = required.map((id) => `${slot(id)}===undefined`).join('||')
  const guard = missing === '' ? '' : `if(${missing})return 2;`
  const code = new Writer(slot)
  const result = code.write(expression)
  return `${guard}${code.declarations}const r=${result};return r===undefined?2:r?1:0`
}

const divides = (part: Expression): boolean => {
  if (part.type === 'arithmetic') return part.operator === '/' || divides(part.left) || divides(part.right)
  if (part.type === 'comparison') return divides(part.left) || divides(part.right)
  if (part.type === 'negate') return divides(part.operand)
  return part.type === 'call' && part.args.some(divides)
}

/**
 * Plain JavaScript where nothing can be untold any more: every value is there. Only a division may still be by zero: it
 * is NaN then, which a comparison turns into `undefined`.
 */
class Writer {
  private temporaries = 0

  constructor(private readonly slot: (id: FieldId) => string) {}

  get declarations(): string {
    const names = Array.from({ length: this.temporaries }, (_, at) => `t${at}`)
    return names.length > 0 ? `let ${names.join(',')};` : ''
  }

  write(part: Expression): string {
    switch (part.type) {
      case 'number':
        return String(part.value)
      case 'text':
        return JSON.stringify(part.value)
      case 'field':
        return this.slot(part.id)
      case 'negate':
        return `(-${this.write(part.operand)})`
      case 'arithmetic': {
        const [left, right] = [this.write(part.left), this.write(part.right)]
        if (part.operator !== '/') return `(${left}${part.operator}${right})`
        const [a, b] = [this.temporary(), this.temporary()]
        return `(${a}=${left},${b}=${right},${b}===0?NaN:${a}/${b})`
      }
      case 'comparison':
        return this.compare(part)
      case 'call':
        return this.call(part.name, part.args)
    }
  }

  private temporary(): string {
    return `t${this.temporaries++}`
  }

  private compare(part: Extract<Expression, { type: 'comparison' }>): string {
    const [left, right] = [this.write(part.left), this.write(part.right)]
    if (part.left.type === 'text' || part.right.type === 'text')
      return part.operator === '=' ? `(${left}===${right})` : `(${left}!==${right})`
    const d = this.temporary()
    const test = {
      '=': `Math.abs(${d})<=${TOLERANCE}`,
      '<>': `Math.abs(${d})>${TOLERANCE}`,
      '<=': `${d}<=${TOLERANCE}`,
      '>=': `${d}>=-${TOLERANCE}`,
      '<': `${d}<-${TOLERANCE}`,
      '>': `${d}>${TOLERANCE}`,
    }[part.operator]
    return divides(part)
      ? `(${d}=${left}-${right},${d}!==${d}?undefined:${test})`
      : `(${d}=${left}-${right},${test})`
  }

  private call(name: string, args: readonly Expression[]): string {
    const parts = args.map((each) => this.write(each))
    const [first = ''] = parts
    const mayBeUntold = args.some(divides)
    switch (name) {
      case 'IMPLIES':
      case 'IF': {
        const c = this.temporary()
        const otherwise = name === 'IMPLIES' ? 'true' : parts[2]
        const untold = args[0] && divides(args[0]) ? `${c}===undefined?undefined:` : ''
        return `(${c}=${first},${untold}${c}?${parts[1]}:${otherwise})`
      }
      case 'ISBLANK':
        return `(${first}===undefined)`
      case 'NOT':
        return mayBeUntold ? `[${first}].map(x=>x===undefined?x:!x)[0]` : `(!${first})`
      case 'AND':
      case 'OR': {
        const plain = `(${parts.join(name === 'AND' ? '&&' : '||')})`
        if (!mayBeUntold) return plain
        return `[[${parts.join(',')}]].map(p=>p.includes(undefined)?undefined:p.${name === 'AND' ? 'every' : 'some'}(Boolean))[0]`
      }
      case 'SUM':
        return `(${parts.join('+')})`
      case 'MIN':
      case 'MAX':
      case 'ABS':
        return `Math.${name.toLowerCase()}(${parts.join(',')})`
      case 'ROUNDUP': {
        const [x, s] = [this.temporary(), this.temporary()]
        return `(${x}=${first},${s}=10**${parts[1]},Math.sign(${x})*Math.ceil(Math.abs(${x})*${s}-${TOLERANCE})/${s})`
      }
      default:
        throw new Error(`no code for ${name}`)
    }
  }
}
