import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { explain, type Judged } from '#app'
import type { CheckFinding } from '#core'
import { messages } from '#messages'
import { sentenceOf } from '#report'
import { ExplanationForm } from './explanationForm'
import { JumpLink } from './jumpLink'
import { useServices } from './services'
import { Sign } from './sign'
import { Trouble } from './trouble'
import { useAction } from './useAction'

/** A ratio's two figures; the wrong one may be either. */
const CELLS_SHOWN = 2

interface Props {
  readonly finding: CheckFinding
  readonly judged: Judged
  readonly isWanted: boolean
}

/** An unusual figure and what the school says about it. */
export function ExplanationCard({ finding, judged, isWanted }: Props): JSX.Element {
  const { language, workbook, session, today } = useServices()
  const action = useAction()
  const { explanations: words, findings, signWord } = messages[language].pane
  const card = React.useRef<HTMLLIElement>(null)
  const [isOpen, setOpen] = React.useState(isWanted)
  const sentence = sentenceOf(finding, judged.template, judged.submission, language)
  // Whoever opened it wants to fill it in: the keyboard goes there at once.
  React.useEffect(() => {
    if (!isOpen) return
    card.current?.scrollIntoView?.({ block: 'nearest' })
    card.current?.querySelector<HTMLElement>('[role=listbox], [role=combobox]')?.focus()
  }, [isOpen])

  const keep = async (reason: string, text: string): Promise<void> => {
    await explain({ check: finding.check, reason, text }, today(), workbook)
    setOpen(false)
    await session.refresh()
  }

  return (
    <li
      className={`card ${finding.explanation ? 'explained' : 'empirical'}`}
      ref={card}
      data-stop
      tabIndex={-1}
    >
      <p className="what">
        {finding.explanation ? (
          <Sign sign="✓" label={findings.explained} />
        ) : (
          <Sign sign={sentence.sign} label={signWord.empirical} />
        )}
        <span>{sentence.what}</span>
      </p>
      {sentence.numbers && <p className="numbers">{sentence.numbers}</p>}
      {sentence.explanation && !isOpen && <p>{sentence.explanation}</p>}
      {isOpen && (
        <ExplanationForm
          finding={finding}
          judged={judged}
          onSave={(reason, text) => action.run(() => keep(reason, text))}
          onCancel={() => setOpen(false)}
        />
      )}
      <div className="actions">
        {!isOpen && (
          <DefaultButton
            text={finding.explanation ? words.change : findings.explain}
            onClick={() => setOpen(true)}
          />
        )}
        {finding.fields.slice(0, CELLS_SHOWN).map((field) => (
          <JumpLink key={field} field={field} judged={judged} action={action} form={finding.form} />
        ))}
      </div>
      {action.trouble === 'tooLarge' ? (
        <p role="alert" className="problem">
          {words.full}
        </p>
      ) : (
        <Trouble code={action.trouble} />
      )}
    </li>
  )
}
