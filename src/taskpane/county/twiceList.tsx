import * as React from 'react'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import type { TwinDifferences } from '#core'
import { workbookMessages } from '#messages'
import { differencesText, ownFigures, reportedText, type ArrivedSchool } from '#report'
import { twiceOf, type Twice } from './decisions'
import type { County } from './useCounty'
import { useCountyWords } from './useCountyWords'

/** Schools that sent different files: the official picks one, and until then none counts. */
export function TwiceList({ county }: { readonly county: County }): JSX.Element | null {
  const { words } = useCountyWords()
  const { reading, tally, decisions } = county
  const list = twiceOf(reading.arrivals, tally, decisions)
  if (list.length === 0) return null
  return (
    <section className="twice" aria-label={words.twice.title(list.length)}>
      <h3>{words.twice.title(list.length)}</h3>
      <p className="note">{words.twice.hint}</p>
      {list.map((each) => (
        <TwiceChoice key={each.schoolId} twice={each} county={county} />
      ))}
    </section>
  )
}

function TwiceChoice({ twice, county }: { readonly twice: Twice; readonly county: County }): JSX.Element {
  const { language, words } = useCountyWords()
  const { schoolId, schoolName, files } = twice
  const { decisions, decide } = county
  const differences = county.tally?.excluded
    .map((each) => ('differences' in each && each.schoolId === schoolId ? each.differences : undefined))
    .find((each) => each !== undefined)
  const adopted = files.find(({ digest }) => decisions.get(digest)?.take === 'adopt')
  const reason = adopted && decisions.get(adopted.digest)?.reason
  const [typed, setTyped] = React.useState(reason === words.twice.reasonGiven ? '' : (reason ?? ''))
  const take = (file: ArrivedSchool | undefined, why = typed): void => {
    for (const { digest } of files) if (digest !== file?.digest) decide(digest, undefined)
    if (!file) return
    const { digest, source } = file
    decide(digest, { digest, take: 'adopt', reason: why.trim() || words.twice.reasonGiven, source, schoolId })
  }
  return (
    <fieldset className="card empirical">
      <legend>{`${schoolName ?? words.files.unnamed}（${schoolId}）`}</legend>
      {differences && <p className="note">{differencesText(differences, language)}</p>}
      {files.map((file) => (
        <FileChoice
          key={file.digest}
          file={file}
          differences={differences}
          group={schoolId}
          isChosen={file === adopted}
          onChoose={() => take(file)}
        />
      ))}
      <label className="choice">
        <input
          type="radio"
          name={`twice-${schoolId}`}
          checked={adopted === undefined}
          onChange={() => take(undefined)}
        />
        <span>{words.twice.none}</span>
      </label>
      {reason !== undefined && (
        <TextField
          label={words.twice.reason}
          value={typed}
          onChange={(_, text) => setTyped(text ?? '')}
          onBlur={() => take(adopted)}
        />
      )}
    </fieldset>
  )
}

interface FileChoiceProps {
  readonly file: ArrivedSchool
  readonly differences: TwinDifferences | undefined
  readonly group: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function FileChoice({ file, differences, group, isChosen, onChoose }: FileChoiceProps): JSX.Element {
  const { language, words } = useCountyWords()
  const { source, seal, counts } = file
  const { logical, empirical, blank } = counts
  return (
    <label className="choice">
      <input type="radio" name={`twice-${group}`} checked={isChosen} onChange={onChoose} />
      <span>
        <strong>{source}</strong>
        <br />
        {differences && (
          <span>
            {[
              reportedText(differences, file.digest, language),
              ...ownFigures(differences, file.digest, language),
            ]
              .filter(Boolean)
              .join(' · ')}
            <br />
          </span>
        )}
        <span className="note">
          {`${workbookMessages[language].seal.standing[seal]} · ${words.files.counts(logical, empirical, blank) || words.files.clean}`}
        </span>
      </span>
    </label>
  )
}
