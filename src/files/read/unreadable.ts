import { UnreadableWorkbook, type UnreadableSpot } from '#core'

export { UnreadableWorkbook, type OtherSpreadsheet, type UnreadableCode, type UnreadableSpot } from '#core'

/** Does the work; if that finds the file unreadable, the error also says that it was here. */
export function within<T>(place: UnreadableSpot, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw located(error, place)
  }
}

/** The error with the place added, as far as it does not know one itself. Other errors stay as they are. */
export function located(error: unknown, place: UnreadableSpot): unknown {
  if (!(error instanceof UnreadableWorkbook)) return error
  const { part, sheet, cell, found } = error
  const own = Object.entries({ part, sheet, cell, found }).filter(([, value]) => value !== undefined)
  return new UnreadableWorkbook(error.code, error.message, { ...place, ...Object.fromEntries(own) })
}
