import { sheetPrefix } from '#spec'

/** A text; or the sheet that a reference names, in quotes or without. Sheets of other workbooks are left out. */
const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.\\\]])([\p{L}\p{N}_.\\]+)!/gu

/** A formula that refers to other sheets in the place of some; `to` is by name in lower case, as Excel compares names. */
export const redirected = (formula: string, to: ReadonlyMap<string, string>): string =>
  formula.replace(TEXT_OR_SHEET, (whole: string, quoted?: string, plain?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain
    const target = name === undefined ? undefined : to.get(name.toLowerCase())
    return target === undefined ? whole : sheetPrefix(target)
  })
