import { SEND_BACK } from '../model/marker'
import type { RawValue, WorkbookContent } from '../model/raw'
import type { EarlierItem } from '../model/sendBack'

/** What an earlier send-back list asked; `undefined`: the workbook is none. */
export function earlierItemsIn({ names }: Pick<WorkbookContent, 'names'>): EarlierItem[] | undefined {
  const column = (name: string): readonly string[] | undefined =>
    names.get(name)?.values.map(([raw]) => textOf(raw))
  const [ids, schoolNames, keys, whats, digests] = Object.values(SEND_BACK).map(column)
  if (!ids || !keys || !digests) return undefined
  return ids.flatMap((schoolId, row): EarlierItem[] => {
    const key = keys[row] ?? ''
    if (schoolId === '' || key === '') return []
    const [schoolName = '', what = '', digest = ''] = [schoolNames?.[row], whats?.[row], digests[row]]
    return [{ schoolId, schoolName, key, what, digest }]
  })
}

const textOf = (raw: RawValue): string => (raw === undefined || typeof raw === 'object' ? '' : String(raw))
