import type { Jurisdiction } from '../model/plan'
import { complain, type Complaint } from './complaint'
import type { RawJurisdiction } from './schema'

/** Each place with the places above it, nearest first. */
export function lineages(
  file: string,
  raw: readonly RawJurisdiction[],
  complaints: Complaint[],
): Jurisdiction[] {
  const byId = new Map(raw.map((place) => [place.id, place]))
  return raw.map(({ id, label }) => {
    const lineage: string[] = []
    for (let at: string | undefined = id; at !== undefined; at = byId.get(at)?.parent) {
      if (lineage.includes(at)) {
        const circle = [...lineage, at].join(' → ')
        complaints.push(
          complain(file, [id], `it is above itself: ${circle}`, 'correct one "parent" of these'),
        )
        break
      }
      if (!byId.has(at))
        complaints.push(complain(file, [id], `it stands under "${at}", which is not in the list`, 'add it'))
      lineage.push(at)
    }
    return { id, label, lineage }
  })
}
