import { z } from 'zod'
import { jsonSchemas } from './json'

/** The schemas of `--json`, by file name, as JSON Schema 2020-12. */
export const jsonDocs = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(jsonSchemas).map(([command, schema]) => [
      `${command}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema), undefined, 2)}\n`,
    ]),
  )
