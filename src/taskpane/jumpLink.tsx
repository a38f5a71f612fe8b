import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import type { FieldId, Submission } from '#core'
import { messages } from '#messages'
import { useServices } from './services'
import type { Action } from './useAction'

interface Props {
  readonly field: FieldId
  readonly submission: Submission
  readonly action: Action
  /** Instead of the address. */
  readonly children?: React.ReactNode
}

/** Shows a field's cell in the workbook. Nothing where the field has no cell. */
export function JumpLink({ field, submission, action, children }: Props): JSX.Element | null {
  const { workbook, language } = useServices()
  const place = submission.places.get(field)
  if (!place) return null
  const words = messages[language].pane.findings
  return (
    <Link
      className="jump"
      title={`${place.sheet}!${place.cell}`}
      onClick={() => action.run(() => workbook.jump(field))}
    >
      {children ?? words.jump(place.cell)}
    </Link>
  )
}
