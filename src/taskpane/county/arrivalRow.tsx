import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { isSettledExclusion, type Decision, type Exclusion } from '#core'
import { workbookMessages } from '#messages'
import { exclusionSentence, refusalSentence, type Arrival, type ArrivedSchool } from '#report'
import { Sign } from '../sign'
import { ExcludeForm } from './excludeForm'
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
  const { language } = useCountyWords()
  const { arrival, exclusion, decision } = props
  const isSettled = exclusion !== undefined && isSettledExclusion(exclusion)
  const tone = isSettled ? 'excluded' : 'problem' in arrival ? 'refused' : toneOf(arrival)
  return (
    <li className={`arrival ${tone}`}>
      {'problem' in arrival ? (
        <RefusedLine {...props} arrival={arrival} />
      ) : (
        <SchoolLine {...props} arrival={arrival} />
      )}
      {exclusion && !('problem' in arrival && isSettled) && <p>{exclusionSentence(exclusion, language)}</p>}
      {decision?.take !== 'adopt' && <LeaveOut {...props} />}
    </li>
  )
})

/** Clean, to be corrected, to be looked at. */
function toneOf({ counts, seal }: ArrivedSchool): 'clean' | 'logical' | 'empirical' {
  if (counts.logical > 0) return 'logical'
  return counts.empirical + counts.blank > 0 || seal === 'changed' ? 'empirical' : 'clean'
}

const SIGNS = { clean: '✓', logical: '✗', empirical: '?' }

function RefusedLine({ arrival, exclusion }: Props & { readonly arrival: Exclude<Arrival, ArrivedSchool> }) {
  const { language, words } = useCountyWords()
  return (
    <p>
      <Sign sign={exclusion ? '—' : '✗'} label={words.files.state[exclusion ? 'excluded' : 'refused']} />
      {exclusion ? exclusionSentence(exclusion, language) : refusalSentence(arrival, language)}
    </p>
  )
}

function SchoolLine({ arrival, exclusion }: Props & { readonly arrival: ArrivedSchool }): JSX.Element {
  const { language, words, pane, say } = useCountyWords()
  const { source, schoolName, kind, year, edition, seal, counts } = arrival
  const { logical, empirical, blank } = counts
  const parts = [
    words.files.state[exclusion ? 'excluded' : 'received'],
    workbookMessages[language].seal.standing[seal],
    logical + empirical + blank === 0 ? words.files.clean : words.files.counts(logical, empirical, blank),
    ...(edition === undefined ? [] : [words.files.edition(edition)]),
    ...(exclusion?.reason === 'wrongYear' ? [words.files.year(pane.schoolYear(year))] : []),
  ]
  return (
    <>
      <p>
        <Sign sign={exclusion ? '—' : SIGNS[toneOf(arrival)]} />
        <strong>{schoolName ?? words.files.unnamed}</strong>
        <span className="note"> {`${say(kind)} · ${source}`}</span>
      </p>
      <p className="numbers">{parts.join(' · ')}</p>
    </>
  )
}

/** Leaves the file out with a reason, or takes that back. */
function LeaveOut({ arrival, exclusion, decision, onDecide }: Props): JSX.Element | null {
  const { words } = useCountyWords()
  const [isAsking, setAsking] = React.useState(false)
  const { source, digest } = arrival
  // Whoever could not be opened cannot be told from others.
  if (digest === undefined) return null
  if (decision?.take === 'exclude')
    return (
      <Link aria-label={`${words.exclude.undo} ${source}`} onClick={() => onDecide(digest, undefined)}>
        {words.exclude.undo}
      </Link>
    )
  if (exclusion && isSettledExclusion(exclusion)) return null
  if (!isAsking)
    return (
      <Link aria-label={`${words.exclude.action} ${source}`} onClick={() => setAsking(true)}>
        {words.exclude.action}
      </Link>
    )
  const schoolId = 'schoolId' in arrival ? arrival.schoolId : undefined
  return (
    <ExcludeForm
      onCancel={() => setAsking(false)}
      onReason={(reason) => {
        setAsking(false)
        onDecide(digest, { digest, take: 'exclude', reason, source, schoolId })
      }}
    />
  )
}
