import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { isReachedBy, limitText, numberText, type Strip, type StripLimit } from '#report'
import type { Shown } from '../shown'
import { useCountyWords } from '../useCountyWords'
import { DotStrip } from './dotStrip'
import { stripScale } from './stripScale'

interface Props {
  readonly strip: Strip
  readonly onShow: (shown: Shown) => void
}

/** One indicator: the county's figure, every school, what plans ask, and how far schools lie apart. */
export const StripCard = React.memo(function StripCard({ strip, onShow }: Props): JSX.Element {
  const { words, say } = useCountyWords()
  const { id, label, unit, decimals, dots, untold, limits, value } = strip
  const show = (of: number): string => `${numberText(of, decimals)} ${say(unit)}`
  const reached = dots.filter((dot) => isReachedBy(dot.value, limits)).length
  const { isBeyond } = stripScale(
    dots.map((dot) => dot.value),
    limits.map((limit) => limit.value),
  )
  const beyond = dots.filter((dot) => isBeyond(dot.value)).length
  const facts = [
    ...(value === undefined ? [] : [words.strips.county(show(value))]),
    ...(limits.length === 0 ? [] : [words.strips.reached(reached, dots.length)]),
    ...(untold.length === 0 ? [] : [words.strips.untold(untold.length)]),
    ...(beyond === 0 ? [] : [words.strips.beyond(beyond)]),
  ]
  return (
    <li className="stripCard">
      <h4>{say(label)}</h4>
      <p className="numbers">{facts.join(' · ')}</p>
      <div className="stripRow">
        <div className="stripBox">
          <DotStrip strip={strip} show={show} onSchool={(school) => onShow({ type: 'school', school })} />
        </div>
        <Variation strip={strip} />
      </div>
      <ul className="limits note">
        {limits.map((limit) => (
          <LimitLine key={`${limit.comparison}${limit.value}`} limit={limit} />
        ))}
      </ul>
      <Link
        aria-label={words.strips.proveOf(say(label))}
        onClick={() => onShow({ type: 'proof', indicator: id, school: undefined })}
      >
        {words.strips.prove}
      </Link>
    </li>
  )
})

function useLimitText(): (limit: StripLimit) => string {
  const { language } = useCountyWords()
  return (limit) => limitText(limit, language)
}

function LimitLine({ limit }: { readonly limit: StripLimit }): JSX.Element {
  const { words, say } = useCountyWords()
  const text = useLimitText()
  const [first, ...others] = limit.by
  const due = (year: number | undefined): string => (year === undefined ? '' : words.strips.due(year))
  return (
    <li>
      {first && words.strips.limitBy(text(limit), say(first.title), first.clause, due(first.due))}
      {others.map((each) => `；${say(each.title)} ${each.clause}${due(each.due)}`)}
    </li>
  )
}

/** The coefficient of variation beside the dots, against the most that a plan allows. */
function Variation({
  strip: { variation, spread, spreadStanding },
}: {
  readonly strip: Strip
}): JSX.Element | null {
  const { words } = useCountyWords()
  const text = useLimitText()
  const [limit] = spread
  if (variation === undefined || !limit) return null
  const isWithin = isReachedBy(variation, spread)
  // Schools that are still missing may move it: no verdict, as in the workbook.
  const isOpen = spreadStanding === 'incomplete'
  const verdict = isOpen ? 'open' : isWithin ? 'within' : 'beyond'
  return (
    <p className={`variation ${isOpen ? 'open' : isWithin ? 'reached' : 'gap'}`}>
      {words.strips.variation}
      <strong>{variation.toFixed(4)}</strong>
      <span>{`${words.strips.spread[verdict]} ${text(limit)}`}</span>
    </p>
  )
}
