/** A text, or a sheet with the `!` behind it. */
const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'(?<quoted>(?:[^']|'')+)'!|(?<plain>[^\s!"'()[\]{},;:=<>+\-*/&^%#]+)!/gu

/** As Excel compares names of sheets. */
export const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/**
 * A formula whose references go to other sheets: `to` tells the new name, `null` where the sheet is gone, `undefined`
 * where nothing changes. Sheets in other workbooks and rows of sheets are not imitated.
 */
export const withSheets = (formula: string, to: (sheet: string) => string | null | undefined): string =>
  formula.replace(TEXT_OR_SHEET, (whole: string, quoted?: string, plain?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain
    if (name === undefined) return whole
    const target = to(name)
    if (target === undefined) return whole
    return target === null ? '#REF!' : `'${target.replaceAll("'", "''")}'!`
  })
