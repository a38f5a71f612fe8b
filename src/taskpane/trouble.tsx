import * as React from 'react'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import type { RefusalCode } from '#app'
import { messages } from '#messages'
import { useServices } from './services'

/** What the host refused, and what to do. */
export function Trouble({ code }: { readonly code: RefusalCode | undefined }): JSX.Element | null {
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
