import { useEffect, useState } from 'react'
import type { Plan } from '#core'
import { useServices } from './services'

const NONE: readonly Plan[] = []

/** All plan documents; none until they have arrived. */
export function usePlans(): readonly Plan[] {
  const { county } = useServices().catalogue
  const [plans, setPlans] = useState(NONE)
  useEffect(() => {
    let isGone = false
    county().then(
      (part) => !isGone && setPlans(part.plans),
      (problem: unknown) => console.error(problem),
    )
    return () => void (isGone = true)
  }, [county])
  return plans
}
