import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { explain, type Judged } from '#app'
import type { CheckFinding } from '#core'
import { messages, wordsKey } from '#messages'
import { sentenceOf } from '#report'
import { JumpLink } from './jumpLink'
import { useServices } from './services'
import { Trouble } from './trouble'
import { useAction } from './useAction'

interface Props {
  readonly judged: Judged
  /** The check to explain first. */
  readonly wanted: string | undefined
}

/** 说明: unusual figures that are true, and why. */
export function ExplanationsView({ judged, wanted }: Props): JSX.Element {
  const { language } = useServices()
  const words = messages[language].pane.explanations
  const findings = judged.report.findings.filter(
    (finding): finding is CheckFinding => finding.type === 'check' && finding.kind === 'empirical',
  )
  const waiting = findings.filter(({ explanation }) => !explanation)
  const given = findings.filter(({ explanation }) => explanation)
  return (
    <>
      <p className="note">{words.intro}</p>
      {findings.length === 0 && <p className="nothing">✓ {words.none}</p>}
      {[
        { title: words.waiting(waiting.length), list: waiting },
        { title: words.given(given.length), list: given },
      ].map(
        ({ title, list }) =>
          list.length > 0 && (
            <section key={title} aria-label={title}>
              <h2>{title}</h2>
              <ul className="cards">
                {list.map((finding) => (
                  <ExplanationCard
                    key={finding.check}
                    finding={finding}
                    judged={judged}
                    isWanted={finding.check === wanted}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  )
}

/** Fewer characters than this say nothing that the county could check. */
const LEAST_TEXT = 6

interface CardProps {
  readonly finding: CheckFinding
  readonly judged: Judged
  readonly isWanted: boolean
}

function ExplanationCard({ finding, judged, isWanted }: CardProps): JSX.Element {
  const { language, workbook, session, today } = useServices()
  const action = useAction()
  const words = messages[language].pane.explanations
  const card = React.useRef<HTMLLIElement>(null)
  const [isOpen, setOpen] = React.useState(isWanted)
  const sentence = sentenceOf(finding, judged.template, judged.submission, language)
  React.useEffect(() => {
    if (!isWanted) return
    card.current?.scrollIntoView?.()
    card.current?.querySelector<HTMLElement>('[role=listbox], button, textarea')?.focus()
  }, [isWanted])
  return (
    <li className={`card ${finding.explanation ? 'explained' : 'empirical'}`} ref={card}>
      <p className="what">
        <span className="sign" aria-hidden="true">
          {finding.explanation ? '✓' : sentence.sign}
        </span>
        {sentence.what}
      </p>
      {sentence.numbers && <p className="numbers">{sentence.numbers}</p>}
      {sentence.explanation && <p>{sentence.explanation}</p>}
      {isOpen ? (
        <Form
          finding={finding}
          judged={judged}
          isSaving={action.isRunning}
          onSave={(reason, text) =>
            action.run(async () => {
              await explain({ check: finding.check, reason, text }, today(), workbook)
              await session.refresh()
              setOpen(false)
            })
          }
        />
      ) : (
        <div className="actions">
          <DefaultButton
            text={finding.explanation ? words.change : messages[language].pane.findings.explain}
            onClick={() => setOpen(true)}
          />
          {finding.fields.slice(0, 1).map((field) => (
            <JumpLink key={field} field={field} submission={judged.submission} action={action} />
          ))}
        </div>
      )}
      <Trouble code={action.trouble} />
    </li>
  )
}

interface FormProps {
  readonly finding: CheckFinding
  readonly judged: Judged
  readonly isSaving: boolean
  readonly onSave: (reason: string, text: string) => void
}

const OWN = 'own'

function Form({ finding, judged, isSaving, onSave }: FormProps): JSX.Element {
  const { language } = useServices()
  const words = messages[language].pane.explanations
  const reasons = judged.template.checks.find(({ id }) => id === finding.check)?.reasons ?? []
  const { explanation } = finding
  const [reason, setReason] = React.useState(explanation?.reason ?? '')
  const [isOwn, setOwn] = React.useState(explanation !== undefined && explanation.reason === '')
  const [text, setText] = React.useState(explanation?.text ?? '')
  // A reason from the list may stand alone; words of one's own have to say something.
  const missing = isOwn ? LEAST_TEXT - [...text.trim()].length : 0
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave(isOwn ? '' : reason, text.trim())
      }}
    >
      <Dropdown
        label={words.reason}
        selectedKey={isOwn ? OWN : reason || null}
        options={[
          ...reasons.map((each) => ({ key: each.zh, text: each[wordsKey(language)] })),
          { key: OWN, text: words.own },
        ]}
        onChange={(_, option) => {
          setOwn(option?.key === OWN)
          setReason(option && option.key !== OWN ? String(option.key) : '')
        }}
      />
      <TextField
        label={words.text}
        multiline
        rows={3}
        maxLength={500}
        value={text}
        description={words.textHint(isOwn ? LEAST_TEXT : 0)}
        errorMessage={missing > 0 && text !== '' ? words.tooShort(missing) : ''}
        onChange={(_, value) => setText(value ?? '')}
      />
      <PrimaryButton
        type="submit"
        text={words.save}
        disabled={isSaving || missing > 0 || (!isOwn && reason === '')}
      />
    </form>
  )
}
