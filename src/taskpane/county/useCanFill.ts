import { useCallback, useEffect, useState } from 'react'
import { useServices } from '../services'

interface CanFill {
  /** The open workbook takes a county workbook: it is empty, or one itself. */
  readonly canFill: boolean
  readonly look: () => Promise<boolean>
}

export function useCanFill(): CanFill {
  const { workbook, catalogue } = useServices()
  const [canFill, setCanFill] = useState(false)
  const look = useCallback(async () => {
    const kind = catalogue.kinds.find(({ level }) => level === 'county')?.id
    return workbook.abilities.fills && kind !== undefined && workbook.canFill(kind)
  }, [workbook, catalogue])
  useEffect(() => {
    let isGone = false
    look().then(
      (can) => !isGone && setCanFill(can),
      (problem: unknown) => console.error(problem),
    )
    return () => void (isGone = true)
  }, [look])
  return { canFill, look }
}
