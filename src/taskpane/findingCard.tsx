import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { accept, type Judged } from '#app'
import type { CellFinding, Finding } from '#core'
import { messages } from '#messages'
import { sentenceOf } from '#report'
import { JumpLink } from './jumpLink'
import { LikelyCell } from './likelyCell'
import { useServices } from './services'
import { Sign } from './sign'
import { Trouble } from './trouble'
import { useAction } from './useAction'

interface Props<T extends Finding = Finding> {
  readonly finding: T
  readonly judged: Judged
  readonly onExplain: (check: string) => void
}

/** Cells named one by one before the rest is only counted. */
const CELLS_SHOWN = 8

/** One finding: what is wrong, the two numbers, what to do, why; and the buttons that do it. */
export function FindingCard(props: Props): JSX.Element {
  const { finding, judged } = props
  const { language } = useServices()
  const action = useAction()
  const words = messages[language].pane
  const sentence = sentenceOf(finding, judged.template, judged.submission, language)
  const isBlank = finding.type === 'blank'
  return (
    <li className={`card ${isBlank ? 'blank' : finding.kind}`} data-stop tabIndex={-1}>
      <p className="what">
        <Sign sign={sentence.sign} label={isBlank ? words.counts.blank : words.signWord[finding.kind]} />
        <span>{isBlank ? words.findings.blanks(finding.fields.length) : sentence.what}</span>
      </p>
      {sentence.numbers && <p className="numbers">{sentence.numbers}</p>}
      <p className="remedy">{sentence.remedy}</p>
      {finding.type === 'check' && <LikelyCell finding={finding} judged={judged} />}
      <div className="actions">
        {finding.type === 'cell' && <Accept {...props} finding={finding} />}
        {finding.kind === 'empirical' && finding.type === 'check' && (
          <DefaultButton text={words.findings.explain} onClick={() => props.onExplain(finding.check)} />
        )}
        {finding.fields.slice(0, CELLS_SHOWN).map((field) => (
          <JumpLink
            key={field}
            field={field}
            judged={judged}
            action={action}
            isShort={finding.fields.length > 1}
            form={finding.form}
          />
        ))}
        {finding.fields.length > CELLS_SHOWN && (
          <span className="note">{words.progress.rest(finding.fields.length - CELLS_SHOWN)}</span>
        )}
      </div>
      {sentence.why && (
        <details>
          <summary>{words.findings.why}</summary>
          <p>{sentence.why}</p>
        </details>
      )}
      <Trouble code={action.trouble} />
    </li>
  )
}

/** One click puts in what was probably meant. */
function Accept({ finding, judged }: Props<CellFinding>): JSX.Element | null {
  const { workbook, language } = useServices()
  const action = useAction()
  const [id = ''] = finding.fields
  const field = judged.template.fields.get(id)
  const { suggestion } = finding
  // A computed cell wants its formula back, not a number.
  if (!field || suggestion === undefined || field.formula !== undefined) return null
  return (
    <>
      <PrimaryButton
        text={messages[language].pane.findings.accept(String(suggestion))}
        onClick={() => action.run(() => accept(field, suggestion, workbook))}
      />
      <Trouble code={action.trouble} />
    </>
  )
}
