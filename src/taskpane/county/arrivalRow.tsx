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
  const { arrival, exclusion, decision, onDecide } = props
  const [isAsking, setAsking] = React.useState(false)
  const { source, digest } = arrival
  const isSettled = exclusion !== undefined && isSettledExclusion(exclusion)
  const isRefused = 'problem' in arrival
  const tone = isSettled ? 'excluded' : isRefused ? 'refused' : toneOf(arrival, exclusion)
  return (
    <li className={`arrival ${tone}`}>
      {isRefused ? <RefusedName {...props} arrival={arrival} /> : <SchoolName {...props} arrival={arrival} />}
      <div className="arrivalFoot">
        {isRefused ? <span /> : <SchoolFacts {...props} arrival={arrival} />}
        {!isAsking && <Ways {...props} onAsk={() => setAsking(true)} />}
      </div>
      {exclusion && !isRefused && <p>{exclusionSentence(exclusion, language)}</p>}
      {isAsking && digest !== undefined && decision?.take !== 'exclude' && (
        <ExcludeForm
          onCancel={() => setAsking(false)}
          onReason={(reason) => {
            const schoolId = isRefused ? undefined : arrival.schoolId
            setAsking(false)
            onDecide(digest, { digest, take: 'exclude', reason, source, schoolId })
          }}
        />
      )}
    </li>
  )
})

/** Clean, to be corrected, to be looked at. */
function toneOf(
  { counts, seal }: ArrivedSchool,
  exclusion: Exclusion | undefined,
): 'clean' | 'logical' | 'empirical' {
  if (counts.logical > 0) return 'logical'
  return exclusion || counts.empirical + counts.blank > 0 || seal === 'changed' ? 'empirical' : 'clean'
}

const SIGNS = { clean: '✓', logical: '✗', empirical: '?' }

type Of<T> = Props & { readonly arrival: T }

function RefusedName({ arrival, exclusion }: Of<Exclude<Arrival, ArrivedSchool>>): JSX.Element {
  const { language, words } = useCountyWords()
  return (
    <p>
      <Sign sign={exclusion ? '—' : '✗'} label={words.files.state[exclusion ? 'excluded' : 'refused']} />
      {exclusion ? exclusionSentence(exclusion, language) : refusalSentence(arrival, language)}
    </p>
  )
}

function SchoolName({ arrival, exclusion }: Of<ArrivedSchool>): JSX.Element {
  const { words, say } = useCountyWords()
  const { source, schoolName, kind } = arrival
  return (
    <p>
      <Sign sign={exclusion ? '—' : SIGNS[toneOf(arrival, exclusion)]} />
      <strong>{schoolName ?? words.files.unnamed}</strong>
      <span className="note"> {`${say(kind)} · ${source}`}</span>
    </p>
  )
}

function SchoolFacts({ arrival, exclusion }: Of<ArrivedSchool>): JSX.Element {
  const { language, words, pane } = useCountyWords()
  const { year, edition, seal, counts } = arrival
  const { logical, empirical, blank } = counts
  const facts = [
    words.files.state[exclusion ? 'excluded' : 'received'],
    workbookMessages[language].seal.standing[seal],
    words.files.counts(logical, empirical, blank) || words.files.clean,
    ...(edition === undefined ? [] : [words.files.edition(edition)]),
    ...(exclusion?.reason === 'wrongYear' ? [words.files.year(pane.schoolYear(year))] : []),
  ]
  return <p className="numbers">{facts.join(' · ')}</p>
}

/** Leaves the file out, or takes that back. */
function Ways(props: Props & { readonly onAsk: () => void }): JSX.Element | null {
  const { words } = useCountyWords()
  const { arrival, exclusion, decision, onDecide, onAsk } = props
  const { source, digest } = arrival
  // Who could not be opened cannot be told from others; who was taken is decided.
  if (digest === undefined || decision?.take === 'adopt') return null
  const isOut = decision?.take === 'exclude'
  if (!isOut && exclusion && isSettledExclusion(exclusion)) return null
  const text = isOut ? words.exclude.undo : words.exclude.action
  return (
    <Link aria-label={`${text} ${source}`} onClick={isOut ? () => onDecide(digest, undefined) : onAsk}>
      {text}
    </Link>
  )
}
