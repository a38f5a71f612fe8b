import { useCallback, useEffect, useState } from 'react'
import { useServices } from '../services'
import { useSession } from '../useSession'
import type { EarlierCounty } from './services'

export interface OpenCounty {
  /** Whose county workbook is open; in words what somebody typed into it that makes no sense; `undefined`: none is. */
  readonly open: EarlierCounty | string | undefined
  /** Brings the desk what is typed in it now. @throws HostRefusal */
  readonly read: () => Promise<EarlierCounty | string | undefined>
}

/** The open workbook, where it is a county's. */
export function useOpenCounty(): OpenCounty {
  const { session, workbook, county } = useServices()
  const state = useSession(session)
  const isCounty = state.stage === 'notOurs' && state.reason.code === 'countyWorkbook'
  const [open, setOpen] = useState<EarlierCounty | string>()

  const read = useCallback(async () => {
    if (!isCounty) return undefined
    return county.earlier({ name: workbook.name, content: await workbook.readNames(() => true) })
  }, [isCounty, workbook, county])

  useEffect(() => {
    let isGone = false
    read().then(
      (found) => !isGone && setOpen(found),
      (problem: unknown) => console.error(problem),
    )
    return () => void (isGone = true)
  }, [read])
  return { open, read }
}
