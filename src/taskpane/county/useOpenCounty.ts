import { useCallback, useEffect, useState } from 'react'
import { countyInputOf, InputProblem, kindOf, markedPlace } from '#core'
import { inputSentence } from '#report'
import { useServices } from '../services'
import { useSession } from '../useSession'
import type { EarlierCounty } from './services'

export interface OpenCounty {
  /** Whose county workbook is open; in words what somebody typed into it that makes no sense; `undefined`: none is. */
  readonly open: EarlierCounty | string | undefined
  /** The same as it is now. @throws HostRefusal */
  readonly read: () => Promise<EarlierCounty | string | undefined>
}

/** The open workbook, where it is a county's. */
export function useOpenCounty(): OpenCounty {
  const { session, workbook, catalogue, language } = useServices()
  const state = useSession(session)
  const isCounty = state.stage === 'notOurs' && state.reason.code === 'countyWorkbook'
  const [open, setOpen] = useState<EarlierCounty | string>()

  const read = useCallback(async () => {
    if (!isCounty) return undefined
    const content = await workbook.read()
    // Which fields are the county's own is known with its forms; the roster may name any kind's.
    await Promise.all([kindOf(content) ?? '', ...catalogue.kinds.map(({ id }) => id)].map(catalogue.open))
    try {
      const typed = countyInputOf(content, catalogue)
      return typed && { ...markedPlace(content), typed }
    } catch (problem) {
      if (!(problem instanceof InputProblem)) throw problem
      return inputSentence(problem, workbook.name, language)
    }
  }, [isCounty, workbook, catalogue, language])

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
