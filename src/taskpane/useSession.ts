import { useEffect, useState } from 'react'
import type { Session, SessionState } from '#app'

/** The state of a session, and again after every change of it. */
export function useSession(session: Session): SessionState {
  const [state, setState] = useState(session.state)
  useEffect(() => session.subscribe(setState), [session])
  return state
}
