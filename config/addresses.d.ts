/** What the tests use of `addresses.js`. */
export function headersFor(
  path: string,
): Readonly<Record<'Content-Security-Policy', string>> & Readonly<Record<string, string>>
