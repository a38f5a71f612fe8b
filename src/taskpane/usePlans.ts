import { useEffect, useState } from 'react'
import type { Plan } from '#core'
import { useServices } from './services'

/** All plan documents; `undefined` until they have arrived. */
export function usePlans(): readonly Plan[] | undefined {
  const { county } = useServices().catalogue
  const [plans, setPlans] = useState<readonly Plan[]>()
  useEffect(() => {
    let isGone = false
    void county().then((part) => {
      if (!isGone) setPlans(part.plans)
    })
    return () => void (isGone = true)
  }, [county])
  return plans
}
