import { useEffect, useState } from 'react'
import type { Plan, Template } from '#core'
import { useServices } from './services'

/** What a school is held to: its kind's template with indicators, and the plans. */
interface Measured {
  readonly template: Template
  readonly plans: readonly Plan[]
}

/** The template as it is and no plans, until indicators and plans have arrived; nothing on the first screen waits for them. */
export function useMeasured(template: Template): Measured {
  const { county, indicators } = useServices().catalogue
  const [measured, setMeasured] = useState<Measured>({ template, plans: [] })
  useEffect(() => {
    let isGone = false
    Promise.all([indicators(template.kind.id), county()]).then(
      ([own, { plans }]) => !isGone && setMeasured({ template: { ...template, indicators: own }, plans }),
      (problem: unknown) => console.error(problem),
    )
    return () => void (isGone = true)
  }, [county, indicators, template])
  return measured
}
