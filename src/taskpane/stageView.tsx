import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import type { RefusalCode } from '#app'
import { messages } from '#messages'
import { useServices } from './services'
import { useAction } from './useAction'

type Stage = keyof (typeof messages)['zh-CN']['pane']['stage']

interface Props {
  readonly stage: Stage
  readonly onNext: () => void
  /** Where a county may begin from here, too. */
  readonly onRollUp?: (() => void) | undefined
}

/** A state in which nothing can be checked: what it is, why, and what to do. */
export function StageView({ stage, onNext, onRollUp }: Props): JSX.Element {
  const { language } = useServices()
  const { pane } = messages[language]
  const { what, why, next, action } = pane.stage[stage]
  return (
    <Notice
      what={what}
      lines={[why, next]}
      action={action}
      onNext={onNext}
      beside={onRollUp && <DefaultButton text={pane.rollup.title} onClick={onRollUp} />}
    />
  )
}

interface RefusedProps {
  readonly trouble: RefusalCode
  readonly onNext: () => Promise<void>
}

/** The host did not let the workbook be read. */
export function RefusedView({ trouble, onNext }: RefusedProps): JSX.Element {
  const { language } = useServices()
  const action = useAction()
  const { pane } = messages[language]
  const { what, next } = pane.trouble[trouble]
  return (
    <Notice what={what} lines={[next]} action={pane.checkNow} onNext={() => action.run(onNext)}>
      <p role="status">{action.isRunning ? pane.loading : ''}</p>
    </Notice>
  )
}

interface NoticeProps {
  readonly what: string
  readonly lines: readonly string[]
  readonly action: string
  readonly onNext: () => void
  readonly beside?: React.ReactNode
  readonly children?: React.ReactNode
}

function Notice({ what, lines, action, onNext, beside, children }: NoticeProps): JSX.Element {
  return (
    <div className="stage" role="status">
      <span className="stageSign" aria-hidden="true">
        !
      </span>
      <h1>{what}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="actions">
        <PrimaryButton text={action} onClick={onNext} />
        {beside}
      </div>
      {children}
    </div>
  )
}
