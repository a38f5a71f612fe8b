import * as React from 'react'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import { messages } from '#messages'
import { NewTemplate, CountyView } from './later'
import { useServices } from './services'
import { RefusedView, StageView } from './stageView'
import { useSession } from './useSession'
import { Workspace } from './workspace'

/** What the pane shows instead of the open workbook. */
export type Task = 'template' | 'rollup'

interface Props {
  readonly task: Task | undefined
  readonly onTask: (task: Task | undefined) => void
}

/** The whole pane: the open workbook’s screen, or the county’s. */
export function Pane(props: Props): JSX.Element {
  return (
    <React.Suspense fallback={<Loading />}>
      <Screen {...props} />
    </React.Suspense>
  )
}

function Loading(): JSX.Element {
  const { language } = useServices()
  return <Spinner className="loading" label={messages[language].pane.loading} ariaLive="polite" />
}

function Screen({ task, onTask }: Props): JSX.Element {
  const { session } = useServices()
  const state = useSession(session)
  const back = (): void => onTask(undefined)
  if (task === 'template') return <NewTemplate onBack={back} />
  if (task === 'rollup') return <CountyView onBack={back} />
  switch (state.stage) {
    case 'loading':
      return <Loading />
    case 'refused':
      return <RefusedView trouble={state.trouble} onNext={() => session.refresh()} />
    case 'notOurs': {
      const { code } = state.reason
      const next = (): void =>
        code === 'laterEdition'
          ? location.reload()
          : onTask(code === 'countyWorkbook' ? 'rollup' : 'template')
      const rollUp = code === 'otherForm' ? (): void => onTask('rollup') : undefined
      return <StageView stage={code} onNext={next} onRollUp={rollUp} />
    }
    case 'judged':
      return <Workspace judged={state} />
  }
}
