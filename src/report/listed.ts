/** A heading and its lines, indented; nothing where there are none. */
export const listed = (heading: (count: number) => string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading(lines.length), ...lines.map((line) => `  ${line}`), '']
