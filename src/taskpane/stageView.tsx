import * as React from 'react'
import { PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { messages } from '#messages'
import { useServices } from './services'

type Stage = keyof (typeof messages)['zh-CN']['pane']['stage']

interface Props {
  readonly stage: Stage
  readonly onNext: () => void
}

/** A state in which nothing can be checked: what it is, why, and the one thing to do. */
export function StageView({ stage, onNext }: Props): JSX.Element {
  const { language } = useServices()
  const { what, why, next, action } = messages[language].pane.stage[stage]
  return (
    <div className="stage">
      <h2>{what}</h2>
      <p>{why}</p>
      <p>{next}</p>
      <PrimaryButton text={action} onClick={onNext} />
    </div>
  )
}
