import { jsonDocs } from '#report'

/** Generated pages by path, from the project folder. */
export function generatedDocs(): ReadonlyMap<string, string> {
  return new Map([...jsonDocs()].map(([name, text]) => [`docs/json/${name}`, text]))
}
