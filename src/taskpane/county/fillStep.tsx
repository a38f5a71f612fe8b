import * as React from 'react'
import { PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import { useServices } from '../services'
import { Trouble } from '../trouble'
import type { County, Made } from './useCounty'
import { useCountyWords } from './useCountyWords'

/** Who would be counted, and the button that fills them in. */
export function FillStep({ county }: { readonly county: County }): JSX.Element {
  const { words } = useCountyWords()
  const { workbook } = useServices()
  const [isFilling, setFilling] = React.useState(false)
  const { tally, made, isStale, problem, action, fill } = county
  const text = workbook.abilities.opensWorkbooks ? words.fill.open : words.fill.save
  return (
    <section className="step" aria-label={words.fill.title}>
      <h2>{words.fill.title}</h2>
      {tally && <TallyLine county={county} />}
      <div className="actions">
        <PrimaryButton
          text={text}
          disabled={!tally}
          allowDisabledFocus
          onClick={() => {
            if (!tally) return
            setFilling(true)
            action.run(() => fill().finally(() => setFilling(false)))
          }}
        />
      </div>
      <p role="status">{isFilling ? words.fill.working : ''}</p>
      {made && !isFilling && (
        <MessageBar messageBarType={isStale ? MessageBarType.warning : MessageBarType.success} isMultiline>
          {isStale ? words.fill.stale : <Placed made={made} />}
        </MessageBar>
      )}
      {problem && (
        <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
          {problem}
        </MessageBar>
      )}
      <Trouble code={action.trouble} />
    </section>
  )
}

function Placed({ made: { placed, tally } }: { readonly made: Made }): JSX.Element {
  const { words } = useCountyWords()
  const { how, name } = placed
  if (how === 'opened') return <>{words.fill.opened(tally.counted)}</>
  return <>{how === 'saved' ? words.fill.saved(tally.counted, name) : words.fill.filled(tally.counted)}</>
}

function TallyLine({ county: { tally } }: { readonly county: County }): JSX.Element | null {
  const { words } = useCountyWords()
  if (!tally) return null
  const { counted, missing, excluded, refused, unexpected } = tally
  const parts = [
    words.weigh.counted(counted),
    missing ? words.weigh.missing(missing.length) : words.weigh.noRoster,
    ...(unexpected > 0 ? [words.weigh.unexpected(unexpected)] : []),
    ...(excluded.length > 0 ? [words.weigh.excluded(excluded.length)] : []),
    ...(refused.length > 0 ? [words.weigh.refused(refused.length)] : []),
  ]
  return (
    <>
      <p className="numbers">{parts.join(' · ')}</p>
      {missing && missing.length > 0 && (
        <details>
          <summary>{words.weigh.showMissing}</summary>
          <ul>
            {missing.map(({ schoolId, schoolName }) => (
              <li key={schoolId}>{`${schoolName} ${schoolId}`}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
