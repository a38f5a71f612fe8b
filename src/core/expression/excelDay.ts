const DAY = 24 * 60 * 60 * 1000
/** Day 0 of Excel's dates from March 1900 on (ECMA-376 part 1, 18.17.4.1). */
const DAY_0 = Date.UTC(1899, 11, 30)

/** The number by which Excel knows a day: `2023-03-29` → 45014. `iso` is a valid date after 1900-02. */
export const excelDay = (iso: string): number => (Date.parse(iso) - DAY_0) / DAY

/** The day behind such a number: 45014 → `2023-03-29`; a time of day is left out. */
export const isoDay = (day: number): string =>
  new Date(DAY_0 + Math.floor(day) * DAY).toISOString().slice(0, 10)

/** Whether a text is a day that there is, written as `2023-03-29`: there is no 30 February, though programs make one of March. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(excelDay(text)) && isoDay(excelDay(text)) === text
