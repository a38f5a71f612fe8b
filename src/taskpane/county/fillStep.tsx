import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import { isSettledExclusion } from '#core'
import { useServices } from '../services'
import { Trouble } from '../trouble'
import type { County, Made } from './useCounty'
import { useCountyWords } from './useCountyWords'

/** Who would be counted, and the button that fills them in. */
export function FillStep({ county }: { readonly county: County }): JSX.Element {
  const { words, pane } = useCountyWords()
  const { workbook } = useServices()
  const [isWorking, setWorking] = React.useState(false)
  const { tally, made, isStale, problem, action, open, canFill, fill, filling, isStopped } = county
  const beside = workbook.abilities.opensWorkbooks ? words.fill.open : words.fill.save
  const button = (isHere: boolean, text: string): JSX.Element => {
    const Button = isHere || !canFill ? PrimaryButton : DefaultButton
    return (
      <Button
        text={text}
        disabled={!tally}
        allowDisabledFocus
        onClick={() => {
          if (!tally) return
          action.run(() => {
            setWorking(true)
            return fill(isHere).finally(() => setWorking(false))
          })
        }}
      />
    )
  }
  return (
    <section className="step" aria-label={words.fill.title}>
      <h2>{words.fill.title}</h2>
      {tally && <TallyLine county={county} />}
      <div className="actions">
        {canFill && button(true, words.fill.here)}
        {button(false, beside)}
      </div>
      {open && canFill === false && <p className="note">{words.fill.beside}</p>}
      <p role="status">{isStopped ? words.fill.stopped : isWorking && !filling ? words.fill.working : ''}</p>
      {isWorking && (
        <div className="reading">
          <progress aria-label={words.fill.title} value={filling?.done} max={filling?.of} />
          <div className="actions">
            <p className="numbers">{filling && words.fill.writing(filling.done, filling.of)}</p>
            <DefaultButton text={pane.cancel} onClick={county.stopFilling} />
          </div>
        </div>
      )}
      {made && !isWorking && !isStopped && (
        <MessageBar messageBarType={isStale ? MessageBarType.warning : MessageBarType.success} isMultiline>
          {isStale ? words.fill.stale : <Put made={made} />}
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

function Put({ made: { put, tally } }: { readonly made: Made }): JSX.Element {
  const { words } = useCountyWords()
  const { how, name, omitted, isTooLarge } = put
  const why = isTooLarge ? words.fill.tooLarge : ''
  if (how === 'opened') return <>{why + words.fill.opened(tally.counted)}</>
  if (how === 'saved') return <>{why + words.fill.saved(tally.counted, name)}</>
  return <>{words.fill.filled(tally.counted) + omitted.map((each) => words.fill.omitted[each]).join('')}</>
}

function TallyLine({ county: { tally } }: { readonly county: County }): JSX.Element | null {
  const { words } = useCountyWords()
  if (!tally) return null
  const { counted, missing, lastYearRefused, excluded, refused, unexpected } = tally
  const open = excluded.filter((each) => !isSettledExclusion(each)).length
  const parts = [
    words.weigh.counted(counted),
    missing ? words.weigh.missing(missing.length) : words.weigh.noRoster,
    ...(unexpected > 0 ? [words.weigh.unexpected(unexpected)] : []),
    ...(excluded.length > 0 ? [words.weigh.excluded(excluded.length, open)] : []),
    ...(refused.length > 0 ? [words.weigh.refused(refused.length)] : []),
  ]
  return (
    <>
      <p className="numbers">{parts.join(' · ')}</p>
      <Details
        title={words.weigh.showMissing}
        lines={(missing ?? []).map(({ schoolId, schoolName }) => `${schoolName} ${schoolId}`)}
      />
      <Details title={words.weigh.lastYearRefused(lastYearRefused.length)} lines={lastYearRefused} />
    </>
  )
}

function Details({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly string[]
}): JSX.Element | null {
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
