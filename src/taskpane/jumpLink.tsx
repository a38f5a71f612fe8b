import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import type { Judged } from '#app'
import type { FieldId } from '#core'
import { messages, wordsKey } from '#messages'
import { useServices } from './services'
import type { Action } from './useAction'

interface Props {
  readonly field: FieldId
  readonly judged: Judged
  readonly action: Action
  /** The address alone is to be seen; the title, read out with it, says the rest. */
  readonly isShort?: boolean
  /** The form under which it is shown: a cell of another has that form's number before it. */
  readonly form?: string
  /** Instead of the address. */
  readonly children?: string
}

/** Shows a field's cell in the workbook. Nothing where the field has no cell. */
export function JumpLink({ field, judged, action, isShort, form, children }: Props): JSX.Element | null {
  const { workbook, language } = useServices()
  const { submission, template } = judged
  const at = submission.addresses.get(field)
  if (!at) return null
  const known = template.fields.get(field)
  const other = form === known?.form ? undefined : template.forms.find(({ id }) => id === known?.form)
  const address = form && other ? `${other.number} ${at.cell}` : at.cell
  const text = children ?? messages[language].pane.findings.jump(address)
  const label = known?.label[wordsKey(language)] ?? ''
  return (
    <Link
      className="jump"
      title={`${at.sheet}!${at.cell} ${label}`}
      onClick={() => action.run(() => workbook.jump(field))}
    >
      {isShort ? address : text}
    </Link>
  )
}
