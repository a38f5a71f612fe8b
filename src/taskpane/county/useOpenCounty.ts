import { useCallback, useEffect, useState } from 'react'
import { countyInputOf, kindOf, markedPlace } from '#core'
import { useServices } from '../services'
import { useSession } from '../useSession'
import type { EarlierCounty } from './services'

export interface OpenCounty {
  /** Whose county workbook is open; `undefined`: none is. */
  readonly county: EarlierCounty | undefined
  /** What is typed in it now. */
  readonly read: () => Promise<EarlierCounty | undefined>
}

/** The open workbook, where it is a county's. */
export function useOpenCounty(): OpenCounty {
  const { session, workbook, catalogue } = useServices()
  const state = useSession(session)
  const isCounty = state.stage === 'notOurs' && state.reason.code === 'countyWorkbook'
  const [county, setCounty] = useState<EarlierCounty>()

  const read = useCallback(async (): Promise<EarlierCounty | undefined> => {
    if (!isCounty) return undefined
    const content = await workbook.read()
    // Which fields are the county's own is known with its forms.
    await catalogue.open(kindOf(content) ?? '')
    const typed = countyInputOf(content, catalogue)
    return typed && { ...markedPlace(content), typed }
  }, [isCounty, workbook, catalogue])

  useEffect(() => {
    let isGone = false
    read().then(
      (found) => !isGone && setCounty(found),
      (problem: unknown) => console.error(problem),
    )
    return () => void (isGone = true)
  }, [read])
  return { county, read }
}
