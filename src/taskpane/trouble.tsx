import * as React from 'react'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import { messages } from '#messages'
import { useServices } from './services'
import type { Action } from './useAction'

/** What the host refused or went wrong here, and what to do. */
export function Trouble({ code }: { readonly code: Action['trouble'] }): JSX.Element | null {
  const { language } = useServices()
  if (code === undefined) return null
  const { what, next } = messages[language].pane.trouble[code]
  const type = code === 'cellEdit' ? MessageBarType.info : MessageBarType.severeWarning
  return (
    <MessageBar className="trouble" messageBarType={type} isMultiline>
      <strong>{what}</strong>
      <br />
      {next}
    </MessageBar>
  )
}
