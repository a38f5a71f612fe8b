import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import { broughtInto, yearAfter, type PutAs } from '#app'
import { plansOf, type Submission } from '#core'
import { messages, wordsKey } from '#messages'
import { refusalSentence } from '#report'
import { FileButton } from './fileButton'
import { useServices } from './services'
import { templateFile } from './templateFile'
import { Trouble } from './trouble'
import { useAction } from './useAction'
import { usePlans } from './usePlans'

/** A new template: kind, place, year, and last year's workbook if there is one. */
export function NewTemplate({ onBack }: { readonly onBack?: (() => void) | undefined }): JSX.Element {
  const { language, catalogue, workbook, session, makeTemplate, openSubmission, save, today } = useServices()
  const action = useAction()
  const reading = useAction()
  const { pane } = messages[language]
  const words = pane.template
  const key = wordsKey(language)
  const kinds = catalogue.kinds.filter(({ level }) => level === 'school')
  const thisYear = schoolYearOf(today())
  // Whoever makes a template beside a school's workbook most likely wants the same; else nothing is guessed.
  const open = session.state.stage === 'judged' ? session.state.submission : undefined
  const [kind, setKind] = React.useState(open?.kind ?? '')
  const [place, setPlace] = React.useState(open?.jurisdiction ?? '')
  const [year, setYear] = React.useState(thisYear)
  const [lastYear, setLastYear] = React.useState<Submission>()
  const [problem, setProblem] = React.useState('')
  const [done, setDone] = React.useState('')
  const { abilities } = workbook
  const plans = usePlans()

  async function chooseLastYear([file]: readonly File[]): Promise<void> {
    if (!file) return
    const submission = await openSubmission(file)
    if ('type' in submission)
      return setProblem(refusalSentence({ source: file.name, problem: submission }, language))
    setProblem('')
    setLastYear(submission)
    const next = yearAfter(submission)
    setKind(next.kind)
    setYear(next.year)
    if (catalogue.jurisdictions.some(({ id }) => id === next.jurisdiction)) setPlace(next.jurisdiction)
  }

  async function make(how: PutAs): Promise<void> {
    setDone('')
    const template = lastYear && (await catalogue.open(kind))
    const bytes = await makeTemplate({
      kind,
      jurisdiction: place,
      year,
      ...(lastYear && template && broughtInto(template, lastYear)),
    })
    const name = templateFile({ kind, jurisdiction: place, year }, catalogue, language)
    if (how === 'saved') {
      save(name, bytes)
      return setDone(words.saved(name))
    }
    const did = await workbook.put({ name, bytes, isInserted: how === 'inserted' })
    if (did !== 'inserted') return setDone(did === 'opened' ? words.opened : words.saved(name))
    await session.refresh()
    setDone(session.state.stage === 'judged' ? words.inserted : words.notInserted)
  }

  const button = (how: PutAs, text: string, isFirst: boolean): JSX.Element => {
    const Button = isFirst ? PrimaryButton : DefaultButton
    return (
      <Button
        key={how}
        text={text}
        disabled={kind === '' || place === ''}
        allowDisabledFocus
        onClick={() => action.run(() => make(how))}
      />
    )
  }
  const ways: [PutAs, string][] = [
    ...(abilities.insertsSheets ? [['inserted', words.insert] as [PutAs, string]] : []),
    ...(abilities.opensWorkbooks ? [['opened', words.open] as [PutAs, string]] : []),
    ['saved', words.save],
  ]
  return (
    <section className="task" aria-label={words.title}>
      <h1>{words.title}</h1>
      <Dropdown
        label={words.kind}
        placeholder={words.choose}
        selectedKey={kind}
        options={kinds.map(({ id, label }) => ({ key: id, text: label[key] }))}
        onChange={(_, option) => option && setKind(String(option.key))}
      />
      <Dropdown
        label={words.place}
        placeholder={words.choose}
        selectedKey={place}
        options={catalogue.jurisdictions.map(({ id, label }) => ({ key: id, text: label[key] }))}
        onChange={(_, option) => option && setPlace(String(option.key))}
      />
      {place !== '' && (
        <p className="note">
          {words.plans(
            messages[language].punctuation.titles(
              plansOf(place, { jurisdictions: catalogue.jurisdictions, plans }).map(
                ({ title }) => title[key],
              ),
            ),
          )}
        </p>
      )}
      <Dropdown
        label={words.year}
        selectedKey={year}
        options={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((each) => ({
          key: each,
          text: pane.schoolYear(each),
        }))}
        onChange={(_, option) => option && setYear(Number(option.key))}
      />
      <p className="label">{words.lastYear}</p>
      <div className="actions">
        <FileButton
          text={reading.isRunning ? pane.working : (lastYear?.source ?? pane.progress.choose)}
          onFiles={(files) => reading.run(() => chooseLastYear(files))}
        />
        {lastYear && <DefaultButton text={pane.progress.remove} onClick={() => setLastYear(undefined)} />}
      </div>
      <p className="note">{words.lastYearHint}</p>
      {problem && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {problem}
        </MessageBar>
      )}
      <Trouble code={reading.trouble} />
      <div className="actions">{ways.map(([how, text], index) => button(how, text, index === 0))}</div>
      {action.isRunning && <p role="status">{words.making}</p>}
      {done && (
        <MessageBar messageBarType={MessageBarType.success} isMultiline>
          {done}
        </MessageBar>
      )}
      <Trouble code={action.trouble} />
      {onBack && <DefaultButton text={words.back} onClick={onBack} />}
    </section>
  )
}

/** School years begin on 1 September. */
const schoolYearOf = (day: Date): number => (day.getMonth() >= 8 ? day.getFullYear() : day.getFullYear() - 1)
