import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import type { Exclusion } from '#core'
import { workbookMessages } from '#messages'
import { exclusionSentence, refusalSentence, type Arrival, type ArrivedSchool } from '#report'
import { Sign } from '../sign'
import { ExcludeForm } from './excludeForm'
import type { Decision } from './services'
import type { County } from './useCounty'
import { useCountyWords } from './useCountyWords'

interface Props {
  readonly arrival: Arrival
  readonly exclusion: Exclusion | undefined
  readonly decision: Decision | undefined
  readonly onDecide: County['decide']
}

/** A file that came, in signs and words. */
export const ArrivalRow = React.memo(function ArrivalRow(props: Props): JSX.Element {
  const { language, words } = useCountyWords()
  const { arrival, exclusion } = props
  if ('problem' in arrival)
    return (
      <li className="arrival refused">
        <p>
          <Sign sign="✗" label={words.files.state.refused} />
          {refusalSentence(arrival, language)}
        </p>
      </li>
    )
  return (
    <li className={`arrival ${exclusion ? 'excluded' : toneOf(arrival)}`}>
      <SchoolLine {...props} arrival={arrival} />
    </li>
  )
})

/** Clean, to be corrected, to be looked at. */
function toneOf({ counts, seal }: ArrivedSchool): 'clean' | 'logical' | 'empirical' {
  if (counts.logical > 0) return 'logical'
  return counts.empirical + counts.blank > 0 || seal === 'changed' ? 'empirical' : 'clean'
}

const SIGNS = { clean: '✓', logical: '✗', empirical: '?' }

function SchoolLine({
  arrival,
  exclusion,
  decision,
  onDecide,
}: Props & { readonly arrival: ArrivedSchool }): JSX.Element {
  const { language, words, pane, say } = useCountyWords()
  const [isAsking, setAsking] = React.useState(false)
  const { source, digest, schoolName, kind, year, edition, seal, counts } = arrival
  const { logical, empirical, blank } = counts
  const state = exclusion ? words.files.state.excluded : words.files.state.received
  const parts = [
    state,
    workbookMessages[language].seal.standing[seal],
    logical + empirical + blank === 0 ? words.files.clean : words.files.counts(logical, empirical, blank),
    ...(edition === undefined ? [] : [words.files.edition(edition)]),
    ...(exclusion?.reason === 'wrongYear' ? [words.files.year(pane.schoolYear(year))] : []),
  ]
  const isExcluded = decision?.take === 'exclude'
  return (
    <>
      <p>
        <Sign sign={exclusion ? '—' : SIGNS[toneOf(arrival)]} />
        <strong>{schoolName ?? words.files.unnamed}</strong>
        <span className="note"> {`${say(kind)} · ${source}`}</span>
      </p>
      <p className="numbers">{parts.join(' · ')}</p>
      {isExcluded ? (
        <p>{words.exclude.done(decision.reason)}</p>
      ) : (
        exclusion && <p>{exclusionSentence(exclusion, language)}</p>
      )}
      {isExcluded && <Link onClick={() => onDecide({ digest, take: undefined })}>{words.exclude.undo}</Link>}
      {!exclusion && !isAsking && (
        <Link aria-label={`${words.exclude.action} ${source}`} onClick={() => setAsking(true)}>
          {words.exclude.action}
        </Link>
      )}
      {isAsking && (
        <ExcludeForm
          onCancel={() => setAsking(false)}
          onReason={(reason) => {
            setAsking(false)
            onDecide({ digest, take: 'exclude', reason })
          }}
        />
      )}
    </>
  )
}
