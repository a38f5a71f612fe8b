import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { messages } from '#messages'
import { type Standings, type TargetLine as Line } from '#report'
import type { Shown } from '../shown'
import { useCountyWords } from '../useCountyWords'

interface Props {
  readonly line: Line
  readonly onShow: (shown: Shown) => void
}

/** At most this many names before “…”. */
const NAMED = 12

/** One target of a plan: what it asks, where the county stands, who falls short. */
export function TargetLine({ line, onShow }: Props): JSX.Element {
  const { language, words, say } = useCountyWords()
  const { clause, text, measuredBy, standing, figure, asked, due, indicator, held } = line
  const facts = [
    ...(measuredBy === '' ? [] : [measuredBy]),
    messages[language].report.standing[standing],
    ...(asked === '' ? [] : [asked]),
    ...(figure === '' || held ? [] : [words.plans.value(figure)]),
    ...(due === undefined ? [] : [messages[language].report.due(due)]),
  ]
  return (
    <li className="targetLine">
      <p>{`${clause} ${say(text)}`}</p>
      <p className="numbers note">{facts.join(' · ')}</p>
      {held && <HeldBy held={held} />}
      {indicator !== undefined && (
        <Link
          aria-label={words.strips.proveOf(measuredBy)}
          onClick={() => onShow({ type: 'proof', indicator, school: undefined })}
        >
          {words.strips.prove}
        </Link>
      )}
    </li>
  )
}

function HeldBy({ held: { of, reached, short, lacking } }: { readonly held: Standings }): JSX.Element {
  const { words } = useCountyWords()
  const names = (list: readonly string[]): string =>
    list.slice(0, NAMED).join('、') + (list.length > NAMED ? '…' : '')
  return (
    <>
      <p className="numbers note">{words.plans.held[of](reached.length, short.length, lacking.length)}</p>
      {short.length > 0 && <p className="note">{words.plans.short + names(short)}</p>}
      {lacking.length > 0 && <p className="note">{words.plans.lacking + names(lacking)}</p>}
    </>
  )
}
