/** What the tests use of `addresses.js`. */
export const securityHeaders: Readonly<Record<'Content-Security-Policy', string>> &
  Readonly<Record<string, string>>
