/** What TypeScript uses of `addresses.js`. */
export function headersFor(
  path: string,
): Readonly<Record<'Content-Security-Policy', string>> & Readonly<Record<string, string>>

/** What XUEBIAO_OFFICE_JS may be. */
export const officeSources: readonly string[]
