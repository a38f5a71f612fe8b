import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { blankNumbers, fillZeros, takeBackZeros, type Judged } from '#app'
import type { FieldId } from '#core'
import { messages } from '#messages'
import { useServices } from './services'
import { Trouble } from './trouble'
import { useAction } from './useAction'

interface Props {
  readonly form: string
  /** All blank cells of the form, numbers or not. */
  readonly blanks: number
  readonly judged: Judged
}

/** Most cells of a form are true zeros: puts them in together, once the clerk has said that they are. */
export function Zeros({ form, blanks, judged }: Props): JSX.Element | null {
  const { language, workbook, session } = useServices()
  const action = useAction()
  const [isAsking, setAsking] = React.useState(false)
  const [filled, setFilled] = React.useState<readonly FieldId[]>([])
  const question = React.useRef<HTMLDivElement>(null)
  React.useEffect(() => {
    if (isAsking) question.current?.focus()
  }, [isAsking])
  const fields = blankNumbers(form, judged.report, judged.template)
  const words = messages[language].pane.zeros

  const fill = async (): Promise<void> => {
    setFilled(await fillZeros(fields, workbook))
    setAsking(false)
    await session.refresh()
  }
  const takeBack = async (): Promise<void> => {
    await takeBackZeros(filled, workbook)
    setFilled([])
    await session.refresh()
  }

  if (isAsking && fields.length > 0)
    return (
      <div
        className="question"
        ref={question}
        role="group"
        tabIndex={-1}
        aria-label={words.ask(fields.length)}
        onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
      >
        <p className="what">{words.ask(fields.length)}</p>
        <p>{words.condition}</p>
        {blanks > fields.length && <p>{words.kept(blanks - fields.length)}</p>}
        <div className="actions">
          <PrimaryButton text={words.confirm(fields.length)} onClick={() => action.run(fill)} />
          <DefaultButton text={messages[language].pane.cancel} onClick={() => setAsking(false)} />
        </div>
        <Trouble code={action.trouble} />
      </div>
    )
  return (
    <>
      {filled.length > 0 && (
        <p className="filledIn" role="status">
          <span>{words.done(filled.length)} </span>
          <Link onClick={() => action.run(takeBack)}>{words.takeBack}</Link>
        </p>
      )}
      {fields.length > 0 && (
        <Link className="zeros" onClick={() => setAsking(true)}>
          {words.offer}
        </Link>
      )}
      <Trouble code={action.trouble} />
    </>
  )
}
