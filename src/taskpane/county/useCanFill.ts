import { useEffect, useState } from 'react'
import type { Services } from '../services'
import { useServices } from '../services'

/** The kind of workbook that a county workbook is. */
export const countyKind = ({ kinds }: Services['catalogue']): string =>
  kinds.find(({ level }) => level === 'county')?.id ?? ''

/** Whether the open workbook takes a county workbook: it is empty, or one itself. `undefined` until Excel has said so. */
export function useCanFill(): boolean | undefined {
  const { workbook, catalogue } = useServices()
  const [canFill, setCanFill] = useState<boolean>()
  useEffect(() => {
    let isGone = false
    const asked = workbook.abilities.fills ? workbook.canFill(countyKind(catalogue)) : Promise.resolve(false)
    asked.then(
      (can) => !isGone && setCanFill(can),
      (problem: unknown) => console.error(problem),
    )
    return () => void (isGone = true)
  }, [workbook, catalogue])
  return canFill
}
