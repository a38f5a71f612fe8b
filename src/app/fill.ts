import type { Field, FieldId, RawValue, Template } from '#core'

/**
 * Texts of a table as the cells a clerk would have typed: plain digits become numbers where the field is one;
 * everything else stays as it stands, for the check to find.
 */
export function typed(texts: ReadonlyMap<FieldId, string>, { fields }: Template): Map<FieldId, RawValue> {
  return new Map(
    [...texts].flatMap(([id, text]): [FieldId, RawValue][] => {
      const field = fields.get(id)
      return field ? [[id, asTyped(text, field)]] : []
    }),
  )
}

const NUMERIC: readonly Field['type'][] = ['count', 'decimal', 'year', 'date']

const asTyped = (text: string, { type }: Field): RawValue =>
  NUMERIC.includes(type) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
