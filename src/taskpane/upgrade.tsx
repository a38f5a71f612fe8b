import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { MessageBar } from 'office-ui-fabric-react/lib/MessageBar'
import type { Judged } from '#app'
import { messages } from '#messages'
import { useServices, type TemplateWish } from './services'
import { templateFile } from './templateFile'
import { Trouble } from './trouble'
import { useAction } from './useAction'

/** A fresh template with all that the open workbook says. */
const sameFigures = ({ submission, lastYear }: Judged): TemplateWish => ({
  kind: submission.kind,
  jurisdiction: submission.jurisdiction,
  year: submission.year,
  values: submission.cells,
  explanations: submission.explanations,
  ...(lastYear && { lastYear: lastYear.cells }),
})

/** A workbook of another edition is checked by today's; here it moves there. */
export function Upgrade({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language, catalogue } = useServices()
  return (
    <MessageBar className="edition" isMultiline>
      <p>{messages[language].pane.otherEdition(judged.submission.edition, catalogue.edition)}</p>
      <UpgradeButton judged={judged} />
    </MessageBar>
  )
}

/** Makes the workbook of this edition, and says where it is then. */
export function UpgradeButton({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language, catalogue, workbook, makeTemplate } = useServices()
  const action = useAction()
  const [done, setDone] = React.useState('')
  const words = messages[language].pane

  const move = async (): Promise<void> => {
    const bytes = await makeTemplate(sameFigures(judged))
    const name = templateFile(judged.submission, catalogue, language)
    const how = await workbook.put({ name, bytes, isInserted: false })
    setDone(how === 'saved' ? words.upgrade.saved(name) : words.upgrade.opened)
  }

  return (
    <>
      <p role="status">{action.isRunning ? words.working : done}</p>
      {!done && <DefaultButton text={words.upgrade.action} onClick={() => action.run(move)} />}
      <Trouble code={action.trouble} />
    </>
  )
}
