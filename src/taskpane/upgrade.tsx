import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { MessageBar } from 'office-ui-fabric-react/lib/MessageBar'
import type { Judged } from '#app'
import { messages } from '#messages'
import { useServices, type TemplateWish } from './services'
import { Trouble } from './trouble'
import { useAction } from './useAction'

/** A fresh template with all that the open workbook says. */
export const sameFigures = ({ submission, lastYear }: Judged): TemplateWish => ({
  kind: submission.kind,
  jurisdiction: submission.jurisdiction,
  year: submission.year,
  values: submission.cells,
  explanations: submission.explanations,
  ...(lastYear && { lastYear: lastYear.cells }),
})

/** A workbook of another edition is checked by today's; here it moves there. */
export function Upgrade({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language, catalogue, workbook, makeTemplate } = useServices()
  const action = useAction()
  const [isDone, setDone] = React.useState(false)
  const words = messages[language].pane
  const { submission } = judged

  const move = async (): Promise<void> => {
    const bytes = await makeTemplate(sameFigures(judged))
    const name = `${submission.kind}-${submission.jurisdiction}-${submission.year}.xlsx`
    await workbook.place({ name, bytes, isInserted: false })
    setDone(true)
  }

  return (
    <MessageBar className="edition" isMultiline>
      <p>{words.otherEdition(submission.edition, catalogue.edition)}</p>
      <p role="status">{isDone ? words.upgrade.done : action.isRunning ? words.working : ''}</p>
      {!isDone && <DefaultButton text={words.upgrade.action} onClick={() => action.run(move)} />}
      <Trouble code={action.trouble} />
    </MessageBar>
  )
}
