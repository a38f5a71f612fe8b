/** Why something that a person typed cannot be taken. */
export type InputReason =
  'badSchoolId' | 'badKind' | 'badFlag' | 'sameSchoolTwice' | 'badTake' | 'takeWithoutFile' | 'badDeadline'

/** What a person typed into a roster or a county workbook and cannot be taken, and where. */
export class InputProblem extends Error {
  constructor(
    readonly reason: InputReason,
    /** Row of the sheet or line of the file, counted from 1, headings included. */
    readonly line: number,
    readonly text: string,
    /** Absent: a file without sheets. */
    readonly sheet?: string,
  ) {
    super(`${reason} at ${sheet ?? 'line'} ${line}: ${text}`)
  }
}
