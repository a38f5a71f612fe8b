import * as React from 'react'
import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import type { Judged } from '#app'
import { messages, wordsKey } from '#messages'
import { countsOf, type Filter } from './findingGroups'
import { FindingsView } from './findingsView'
import { Foot } from './foot'
import { ExplanationsView, ProgressView, SendView, TargetsView, useLater } from './later'
import type { Ways } from './sendView'
import { useServices } from './services'
import { Trouble } from './trouble'
import { Upgrade } from './upgrade'

type Tab = keyof (typeof messages)['zh-CN']['pane']['tabs']
const TABS: readonly Tab[] = ['findings', 'progress', 'explanations', 'targets', 'send']

/** A school workbook: five views of one verdict. */
export function Workspace({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language } = useServices()
  useLater()
  const [tab, setTab] = React.useState<Tab>('findings')
  const [filter, setFilter] = React.useState<Filter>('all')
  const [wanted, setWanted] = React.useState<string>()
  const words = messages[language].pane
  const { logical, empirical, blank } = countsOf(judged.report)
  const badge: Partial<Record<Tab, number>> = { findings: logical + empirical, explanations: empirical }
  const ways: Ways = {
    toFindings(kind) {
      setFilter(kind)
      setTab('findings')
    },
    toExplanations: () => setTab('explanations'),
    toProgress: () => setTab('progress'),
    toTargets: () => setTab('targets'),
  }
  const explain = (check: string): void => {
    setWanted(check)
    setTab('explanations')
  }
  const views: Readonly<Record<Tab, () => JSX.Element>> = {
    findings: () => (
      <FindingsView
        judged={judged}
        filter={filter}
        onFilter={setFilter}
        onExplain={explain}
        onTargets={ways.toTargets}
      />
    ),
    progress: () => <ProgressView judged={judged} />,
    explanations: () => <ExplanationsView judged={judged} wanted={wanted} />,
    targets: () => <TargetsView judged={judged} />,
    send: () => <SendView judged={judged} ways={ways} />,
  }
  return (
    <div className="workspace">
      <Heading judged={judged} />
      <p className="srOnly" role="status" aria-live="polite">
        {logical + empirical + blank === 0 ? words.clean : words.summary(logical, empirical, blank)}
      </p>
      {judged.trouble !== 'cellEdit' && <Trouble code={judged.trouble} />}
      {judged.isOtherEdition && tab !== 'send' && <Upgrade judged={judged} />}
      <Pivot
        className="tabs"
        aria-label={words.views}
        selectedKey={tab}
        onLinkClick={(item) => {
          setWanted(undefined)
          setTab((item?.props.itemKey ?? 'findings') as Tab)
        }}
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
      <Foot trouble={judged.trouble} />
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
