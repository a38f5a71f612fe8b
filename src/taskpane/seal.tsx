import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { isReady, seal, sealFor, type Judged } from '#app'
import { messages } from '#messages'
import { receiptText } from '#report'
import { useServices } from './services'
import { Sign } from './sign'
import { Trouble } from './trouble'
import { useAction } from './useAction'

/** 校验码: made, checked against the figures as they are, and the receipt that goes with it. */
export function Seal({ judged }: { readonly judged: Judged }): JSX.Element {
  const { catalogue, language, workbook, session, digest } = useServices()
  const action = useAction()
  const current = useSeal(judged)
  const words = messages[language].pane.send
  const { submission } = judged
  const isCurrent = current !== undefined && submission.seal === current

  const make = async (): Promise<void> => {
    // Over what the workbook holds now, not over what was last heard of it.
    await session.refresh()
    const { state } = session
    if (state.stage !== 'judged' || state.isOtherEdition || !isReady(state.report)) return
    await seal(await sealFor(catalogue, state.submission, digest), workbook)
    await session.refresh()
  }

  return (
    <section
      className={`seal ${submission.seal === undefined ? '' : isCurrent ? 'current' : 'broken'}`}
      aria-label={words.steps.seal}
    >
      <h2>
        {submission.seal !== undefined && <Sign sign={isCurrent ? '✓' : '✗'} />}
        {words.steps.seal}
      </h2>
      <div role="status">
        {submission.seal !== undefined && current !== undefined && (
          <>
            <p className="sealText">{submission.seal}</p>
            <p>{isCurrent ? words.sealedNow : words.sealedBefore}</p>
          </>
        )}
      </div>
      {!isCurrent && (
        <div className="actions">
          <PrimaryButton text={words.seal} onClick={() => action.run(make)} />
        </div>
      )}
      <p className="note">{words.sealWhy}</p>
      <Trouble code={action.trouble} />
      {isCurrent && <Farewell judged={judged} />}
    </section>
  )
}

/** What is left to do outside of Excel, and something to keep. */
function Farewell({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language, save, today } = useServices()
  const words = messages[language].pane.send
  const { template, submission, report } = judged
  const name = report.readings.get('schoolName')
  const school = name?.state === 'value' ? String(name.value) : ''
  const button = React.useRef<HTMLDivElement>(null)
  // The button that made the seal is gone; the next thing to do takes its place.
  React.useEffect(() => {
    if (document.activeElement === document.body && document.hasFocus())
      button.current?.querySelector('button')?.focus()
  }, [])
  return (
    <>
      <h2>{words.steps.send}</h2>
      <p>{words.sendHow}</p>
      <div className="actions" ref={button}>
        <DefaultButton
          text={words.receipt}
          onClick={() =>
            save(
              words.receiptName(school, submission.year),
              receiptText(template, submission, report, today(), language),
            )
          }
        />
      </div>
    </>
  )
}

/** The seal that fits the figures as they are. */
function useSeal({ submission }: Judged): string | undefined {
  const { catalogue, digest } = useServices()
  const [text, setText] = React.useState<string>()
  React.useEffect(() => {
    let isCurrent = true
    void sealFor(catalogue, submission, digest).then((made) => isCurrent && setText(made))
    return () => {
      isCurrent = false
    }
  }, [catalogue, submission, digest])
  return text
}
