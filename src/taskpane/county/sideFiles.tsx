import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import { FileButton } from '../fileButton'
import { useServices } from '../services'
import { Trouble } from '../trouble'
import { useAction } from '../useAction'
import type { County } from './useCounty'
import { useCountyWords } from './useCountyWords'

interface Props {
  readonly county: County
}

/** The county workbook of last time, for what was typed into it. */
export function EarlierFile({ county: { choice, choose } }: Props): JSX.Element {
  const { county } = useServices()
  const { words } = useCountyWords()
  const [name, setName] = React.useState('')
  const [problem, setProblem] = React.useState('')
  async function take([file]: readonly File[]): Promise<void> {
    if (!file) return
    const earlier = await county.earlier({ name: file.name, file })
    if (typeof earlier !== 'object') return setProblem(earlier ?? words.where.notCounty(file.name))
    setProblem('')
    setName(file.name)
    choose({ earlier })
  }
  return (
    <SideFile
      label={words.where.earlier}
      hint={words.where.earlierHint}
      chosen={choice.earlier && name}
      problem={problem}
      onFiles={take}
      onRemove={async () => {
        await county.earlier(undefined)
        choose({ earlier: undefined })
      }}
    />
  )
}

/** Who should report. */
export function RosterFile({ county: { choice, choose, earlier } }: Props): JSX.Element {
  const { county } = useServices()
  const { words } = useCountyWords()
  const [problem, setProblem] = React.useState('')
  async function take([file]: readonly File[]): Promise<void> {
    if (!file) return
    const roster = await county.roster(file)
    setProblem(typeof roster === 'string' ? roster : '')
    if (typeof roster !== 'string') choose({ roster })
  }
  const kept = choice.roster ? undefined : earlier?.roster
  return (
    <SideFile
      label={words.where.roster}
      hint={kept !== undefined ? words.where.rosterKept(kept) : words.where.rosterHint}
      accept=".csv,.xlsx"
      chosen={choice.roster && words.where.rosterCount(choice.roster.length)}
      problem={problem}
      onFiles={take}
      onRemove={() => choose({ roster: undefined })}
    />
  )
}

/** What the schools sent a year ago. Every check is made with it, so that it is read before the schools' files. */
export function LastYearFiles({ county: { reading, action } }: Props): JSX.Element {
  const { words } = useCountyWords()
  const { lastYear, compare } = reading
  const take = (chosen: readonly File[]): void => action.run(() => compare(chosen))
  return (
    <SideFile
      label={words.where.lastYear}
      hint={words.where.lastYearHint}
      isMultiple
      chosen={lastYear.length > 0 ? words.where.files(lastYear.length) : undefined}
      problem=""
      onFiles={take}
      onRemove={() => take([])}
    />
  )
}

interface SideFileProps {
  readonly label: string
  readonly hint: string
  readonly accept?: string
  readonly isMultiple?: boolean
  /** What was chosen, in words. */
  readonly chosen: string | undefined
  readonly problem: string
  readonly onFiles: (files: readonly File[]) => Promise<void> | void
  readonly onRemove: () => Promise<void> | void
}

/** While a file is read, the button says so. */
function SideFile({
  label,
  hint,
  chosen,
  problem,
  onFiles,
  onRemove,
  ...button
}: SideFileProps): JSX.Element {
  const { words, pane } = useCountyWords()
  const action = useAction()
  const text = action.isRunning ? pane.working : (chosen ?? pane.progress.choose)
  return (
    <div className="sideFile" role="group" aria-label={label}>
      <p className="label">{label}</p>
      <div className="actions">
        <FileButton
          text={text}
          label={`${label} ${text}`}
          onFiles={(files) => action.run(async () => onFiles(files))}
          {...button}
        />
        {chosen !== undefined && (
          <DefaultButton text={words.where.remove} onClick={() => action.run(async () => onRemove())} />
        )}
      </div>
      <p className="note">{hint}</p>
      {problem && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {problem}
        </MessageBar>
      )}
      <Trouble code={action.trouble} />
    </div>
  )
}
