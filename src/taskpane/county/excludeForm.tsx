import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { useCountyWords } from './useCountyWords'

interface Props {
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
}

/** Nobody is left out without a reason. */
export function ExcludeForm({ onReason, onCancel }: Props): JSX.Element {
  const { words, pane } = useCountyWords()
  const [reason, setReason] = React.useState('')
  const text = reason.trim()
  return (
    <div className="question">
      <TextField
        label={words.exclude.reason}
        required
        autoFocus
        value={reason}
        onChange={(_, typed) => setReason(typed ?? '')}
      />
      <div className="actions">
        <PrimaryButton
          text={words.exclude.confirm}
          disabled={text === ''}
          allowDisabledFocus
          onClick={() => onReason(text)}
        />
        <DefaultButton text={pane.cancel} onClick={onCancel} />
      </div>
    </div>
  )
}
