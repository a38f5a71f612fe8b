import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import type { RefusalCode } from '#app'
import { messages } from '#messages'
import { useServices } from './services'
import { useAction } from './useAction'

/**
 * Always at the bottom and always as high: whether the verdict is of now. Waiting for a cell to be left comes and goes
 * while somebody types, so it is told here, where nothing moves.
 */
export function Foot({ trouble }: { readonly trouble: RefusalCode | undefined }): JSX.Element {
  const { language, session } = useServices()
  const action = useAction()
  const words = messages[language].pane
  const isWaiting = trouble === 'cellEdit'
  return (
    <footer className={isWaiting ? 'foot waiting' : 'foot'}>
      <span role="status">
        {isWaiting ? `… ${words.trouble.cellEdit.what}` : action.isRunning ? words.working : words.lastCheck}
      </span>
      <DefaultButton text={words.checkNow} onClick={() => action.run(() => session.refresh())} />
    </footer>
  )
}
