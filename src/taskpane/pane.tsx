import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { MessageBar } from 'office-ui-fabric-react/lib/MessageBar'
import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import type { Judged } from '#app'
import { messages, wordsKey } from '#messages'
import { countsOf, type Filter } from './findingGroups'
import { FindingsView } from './findingsView'
import { ProgressView } from './progressView'
import { useServices } from './services'
import { StageView } from './stageView'
import { Trouble } from './trouble'
import { useSession } from './useSession'

const later = () => import('./laterViews')

/** What is not on the first screen comes with the first look at it. */
const ExplanationsView = React.lazy(async () => ({ default: (await later()).ExplanationsView }))
const NewTemplate = React.lazy(async () => ({ default: (await later()).NewTemplate }))
const RollupView = React.lazy(async () => ({ default: (await later()).RollupView }))
const SendView = React.lazy(async () => ({ default: (await later()).SendView }))
const TargetsView = React.lazy(async () => ({ default: (await later()).TargetsView }))

/** What the pane shows instead of the open workbook. */
export type Task = 'template' | 'rollup'

interface Props {
  readonly task: Task | undefined
  readonly onTask: (task: Task | undefined) => void
}

export function Pane(props: Props): JSX.Element {
  const words = messages[useServices().language].pane
  return (
    <React.Suspense fallback={<Spinner className="loading" label={words.loading} />}>
      <Screen {...props} />
    </React.Suspense>
  )
}

function Screen({ task, onTask }: Props): JSX.Element {
  const { language, session } = useServices()
  const state = useSession(session)
  const words = messages[language].pane
  const back = (): void => onTask(undefined)
  if (task === 'template') return <NewTemplate onBack={back} />
  if (task === 'rollup') return <RollupView onBack={back} />
  switch (state.stage) {
    case 'loading':
      return <Spinner className="loading" label={words.loading} ariaLive="polite" />
    case 'refused':
      return (
        <div className="stage">
          <Trouble code={state.trouble} />
          <PrimaryButton text={words.checkNow} onClick={() => void session.refresh()} />
        </div>
      )
    case 'notOurs': {
      const { code } = state.reason
      return (
        <StageView stage={code} onNext={() => onTask(code === 'countyWorkbook' ? 'rollup' : 'template')} />
      )
    }
    case 'judged':
      return <Workspace judged={state} />
  }
}

type Tab = keyof (typeof messages)['zh-CN']['pane']['tabs']
const TABS: readonly Tab[] = ['findings', 'progress', 'explanations', 'targets', 'send']

function Workspace({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language, session, catalogue } = useServices()
  const [tab, setTab] = React.useState<Tab>('findings')
  const [filter, setFilter] = React.useState<Filter>('all')
  const [wanted, setWanted] = React.useState<string>()
  const words = messages[language].pane
  const { report, submission, trouble, isOtherEdition } = judged
  const { logical, empirical, blank } = countsOf(report)
  const views: Readonly<Record<Tab, () => JSX.Element>> = {
    findings: () => (
      <FindingsView
        judged={judged}
        filter={filter}
        onFilter={setFilter}
        onExplain={(check) => {
          setWanted(check)
          setTab('explanations')
        }}
      />
    ),
    progress: () => <ProgressView judged={judged} />,
    explanations: () => <ExplanationsView judged={judged} wanted={wanted} />,
    targets: () => <TargetsView judged={judged} />,
    send: () => <SendView judged={judged} onShow={() => setTab('findings')} />,
  }
  const badge: Partial<Record<Tab, number>> = { findings: logical + empirical, explanations: empirical }
  return (
    <div className="workspace">
      <Heading judged={judged} />
      <p className="srOnly" role="status" aria-live="polite">
        {logical + empirical + blank === 0 ? words.clean : words.summary(logical, empirical, blank)}
      </p>
      <Trouble code={trouble} />
      {isOtherEdition && (
        <MessageBar isMultiline>{words.otherEdition(submission.edition, catalogue.edition)}</MessageBar>
      )}
      <Pivot
        className="tabs"
        selectedKey={tab}
        onLinkClick={(item) => setTab((item?.props.itemKey ?? 'findings') as Tab)}
      >
        {TABS.map((each) => (
          <PivotItem
            key={each}
            itemKey={each}
            headerText={words.tabs[each] + (badge[each] ? ` ${badge[each]}` : '')}
          >
            {tab === each && (
              <div className="view">
                <React.Suspense fallback={<Spinner label={words.loading} />}>{views[each]()}</React.Suspense>
              </div>
            )}
          </PivotItem>
        ))}
      </Pivot>
      <div className="foot">
        <DefaultButton text={words.checkNow} onClick={() => void session.refresh()} />
        <span className="note">{words.lastCheck}</span>
      </div>
    </div>
  )
}

function Heading({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language } = useServices()
  const words = messages[language].pane
  const { report, submission, template } = judged
  const name = report.readings.get('schoolName')
  return (
    <header>
      <h1>{name?.state === 'value' ? String(name.value) : words.unnamed}</h1>
      <p>{`${template.kind.label[wordsKey(language)]} · ${words.schoolYear(submission.year)}`}</p>
    </header>
  )
}
