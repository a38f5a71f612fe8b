import * as React from 'react'
import { NO, YES, type Field, type FieldId, type RawValue, type Reading } from '#core'
import { shownValue } from './typedValue'

const SIGNS = { logical: '✗', empirical: '?', blank: '…' } as const

interface Props {
  readonly field: Field
  readonly isTyped: boolean
  /** It repeats what another form holds. */
  readonly isReference: boolean
  readonly raw: RawValue
  readonly reading: Reading | undefined
  readonly mark: keyof typeof SIGNS | undefined
  readonly isTarget: boolean
  readonly label: string
  readonly onType: (field: FieldId, text: string) => void
}

/** One cell of a form. The sign beside the colour is part of what is read out. */
export function FieldCell({
  field,
  isTyped,
  isReference,
  raw,
  reading,
  mark,
  isTarget,
  label,
  onType,
}: Props): JSX.Element {
  const input = React.useRef<HTMLInputElement & HTMLSelectElement>(null)
  React.useEffect(() => {
    if (!isTarget) return
    input.current?.scrollIntoView({ block: 'center', inline: 'center' })
    input.current?.focus()
  }, [isTarget])
  const className = `cell ${mark ?? ''}`
  if (!isTyped) {
    const computed = reading?.state === 'value' ? shownValue(field, toRaw(reading.value)) : ''
    return <td className={`${className} ${isReference ? 'reference' : 'computed'}`}>{computed}</td>
  }
  const text = shownValue(field, raw)
  const choices = choicesOf(field)
  return (
    <td className={className}>
      {mark && SIGNS[mark] && <span className="cellSign">{SIGNS[mark]}</span>}
      {choices ? (
        <select
          ref={input}
          aria-label={label}
          aria-invalid={mark === 'logical'}
          value={text}
          onChange={(event) => onType(field.id, event.target.value)}
        >
          {[...new Set(['', ...(choices.includes(text) ? [] : [text]), ...choices])].map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          // What is being typed stays until it is done; another value from elsewhere begins anew.
          key={text}
          ref={input}
          aria-label={label}
          aria-invalid={mark === 'logical'}
          defaultValue={text}
          onBlur={(event) => event.target.value !== text && onType(field.id, event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      )}
    </td>
  )
}

const toRaw = (value: string | number | boolean): RawValue =>
  typeof value === 'boolean' ? (value ? YES : NO) : value

function choicesOf({ type, choices }: Field): string[] | undefined {
  if (type === 'yesno') return [YES, NO]
  return type === 'choice' ? (choices ?? []).map(({ zh }) => zh) : undefined
}
