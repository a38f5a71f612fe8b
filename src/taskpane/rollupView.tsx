import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import { messages, wordsKey } from '#messages'
import { refusalSentence } from '#report'
import { FileButton } from './fileButton'
import { useServices } from './services'
import { Trouble } from './trouble'
import { useAction } from './useAction'

/** The county workbook, from the schools' workbooks. */
export function RollupView({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { language, catalogue, workbook, rollUp, save } = useServices()
  const action = useAction()
  const words = messages[language].pane.rollup
  const [files, setFiles] = React.useState<readonly File[]>([])
  const [progress, setProgress] = React.useState('')
  const [done, setDone] = React.useState<readonly string[]>([])
  const stop = React.useRef(false)

  async function make(): Promise<void> {
    stop.current = false
    const watcher = {
      step: (step: number, of: number, name: string) => setProgress(words.reading(step, of, name)),
      get isCancelled() {
        return stop.current
      },
    }
    const made = await rollUp(files, watcher)
    if (stop.current) return
    const { jurisdiction, year, schools, refused } = made
    const place = catalogue.jurisdictions.find(({ id }) => id === jurisdiction)
    const name = words.name(place?.label[wordsKey(language)] ?? jurisdiction, year)
    const file = { name, bytes: made.workbook, isInserted: false }
    if (workbook.abilities.opensWorkbooks) await workbook.place(file)
    else save(name, made.workbook)
    setDone([words.done(schools, refused.length), ...refused.map((each) => refusalSentence(each, language))])
  }

  return (
    <section className="task" aria-label={words.title}>
      <h1>{words.title}</h1>
      <FileButton
        text={files.length === 0 ? words.choose : `${words.choose}（${files.length}）`}
        isMultiple
        onFiles={setFiles}
      />
      <div className="actions">
        <PrimaryButton
          text={words.make}
          disabled={files.length === 0}
          allowDisabledFocus
          onClick={() => action.run(() => make().finally(() => setProgress('')))}
        />
        {action.isRunning && <DefaultButton text={words.stop} onClick={() => (stop.current = true)} />}
      </div>
      <p role="status">{progress}</p>
      {done.map((line, index) => (
        <MessageBar
          key={line}
          isMultiline
          messageBarType={index === 0 ? MessageBarType.success : MessageBarType.warning}
        >
          {line}
        </MessageBar>
      ))}
      <Trouble code={action.trouble} />
      <DefaultButton text={messages[language].pane.template.back} onClick={onBack} />
    </section>
  )
}
