import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { accept, type Judged } from '#app'
import { likelyRepair, type CheckFinding } from '#core'
import { messages, wordsKey } from '#messages'
import { JumpLink } from './jumpLink'
import { useServices } from './services'
import { Trouble } from './trouble'
import { useAction } from './useAction'

interface Props {
  readonly finding: CheckFinding
  readonly judged: Judged
}

/** The cell whose change mends most, where one stands out. */
export function LikelyCell({ finding, judged }: Props): JSX.Element | null {
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
          onClick={() => action.run(() => accept(field, repair.to, workbook))}
        />
        <JumpLink field={repair.field} judged={judged} action={action} />
      </div>
      <Trouble code={action.trouble} />
    </div>
  )
}
