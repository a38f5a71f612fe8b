import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { isReady, seal, sealFor, type Judged } from '#app'
import { schoolTargets } from '#core'
import { messages } from '#messages'
import { receiptText } from '#report'
import { countsOf } from './findingGroups'
import { useServices } from './services'
import { isGap } from './standingTone'
import { Trouble } from './trouble'
import { useAction } from './useAction'
import { usePlans } from './usePlans'

interface Props {
  readonly judged: Judged
  readonly onShow: () => void
}

/** 报送: what still blocks, then the seal and a receipt. */
export function SendView({ judged, onShow }: Props): JSX.Element {
  const { language, catalogue } = useServices()
  const { jurisdictions } = catalogue
  const plans = usePlans()
  const words = messages[language].pane.send
  const { template, submission, report } = judged
  const gaps = React.useMemo(
    () =>
      schoolTargets(template, report.readings, submission, { jurisdictions, plans: plans ?? [] }).filter(
        ({ standing }) => isGap(standing),
      ).length,
    [template, report, submission, jurisdictions, plans],
  )
  const { logical, empirical, blank } = countsOf(report)
  return (
    <>
      {isReady(report) ? (
        <div className="verdict ready">
          <p className="what">✓ {words.ready}</p>
          <p>{words.readyWhy}</p>
        </div>
      ) : (
        <div className="verdict blocked">
          <p className="what">✗ {words.blocked}</p>
          <p>{words.blockedBy(logical, empirical, blank)}</p>
          <PrimaryButton text={words.show} onClick={onShow} />
        </div>
      )}
      {gaps > 0 && <p className="gaps">△ {words.gaps(gaps)}</p>}
      {isReady(report) && <Seal judged={judged} />}
    </>
  )
}

function Seal({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language, workbook, session, digest, today, save } = useServices()
  const action = useAction()
  const current = useSeal(judged)
  const words = messages[language].pane.send
  const { template, submission, report } = judged
  const isCurrent = current !== undefined && submission.seal === current
  const textAt = (id: string): string => {
    const reading = report.readings.get(id)
    return reading?.state === 'value' ? String(reading.value) : ''
  }
  return (
    <section aria-label={words.seal}>
      <p className="note">{words.sealWhy}</p>
      {submission.seal !== undefined && current !== undefined && (
        <div className={`seal ${isCurrent ? 'current' : 'broken'}`}>
          <p className="what">{words.sealed(submission.seal)}</p>
          <p>{isCurrent ? `✓ ${words.sealedNow}` : `✗ ${words.sealedBefore}`}</p>
        </div>
      )}
      <div className="actions">
        {!isCurrent && (
          <PrimaryButton
            text={words.seal}
            disabled={action.isRunning}
            onClick={() =>
              action.run(async () => {
                // Over what the workbook holds now, not over what was last heard of it.
                await session.refresh()
                const { state } = session
                if (state.stage !== 'judged' || !isReady(state.report)) return
                await seal(await sealFor(template, state.submission, digest), workbook)
                await session.refresh()
              })
            }
          />
        )}
        {isCurrent && (
          <DefaultButton
            text={words.receipt}
            onClick={() =>
              save(
                words.receiptName(textAt('schoolName'), submission.year),
                receiptText(template, submission, report, today(), language),
              )
            }
          />
        )}
      </div>
      <Trouble code={action.trouble} />
    </section>
  )
}

/** The seal that fits the figures as they are. */
function useSeal({ template, submission }: Judged): string | undefined {
  const { digest } = useServices()
  const [text, setText] = React.useState<string>()
  React.useEffect(() => {
    let isCurrent = true
    void sealFor(template, submission, digest).then((made) => isCurrent && setText(made))
    return () => {
      isCurrent = false
    }
  }, [template, submission, digest])
  return text
}
