/** `{stage}` or `[grade]` in a name: what will stand there is not known yet, and fits whatever does. */
export const HOLE = /\{[^}]*\}|\[[^\]]*\]/

const PARTS = new RegExp(`${HOLE.source}|.`, 'g')

/** The known name that was probably meant: the most alike, if no more than a quarter of the letters differ. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const parts = name.match(PARTS) ?? []
  let most = Math.ceil(parts.filter((part) => part.length === 1).length / 4)
  let found: string | undefined
  for (const each of known) {
    const away = distance(parts, each)
    if (away > most) continue
    // The next has to be nearer.
    most = away - 1
    found = each
  }
  return found
}

/** `"levle" (nearest: "level")`; of a name with something before it the `plain` one is looked for. */
export function withNearest(name: string, known: Iterable<string>, plain = name): string {
  const found = nearest(plain, known)
  return found === undefined ? `"${name}"` : `"${name}" (nearest: "${found}")`
}

/** A dot parts two names: one more or less of them is no slip of the pen. */
const cost = (letter: string | undefined): number => (letter === '.' ? 4 : 1)

/** What is added, left out or changed, letter by letter (Levenshtein's distance); in a hole only dots count. */
function distance(parts: readonly string[], other: string): number {
  let row = [0]
  for (const letter of other) row.push(row.at(-1)! + cost(letter))
  for (const part of parts) {
    const isHole = part.length > 1
    const leftOut = isHole ? 0 : cost(part)
    const next = [row[0]! + leftOut]
    for (const [at, letter] of [...other].entries()) {
      const added = isHole && letter !== '.' ? 0 : cost(letter)
      const changed = part === letter ? 0 : isHole ? added : Math.max(leftOut, added)
      next.push(Math.min(row[at + 1]! + leftOut, next[at]! + added, row[at]! + changed))
    }
    row = next
  }
  return row.at(-1)!
}
