import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { accept, type Judged } from '#app'
import { likelyRepair, type CellFinding, type CheckFinding, type Finding } from '#core'
import { messages, wordsKey } from '#messages'
import { sentenceOf } from '#report'
import { JumpLink } from './jumpLink'
import { useServices } from './services'
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
  const tone = finding.type === 'blank' ? 'blank' : finding.kind
  return (
    <li className={`card ${tone}`}>
      <p className="what">
        <span className="sign" role="img" aria-label={words.signWord[finding.kind]}>
          {finding.type === 'blank' ? '…' : sentence.sign}
        </span>
        {finding.type === 'blank' ? words.findings.blanks(finding.fields.length) : sentence.what}
      </p>
      {sentence.numbers && <p className="numbers">{sentence.numbers}</p>}
      <p className="remedy">{sentence.remedy}</p>
      {finding.type === 'check' && <Likely {...props} finding={finding} />}
      <div className="actions">
        {finding.type === 'cell' && <Accept {...props} finding={finding} />}
        {finding.kind === 'empirical' && finding.type === 'check' && (
          <DefaultButton text={words.findings.explain} onClick={() => props.onExplain(finding.check)} />
        )}
        {finding.fields.slice(0, CELLS_SHOWN).map((field) => (
          <JumpLink key={field} field={field} submission={judged.submission} action={action}>
            {finding.fields.length > 1 ? judged.submission.places.get(field)?.cell : undefined}
          </JumpLink>
        ))}
        {finding.fields.length > CELLS_SHOWN && <span>…</span>}
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
        disabled={action.isRunning}
        onClick={() => action.run(() => accept(field, suggestion, workbook))}
      />
      <Trouble code={action.trouble} />
    </>
  )
}

/** The cell whose change mends most, where one stands out. */
function Likely({ finding, judged }: Props<CheckFinding>): JSX.Element | null {
  const { workbook, language } = useServices()
  const action = useAction()
  const { template, submission } = judged
  const repair = React.useMemo(() => {
    const check = template.checks.find(({ id }) => id === finding.check)
    return check && likelyRepair(check, template, submission)
  }, [finding.check, template, submission])
  const field = repair && template.fields.get(repair.field)
  if (!repair || !field) return null
  const words = messages[language].pane.findings
  return (
    <div className="likely">
      <p>
        {words.likely(field.label[wordsKey(language)], String(repair.from), String(repair.to))}
        {repair.mends.length > 1 && <small> {words.mends(repair.mends.length)}</small>}
      </p>
      <div className="actions">
        <DefaultButton
          text={words.accept(String(repair.to))}
          disabled={action.isRunning}
          onClick={() => action.run(() => accept(field, repair.to, workbook))}
        />
        <JumpLink field={repair.field} submission={submission} action={action} />
      </div>
      <Trouble code={action.trouble} />
    </div>
  )
}
