import type { Jurisdiction, Plan, Target } from '../model/plan'
import type { RawJurisdiction, RawPlan, RawTarget } from './schema'

/** Writes a plan's rows out: one target per stage a row speaks of. */
export function expandPlan(raw: RawPlan): Plan {
  return { ...raw, targets: raw.targets.flatMap(expandTarget) }
}

function expandTarget(raw: RawTarget): Target[] {
  const stages = raw.stages ?? [undefined]
  return stages.map((stage) => {
    const value = typeof raw.value === 'object' ? raw.value[stage ?? ''] : raw.value
    const { stages: _, subject, ...rest } = raw
    return {
      ...rest,
      id: stage ? `${raw.row}.${stage}` : raw.row,
      stage,
      value,
      subject: subject && stage && raw.measure !== 'county' ? `${subject}.${stage}` : subject,
    }
  })
}

/** Each place with the places above it, nearest first. */
export function lineages(raw: readonly RawJurisdiction[], refuse: (problem: string) => void): Jurisdiction[] {
  const byId = new Map(raw.map((place) => [place.id, place]))
  return raw.map(({ id, label }) => {
    const lineage: string[] = []
    for (let at: string | undefined = id; at !== undefined; at = byId.get(at)?.parent) {
      if (lineage.includes(at)) {
        refuse(`"${id}" is above itself: ${[...lineage, at].join(' → ')}`)
        break
      }
      if (!byId.has(at)) refuse(`"${id}" stands under "${at}", which is not in the list`)
      lineage.push(at)
    }
    return { id, label, lineage }
  })
}
