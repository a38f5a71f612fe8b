import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { FileButton } from '../fileButton'
import { ArrivalList } from './arrivalList'
import { needsAttention } from './decisions'
import { TwiceList } from './twiceList'
import type { County } from './useCounty'
import { useCountyWords } from './useCountyWords'

/** The schools' files: chosen, read in the worker, each with its line. */
export function FilesStep({ county }: { readonly county: County }): JSX.Element {
  const { words } = useCountyWords()
  const { reading, action, tally } = county
  const { arrivals, progress, rest, start, add } = reading
  const isFirst = arrivals.length === 0
  const take =
    (how: typeof start) =>
    (files: readonly File[]): void => {
      if (files.length > 0) action.run(() => how(files))
    }
  return (
    <section className="step" aria-label={words.files.title}>
      <h2>{words.files.title}</h2>
      {!progress && (
        <div className="actions">
          <FileButton
            text={isFirst ? words.files.choose : words.files.more}
            isPrimary={isFirst}
            isMultiple
            accept=""
            onFiles={take(isFirst ? start : add)}
          />
          <FileButton
            text={isFirst ? words.files.folder : words.files.moreFolder}
            isFolder
            accept=""
            onFiles={take(isFirst ? start : add)}
          />
          {!isFirst && <FileButton text={words.files.again} isMultiple accept="" onFiles={take(start)} />}
        </div>
      )}
      {progress && <Reading county={county} />}
      {!progress && rest.length > 0 && (
        <div className="actions">
          <p role="status">{words.files.stopped(rest.length)}</p>
          <DefaultButton text={words.files.goOn(rest.length)} onClick={() => action.run(() => add(rest))} />
        </div>
      )}
      {!progress && !isFirst && rest.length === 0 && (
        <p role="status">
          {words.files.done(arrivals.length, arrivals.filter((each) => needsAttention(each, tally)).length)}
        </p>
      )}
      {!progress && <TwiceList county={county} />}
      {!isFirst && <ArrivalList county={county} />}
    </section>
  )
}

function Reading({ county: { reading } }: { readonly county: County }): JSX.Element {
  const { words } = useCountyWords()
  const { progress, stop } = reading
  const { done, of, name } = progress ?? { done: 0, of: 1, name: '' }
  return (
    <div className="reading">
      <progress aria-label={words.files.progress} value={done} max={Math.max(1, of)} />
      <div className="actions">
        <p className="numbers">{words.files.reading(Math.min(done + 1, of), of, name)}</p>
        <DefaultButton text={words.files.stop} onClick={stop} />
      </div>
    </div>
  )
}
