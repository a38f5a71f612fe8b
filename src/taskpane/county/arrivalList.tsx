import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import type { Arrival, Tally } from '#report'
import { ArrivalRow } from './arrivalRow'
import { needsAttention } from './decisions'
import type { County } from './useCounty'
import { useCountyWords } from './useCountyWords'

/** So many lines at once: hundreds of them would hold up the page, and nobody reads them in one go. */
const STEP = 30

const FILTERS = ['all', 'attention'] as const

/** A line for every file that has come: the latest first while files are read, what needs attention first afterwards. */
export function ArrivalList({ county }: { readonly county: County }): JSX.Element {
  const { words } = useCountyWords()
  const [filter, setFilter] = React.useState<(typeof FILTERS)[number]>('all')
  const [limit, setLimit] = React.useState(STEP)
  const { reading, tally } = county
  const { arrivals, progress } = reading
  const isReading = progress !== undefined
  const sorted = React.useMemo(
    () => inOrder(settled(arrivals, tally), tally, isReading),
    [arrivals, tally, isReading],
  )
  const attention = sorted.filter((each) => needsAttention(each, tally))
  const counts = { all: arrivals.length, attention: attention.length }
  const list = filter === 'all' ? sorted : attention
  const exclusions = React.useMemo(
    () => new Map((tally?.excluded ?? []).map((each) => [keyOf(each), each])),
    [tally],
  )
  return (
    <>
      <div className="filters" role="group" aria-label={words.files.filter}>
        {FILTERS.map((each) => (
          <button
            key={each}
            type="button"
            className="filter"
            aria-pressed={filter === each}
            onClick={() => setFilter(each)}
          >
            {`${words.files[each]} ${counts[each]}`}
          </button>
        ))}
      </div>
      {list.length === 0 && <p className="note">{words.files.nothing}</p>}
      <ul className="arrivals" aria-label={words.files.list}>
        {list.slice(0, limit).map((each) => (
          <ArrivalRow
            key={keyOf(each)}
            arrival={each}
            exclusion={exclusions.get(keyOf(each))}
            decision={county.decisions.get(each.digest ?? '')}
            onDecide={isReading ? undefined : county.decide}
          />
        ))}
      </ul>
      {list.length > limit && (
        <DefaultButton
          text={words.files.shown(Math.min(STEP, list.length - limit))}
          onClick={() => setLimit(limit + STEP)}
        />
      )}
    </>
  )
}

const keyOf = ({ digest, source }: Pick<Arrival, 'digest' | 'source'>): string => `${digest ?? ''} ${source}`

/** Which county's workbook cannot be used is known only beside the others. */
function settled(arrivals: readonly Arrival[], tally: Tally | undefined): readonly Arrival[] {
  const refused = new Map((tally?.refused ?? []).map((each) => [keyOf(each), each]))
  return arrivals.map((each) => (each.type === 'county' ? (refused.get(keyOf(each)) ?? each) : each))
}

function inOrder(arrivals: readonly Arrival[], tally: Tally | undefined, isReading: boolean): Arrival[] {
  if (isReading) return [...arrivals].reverse()
  const rank = (each: Arrival): number => (!needsAttention(each, tally) ? 2 : each.type === 'refusal' ? 0 : 1)
  return [...arrivals].sort((a, b) => rank(a) - rank(b) || (a.source < b.source ? -1 : 1))
}
