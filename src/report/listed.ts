/** A heading and its lines, indented; nothing where there are none. With `more`, which says where the others stand, a few. */
export const listed = (
  heading: (count: number) => string,
  lines: readonly string[],
  more?: (left: number) => string,
): string[] =>
  lines.length === 0
    ? []
    : [
        heading(lines.length),
        ...(more
          ? shortened(
              lines.map((line) => [line]),
              more,
            )
          : lines
        ).map((line) => `  ${line}`),
        '',
      ]

/** More lines of one kind on a screen hide those of the other kinds. */
const MOST = 20

/** The first entries, as many as have twenty lines; `more` says where the others stand. */
export function shortened(entries: readonly (readonly string[])[], more: (left: number) => string): string[] {
  let lines = 0
  const beyond = entries.findIndex((entry) => (lines += entry.length) > MOST)
  if (beyond < 0) return entries.flat()
  return [...entries.slice(0, beyond).flat(), more(entries.length - beyond)]
}
