import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import type { Judged } from '#app'
import { LEAST_TEXT, lettersLacking, type CheckFinding } from '#core'
import { messages, wordsKey } from '#messages'
import { useServices } from './services'

interface Props {
  readonly finding: CheckFinding
  readonly judged: Judged
  readonly onSave: (reason: string, text: string) => void
  readonly onCancel: () => void
}

const OWN = 'own'

/** A reason from the check's list, or words of one's own. */
export function ExplanationForm({ finding, judged, onSave, onCancel }: Props): JSX.Element {
  const { language } = useServices()
  const { explanations: words, cancel } = messages[language].pane
  const reasons = judged.template.checks.find(({ id }) => id === finding.check)?.reasons ?? []
  const { explanation } = finding
  const [reason, setReason] = React.useState(explanation?.reason ?? '')
  const [isOwn, setOwn] = React.useState(explanation !== undefined && explanation.reason === '')
  const [text, setText] = React.useState(explanation?.text ?? '')
  // A reason from the list may stand alone; words of one's own have to say something.
  const missing = isOwn ? lettersLacking(text) : 0
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave(isOwn ? '' : reason, text.trim())
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <Dropdown
        label={words.reason}
        placeholder={words.choose}
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
        description={
          missing > 0 && text !== '' ? words.tooShort(missing) : words.textHint(isOwn ? LEAST_TEXT : 0)
        }
        onChange={(_, value) => setText(value ?? '')}
      />
      <div className="actions">
        <PrimaryButton
          type="submit"
          text={words.save}
          disabled={missing > 0 || (!isOwn && reason === '')}
          allowDisabledFocus
        />
        <DefaultButton text={cancel} onClick={onCancel} />
      </div>
    </form>
  )
}
