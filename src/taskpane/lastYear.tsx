import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import type { Judged } from '#app'
import { readAll, type Submission, type Template } from '#core'
import { messages } from '#messages'
import { refusalSentence } from '#report'
import { FileButton } from './fileButton'
import { useServices } from './services'
import { Trouble } from './trouble'
import { useAction } from './useAction'

const textOf = (id: string, { fields }: Template, submission: Submission): string => {
  const reading = readAll(fields, submission).get(id)
  return reading?.state === 'value' ? String(reading.value) : ''
}

/** Last year's workbook of the same school, for the checks from year to year. */
export function LastYear({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language, session, openSubmission } = useServices()
  const [problem, setProblem] = React.useState('')
  const action = useAction()
  const { working, progress: words } = messages[language].pane
  const { lastYear, template, submission } = judged
  const isChosen = lastYear !== undefined && lastYear.source !== submission.source

  async function choose([file]: readonly File[]): Promise<void> {
    if (!file) return
    const opened = await openSubmission(file)
    if ('type' in opened) return setProblem(refusalSentence({ source: file.name, problem: opened }, language))
    const { year } = opened
    if (year !== submission.year - 1)
      return setProblem(
        refusalSentence({ source: file.name, problem: { type: 'notLastYear', year } }, language),
      )
    const [theirs, ours] = [textOf('schoolId', template, opened), textOf('schoolId', template, submission)]
    if (ours !== '' && theirs !== ours)
      return setProblem(words.otherSchool(textOf('schoolName', template, opened)))
    setProblem('')
    session.compareWith(opened)
  }

  return (
    <section className="lastYear" aria-label={words.lastYear}>
      <h2>{words.lastYear}</h2>
      <p>
        {isChosen
          ? words.lastYearFrom(lastYear.source)
          : lastYear
            ? words.lastYearInside
            : words.lastYearNone}
      </p>
      <div className="actions">
        <FileButton
          text={action.isRunning ? working : words.choose}
          onFiles={(files) => action.run(() => choose(files))}
        />
        {isChosen && <DefaultButton text={words.remove} onClick={() => session.compareWith(undefined)} />}
      </div>
      {problem && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {problem}
        </MessageBar>
      )}
      <Trouble code={action.trouble} />
    </section>
  )
}
