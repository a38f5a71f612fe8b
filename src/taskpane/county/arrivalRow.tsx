import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { isSettledExclusion, type Decision, type Exclusion } from '#core'
import { workbookMessages, type Language } from '#messages'
import { exclusionSentence, type Arrival, type ArrivedCounty, type ArrivedSchool } from '#report'
import { Sign } from '../sign'
import { ExcludeForm } from './excludeForm'
import type { County } from './useCounty'
import { useCountyWords } from './useCountyWords'

interface Props {
  readonly arrival: Arrival
  readonly exclusion: Exclusion | undefined
  readonly decision: Decision | undefined
  /** Absent while files are still read. */
  readonly onDecide: County['decide'] | undefined
}

/** A file that came, in signs and words. */
export const ArrivalRow = React.memo(function ArrivalRow(props: Props): JSX.Element {
  const { language, words } = useCountyWords()
  const { arrival, exclusion, decision, onDecide } = props
  const [isAsking, setAsking] = React.useState(false)
  const { source, digest } = arrival
  const isSettled = exclusion !== undefined && isSettledExclusion(exclusion)
  const tone = isSettled ? 'excluded' : toneOf(arrival, exclusion)
  return (
    <li className={`arrival ${tone}`}>
      <Name {...props} />
      <div className="arrivalFoot">
        <Facts {...props} />
        {!isAsking && onDecide && <Ways {...props} onDecide={onDecide} onAsk={() => setAsking(true)} />}
      </div>
      {exclusion && arrival.type !== 'refusal' && (
        <p>{exclusionSentence(exclusion, language, words.remedy)}</p>
      )}
      {isAsking && onDecide && digest !== undefined && decision?.take !== 'exclude' && (
        <ExcludeForm
          onCancel={() => setAsking(false)}
          onReason={(reason) => {
            const schoolId = arrival.type === 'school' ? arrival.schoolId : undefined
            setAsking(false)
            onDecide(digest, { digest, take: 'exclude', reason, source, schoolId })
          }}
        />
      )}
    </li>
  )
})

/** Clean, to be corrected, to be looked at, of no use. */
function toneOf(arrival: Arrival, exclusion: Exclusion | undefined): keyof typeof SIGNS {
  if (arrival.type === 'refusal') return 'refused'
  if (arrival.type === 'county') return exclusion ? 'empirical' : 'clean'
  const { counts, seal } = arrival
  if (counts.logical > 0) return 'logical'
  return exclusion || counts.empirical + counts.blank > 0 || seal === 'changed' ? 'empirical' : 'clean'
}

const SIGNS = { clean: '✓', logical: '✗', empirical: '?', refused: '✗' }

/** As the sheet 报送情况 calls it. */
const stateOf = (reason: Exclusion['reason'] | 'refused', language: Language): string =>
  workbookMessages[language].county.reception.state[reason]

type Of<T> = Props & { readonly arrival: T }

function Name({ arrival, exclusion }: Props): JSX.Element {
  const { language, words, say } = useCountyWords()
  const sign = exclusion ? '—' : SIGNS[toneOf(arrival, exclusion)]
  if (arrival.type === 'refusal')
    return (
      <p>
        <Sign sign={sign} label={stateOf(exclusion?.reason ?? 'refused', language)} />
        {exclusion ? exclusionSentence(exclusion, language, words.remedy) : arrival.sentence}
      </p>
    )
  const isCounty = arrival.type === 'county'
  return (
    <p>
      <Sign sign={sign} />
      <strong>{isCounty ? say(arrival.place) : (arrival.schoolName ?? words.files.unnamed)}</strong>
      <span className="note">
        {' '}
        {`${isCounty ? words.files.county : say(arrival.kind)} · ${arrival.source}`}
      </span>
    </p>
  )
}

function Facts({ arrival, ...props }: Props): JSX.Element {
  switch (arrival.type) {
    case 'school':
      return <SchoolFacts {...props} arrival={arrival} />
    case 'county':
      return <CountyFacts {...props} arrival={arrival} />
    case 'refusal':
      return <span />
  }
}

function CountyFacts({ arrival, exclusion }: Of<ArrivedCounty>): JSX.Element {
  const { language, words, pane } = useCountyWords()
  const facts = [
    exclusion ? stateOf(exclusion.reason, language) : words.files.received,
    pane.schoolYear(arrival.year),
    words.files.schools(arrival.schools),
  ]
  return <p className="numbers">{facts.join(' · ')}</p>
}

function SchoolFacts({ arrival, exclusion }: Of<ArrivedSchool>): JSX.Element {
  const { language, words, pane } = useCountyWords()
  const { year, edition, seal, counts } = arrival
  const { logical, empirical, blank } = counts
  const facts = [
    exclusion ? stateOf(exclusion.reason, language) : words.files.received,
    workbookMessages[language].seal.standing[seal],
    words.files.counts(logical, empirical, blank) || words.files.clean,
    ...(edition === undefined ? [] : [words.files.edition(edition)]),
    ...(exclusion?.reason === 'wrongYear' ? [words.files.year(pane.schoolYear(year))] : []),
  ]
  return <p className="numbers">{facts.join(' · ')}</p>
}

/** Leaves the file out, or takes that back. */
function Ways(
  props: Props & { readonly onDecide: County['decide']; readonly onAsk: () => void },
): JSX.Element | null {
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
