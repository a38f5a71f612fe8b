import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import type { Judged } from '#app'
import type { FieldId } from '#core'
import { messages, pageMessages, wordsKey, type Language } from '#messages'
import { FileButton, Pane, ServicesProvider, useSession, type Services, type Task } from '#taskpane'
import type { DroppedWorkbook } from './droppedWorkbook'
import { SheetView } from './sheetView'
import { typedValue } from './typedValue'

export interface Opened {
  readonly services: Services
  readonly workbook: DroppedWorkbook
}

interface Props {
  readonly language: Language
  /** Without a workbook, for new templates and rollups. */
  readonly empty: Services
  /** Opens a file, or says in words why it cannot. */
  readonly open: (file: File, onJump: (name: string) => void) => Promise<Opened | string>
}

/** The add-in's work without Excel: a workbook dropped here, its forms and the pane beside them. */
export function Page({ language, empty, open }: Props): JSX.Element {
  const words = pageMessages[language]
  const [opened, setOpened] = React.useState<Opened>()
  const [target, setTarget] = React.useState<FieldId>()
  const [problem, setProblem] = React.useState('')
  const [task, setTask] = React.useState<Task>()
  const [isOver, setOver] = React.useState(false)
  const [opening, setOpening] = React.useState('')
  /** How many files were chosen. */
  const choices = React.useRef(0)

  async function take([file]: readonly File[]): Promise<void> {
    if (!file || (opened?.workbook.isUnsaved && !confirm(words.discard))) return
    const choice = ++choices.current
    setOpening(file.name)
    // Twice the same cell is two jumps.
    const outcome = await open(file, (name) => {
      setTarget(undefined)
      setTimeout(() => setTarget(name))
    }).catch((failure: unknown) => {
      console.error(failure)
      return words.failed(file.name)
    })
    // Another was chosen meanwhile, and perhaps was opened sooner.
    if (choice !== choices.current) return
    setOpening('')
    if (typeof outcome === 'string') return setProblem(outcome)
    setProblem('')
    setTask(undefined)
    setOpened(outcome)
  }

  const hint = isOver ? words.drop : opening && words.opening(opening)
  return (
    <div
      className={`page ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take([...event.dataTransfer.files])
      }}
    >
      <p className="hint" role="status">
        {hint}
      </p>
      {problem && (
        <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
          {problem}
        </MessageBar>
      )}
      {opened ? (
        <ServicesProvider value={opened.services}>
          <Workbench opened={opened} target={target} onFiles={take} task={task} onTask={setTask} />
        </ServicesProvider>
      ) : (
        <ServicesProvider value={empty}>
          <main className="welcome">
            <h1>{words.title}</h1>
            {task ? (
              <Pane task={task} onTask={setTask} />
            ) : (
              <>
                <p>{words.intro}</p>
                <div className="actions">
                  <FileButton text={words.choose} isPrimary onFiles={take} />
                  <DefaultButton text={words.newTemplate} onClick={() => setTask('template')} />
                  <DefaultButton
                    text={messages[language].pane.rollup.title}
                    onClick={() => setTask('rollup')}
                  />
                </div>
                <p className="note">{words.note}</p>
              </>
            )}
          </main>
        </ServicesProvider>
      )}
    </div>
  )
}

interface WorkbenchProps {
  readonly opened: Opened
  readonly target: FieldId | undefined
  readonly onFiles: (files: readonly File[]) => Promise<void>
  readonly task: Task | undefined
  readonly onTask: (task: Task | undefined) => void
}

function Workbench({ opened, target, onFiles, task, onTask }: WorkbenchProps): JSX.Element {
  const { services, workbook } = opened
  const state = useSession(services.session)
  const words = pageMessages[services.language]
  return (
    <div className="workbench">
      <section className="sheets" aria-label={words.sheets}>
        <div className="actions">
          <FileButton text={words.other} onFiles={onFiles} />
          {state.stage === 'judged' && <SaveCopy judged={state} services={services} workbook={workbook} />}
        </div>
        {state.stage === 'judged' && (
          <Sheets judged={state} services={services} workbook={workbook} target={target} />
        )}
      </section>
      <main className="pane" aria-label={words.pane}>
        <Pane task={task} onTask={onTask} />
      </main>
    </div>
  )
}

interface SheetsProps extends Opened {
  readonly judged: Judged
  readonly target: FieldId | undefined
}

function Sheets({ judged, services, workbook, target }: SheetsProps): JSX.Element {
  const key = wordsKey(services.language)
  const { forms, fields } = judged.template
  const [chosen, setChosen] = React.useState({ form: forms[0]?.id, target })
  // A jump chooses the form of its field, until another form is chosen.
  const form = target !== undefined && target !== chosen.target ? fields.get(target)?.form : chosen.form
  const shown = forms.find(({ id }) => id === form) ?? forms[0]
  return (
    <>
      <nav className="formTabs">
        {forms.map(({ id, number, title }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === shown?.id}
            onClick={() => setChosen({ form: id, target })}
          >
            {`${number} ${title[key]}`}
          </button>
        ))}
      </nav>
      {shown && (
        <div className="sheetScroll">
          <SheetView
            key={shown.id}
            judged={judged}
            form={shown}
            target={target}
            onType={(id, text) => {
              const field = fields.get(id)
              if (field) workbook.type(id, typedValue(field, text))
            }}
          />
        </div>
      )}
    </>
  )
}

function SaveCopy({ judged, services, workbook }: Opened & { readonly judged: Judged }): JSX.Element {
  const words = pageMessages[services.language]
  const [isSaving, setSaving] = React.useState(false)
  const { template, submission, lastYear, isOtherEdition } = judged
  const isWhole = [...submission.cells].every(
    ([id, raw]) => template.fields.has(id) || raw === undefined || raw === '',
  )
  return (
    <DefaultButton
      text={words.save}
      title={words.saveHint}
      disabled={isSaving}
      onClick={() => {
        setSaving(true)
        void services
          .makeTemplate({
            kind: submission.kind,
            jurisdiction: submission.jurisdiction,
            year: submission.year,
            values: submission.cells,
            explanations: submission.explanations,
            // The copy is of this edition and has what the place asks, so that a seal over another would never fit it.
            ...(submission.seal !== undefined && !isOtherEdition && isWhole && { seal: submission.seal }),
            ...(lastYear && { lastYear: lastYear.cells }),
          })
          .then((bytes) => {
            services.save(words.savedName(submission.source.replace(/\.xlsx$/i, '')), bytes)
            workbook.isUnsaved = false
          })
          .finally(() => setSaving(false))
      }}
    />
  )
}
