/** What is wrong with a data file, where, and what to do. */
export interface Complaint {
  readonly file: string
  readonly path: string
  readonly problem: string
  readonly remedy: string
}

export const complain = (
  file: string,
  path: readonly PropertyKey[],
  problem: string,
  remedy = 'correct this value',
): Complaint => ({ file, path: path.map(String).join('.'), problem, remedy })

/** The data files do not make a catalogue. */
export class CatalogueError extends Error {
  constructor(readonly complaints: readonly Complaint[]) {
    super(
      complaints
        .map(({ file, path, problem, remedy }) => `${file}: ${path}: ${problem} — ${remedy}`)
        .join('\n'),
    )
  }
}
