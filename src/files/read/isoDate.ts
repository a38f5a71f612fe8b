const DAY = 24 * 60 * 60 * 1000
/** Excel counts 1900-02-29, which was not: from March 1900 on, day 0 is 1899-12-30 (ECMA-376 part 1, 18.17.4.1). */
const DAY_0_OF_1900 = Date.UTC(1899, 11, 30)
const FIRST_MARCH_1900 = Date.UTC(1900, 2, 1)
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1)

const ISO_8601 = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/

/**
 * The serial number of an ISO 8601 date, time, or both, in the workbook's own date system, as Excel would store
 * it; days, with the time as a fraction. Undefined if it is no date, or one before the first day of the system.
 */
export function dateSerial(text: string, date1904: boolean): number | undefined {
  const match = ISO_8601.exec(text.trim())
  if (!match || text.trim() === '') return undefined
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) >= 60) return undefined
  if (year === undefined) return time / DAY
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (new Date(date).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return undefined
  const serial = (serialDay(date, date1904) * DAY + time) / DAY
  return serial >= 0 ? serial : undefined
}

function serialDay(date: number, date1904: boolean): number {
  if (date1904) return (date - DAY_0_OF_1904) / DAY
  return (date - DAY_0_OF_1900) / DAY - (date < FIRST_MARCH_1900 ? 1 : 0)
}
