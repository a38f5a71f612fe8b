import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { isReady, type Judged } from '#app'
import { messages } from '#messages'
import { countsOf, type Filter } from './findingGroups'
import { GapList, gapsAmong, useStacks } from './gaps'
import { Seal } from './seal'
import { useServices } from './services'
import { Sign } from './sign'
import { UpgradeButton } from './upgrade'

export interface Ways {
  readonly toFindings: (filter: Filter) => void
  readonly toExplanations: () => void
  readonly toProgress: () => void
  readonly toTargets: () => void
}

interface Props {
  readonly judged: Judged
  readonly ways: Ways
}

/** 报送: what still blocks, then the seal and a receipt. */
export function SendView({ judged, ways }: Props): JSX.Element {
  const { language } = useServices()
  const words = messages[language].pane.send
  const gaps = gapsAmong(useStacks(judged))
  const isPassed = isReady(judged.report) && !judged.isOtherEdition
  return (
    <>
      <section className={`verdict ${isPassed ? 'ready' : 'blocked'}`} aria-label={words.steps.check}>
        <h2>
          <Sign sign={isPassed ? '✓' : '✗'} />
          {isPassed ? words.ready : words.blocked}
        </h2>
        {isPassed ? <p>{words.readyWhy}</p> : <Blockers judged={judged} ways={ways} />}
        {judged.isOtherEdition && <OtherEdition judged={judged} />}
      </section>
      {gaps.length > 0 && (
        <details className="gaps">
          <summary>{words.gaps(gaps.length)}</summary>
          <p className="note">{words.gapsWhy}</p>
          <GapList gaps={gaps} />
          <Link onClick={ways.toTargets}>{words.showTargets}</Link>
        </details>
      )}
      {isPassed && <Seal judged={judged} />}
    </>
  )
}

/** The seal says by which edition the figures were checked: it has to be that of their template. */
function OtherEdition({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language, catalogue } = useServices()
  const words = messages[language].pane.send
  return (
    <>
      <p className="edition">
        <strong>{words.edition}</strong>
        <br />
        {words.editionWhy(judged.submission.edition, catalogue.edition)}
      </p>
      <UpgradeButton judged={judged} />
    </>
  )
}

/** What stands in the way, each with the way to it. */
function Blockers({ judged, ways }: Props): JSX.Element | null {
  const { language } = useServices()
  const { send: words, counts: labels } = messages[language].pane
  const { logical, empirical, blank } = countsOf(judged.report)
  const rows = [
    {
      tone: 'logical',
      sign: '✗',
      label: labels.logical,
      count: logical,
      text: words.fix,
      go: () => ways.toFindings('logical'),
    },
    {
      tone: 'empirical',
      sign: '?',
      label: labels.empirical,
      count: empirical,
      text: words.explain,
      go: ways.toExplanations,
    },
    { tone: 'blank', sign: '…', label: labels.blank, count: blank, text: words.fill, go: ways.toProgress },
  ]
  const open = rows.filter(({ count }) => count > 0)
  if (open.length === 0) return null
  return (
    <ul className="blockers">
      {open.map(({ tone, sign, label, count, text, go }) => (
        <li key={tone} className={tone}>
          <Sign sign={sign} />
          <span>{`${label} ${count}`}</span>
          <DefaultButton text={text} onClick={go} />
        </li>
      ))}
    </ul>
  )
}
