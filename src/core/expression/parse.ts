import type { Arithmetic, Comparison, Expression, FunctionName } from './expression'

/** How many arguments each function takes: [least, most]. */
const ARITY: Readonly<Record<FunctionName, readonly [number, number]>> = {
  SUM: [1, 255],
  MIN: [1, 255],
  MAX: [1, 255],
  ABS: [1, 1],
  ROUNDUP: [2, 2],
  IF: [3, 3],
  IMPLIES: [2, 2],
  AND: [1, 255],
  OR: [1, 255],
  NOT: [1, 1],
  ISBLANK: [1, 1],
}

const COMPARISONS: readonly Comparison[] = ['=', '<>', '<', '<=', '>', '>=']

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)|(<>|<=|>=|[-+*/()=<>,]))/y

/** A formula in the data that cannot be parsed, its message says where; or that is of the wrong kind. */
export class SyntaxProblem extends Error {}

type Token =
  | { readonly type: 'number' | 'text' | 'word' | 'symbol'; readonly text: string; readonly at: number }
  | { readonly type: 'end'; readonly text: ''; readonly at: number }

function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  const end = source.trimEnd().length
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(source)
    if (!match) throw new SyntaxProblem(`unexpected character at ${at}: ${source.slice(at, at + 10)}`)
    const [, number, text, word, symbol] = match
    if (number !== undefined) tokens.push({ type: 'number', text: number, at })
    else if (text !== undefined) tokens.push({ type: 'text', text, at })
    else if (word !== undefined) tokens.push({ type: 'word', text: word, at })
    else tokens.push({ type: 'symbol', text: symbol ?? '', at })
  }
  tokens.push({ type: 'end', text: '', at: end })
  return tokens
}

/**
 * Reads a formula in Excel's notation over field ids, such as `a.b <= SUM(c, d) * 1.1`.
 * Precedence as in Excel: unary minus, then `* /`, then `+ -`, then one comparison.
 * @throws SyntaxProblem naming the position
 */
export function parse(source: string): Expression {
  const tokens = tokenize(source)
  let position = 0
  const peek = (): Token => tokens[position] as Token
  const isSymbol = (...symbols: string[]): boolean =>
    peek().type === 'symbol' && symbols.includes(peek().text)
  const fail = (wanted: string): never => {
    throw new SyntaxProblem(`expected ${wanted} at ${peek().at}, found "${peek().text}" in: ${source}`)
  }
  const take = (symbol: string): void => {
    if (!isSymbol(symbol)) fail(`"${symbol}"`)
    position++
  }

  function comparison(): Expression {
    const left = sum()
    if (!isSymbol(...COMPARISONS)) return left
    const operator = tokens[position++]?.text as Comparison
    const right = sum()
    if (isSymbol(...COMPARISONS)) fail('one comparison only')
    return { type: 'comparison', operator, left, right }
  }
  function leftAssociative(operators: readonly Arithmetic[], operand: () => Expression): Expression {
    let left = operand()
    while (isSymbol(...operators)) {
      const operator = tokens[position++]?.text as Arithmetic
      left = { type: 'arithmetic', operator, left, right: operand() }
    }
    return left
  }
  const sum = (): Expression => leftAssociative(['+', '-'], product)
  const product = (): Expression => leftAssociative(['*', '/'], unary)
  function unary(): Expression {
    if (!isSymbol('-')) return primary()
    position++
    return { type: 'negate', operand: unary() }
  }
  function primary(): Expression {
    const token = peek()
    if (isSymbol('(')) {
      position++
      const inner = comparison()
      take(')')
      return inner
    }
    if (token.type === 'symbol' || token.type === 'end') return fail('a value')
    position++
    if (token.type === 'number') return { type: 'number', value: Number(token.text) }
    if (token.type === 'text') return { type: 'text', value: token.text }
    return isSymbol('(') ? call(token) : { type: 'field', id: token.text }
  }
  function call(token: Token): Expression {
    if (!Object.hasOwn(ARITY, token.text)) throw new SyntaxProblem(`no function ${token.text}: ${source}`)
    const name = token.text as FunctionName
    const args: Expression[] = []
    take('(')
    do args.push(comparison())
    while (isSymbol(',') && ++position)
    take(')')
    const [least, most] = ARITY[name]
    if (args.length < least || args.length > most)
      throw new SyntaxProblem(`${name} takes ${least} to ${most} values, found ${args.length}: ${source}`)
    if (name === 'ISBLANK' && args[0]?.type !== 'field')
      throw new SyntaxProblem(`ISBLANK takes a field: ${source}`)
    return { type: 'call', name, args }
  }

  const tree = comparison()
  if (peek().type !== 'end') fail('the end')
  return tree
}
