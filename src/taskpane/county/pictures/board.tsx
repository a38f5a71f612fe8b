import * as React from 'react'
import { TILE_STATES, type BoardGroup, type CountyPicture, type Tile, type TileState } from '#report'
import type { Shown } from '../shown'
import { useCountyWords } from '../useCountyWords'
import { useGradually } from './useGradually'

interface Props {
  readonly picture: CountyPicture
  readonly onShow: (shown: Shown) => void
}

const SIGNS: Readonly<Record<TileState, string>> = {
  received: '✓',
  late: '⏱',
  unexpected: '＋',
  missing: '○',
  sentTwice: '‖',
  refused: '✗',
  wrongYear: '↺',
}

const isCounted = ({ state }: Tile): boolean =>
  state === 'received' || state === 'late' || state === 'unexpected'

/** Who has reported: a tile for each school, township by township. */
export function Board({ picture: { board }, onShow }: Props): JSX.Element {
  const { words } = useCountyWords()
  const tiles = board.flatMap((group) => group.tiles)
  const count = useGradually(board.length)
  const counts = TILE_STATES.map((state) => ({
    state,
    count: tiles.filter((tile) => tile.state === state).length,
  })).filter((each) => each.count > 0)
  return (
    <section aria-label={words.board.title}>
      <h3>{words.board.title}</h3>
      <p className="boardCounts numbers">
        {counts.map((each) => (
          <span key={each.state} className={`tile tile-${each.state}`}>
            {`${SIGNS[each.state]} ${words.board.count(words.board.state[each.state], each.count)}`}
          </span>
        ))}
      </p>
      {counts.some(({ state }) => state === 'refused') && <p className="note">{words.board.refusedHint}</p>}
      {board.slice(0, count).map((group) => (
        <Township key={group.township ?? ''} group={group} onShow={onShow} />
      ))}
    </section>
  )
}

const Township = React.memo(function Township({
  group: { township, tiles },
  onShow,
}: {
  readonly group: BoardGroup
  readonly onShow: Props['onShow']
}): JSX.Element {
  const { words } = useCountyWords()
  const name = township ?? words.board.townless
  return (
    <div className="township">
      <h4>{words.board.township(name, tiles.filter(isCounted).length, tiles.length)}</h4>
      <ul className="tiles">
        {tiles.map((tile) => (
          <li key={tile.schoolId}>
            <SchoolTile tile={tile} onShow={onShow} />
          </li>
        ))}
      </ul>
    </div>
  )
})

function SchoolTile({
  tile,
  onShow,
}: {
  readonly tile: Tile
  readonly onShow: Props['onShow']
}): JSX.Element {
  const { words } = useCountyWords()
  const { schoolId, schoolName, state, counts } = tile
  const open = counts ? counts.logical + counts.empirical : 0
  const said = words.board.state[state]
  const inside = (
    <>
      <span aria-hidden="true">{`${SIGNS[state]} `}</span>
      {schoolName}
      {state === 'received' ? <span className="srOnly">{said}</span> : <em>{said}</em>}
      {counts && open > 0 && <em>{`✗ ${counts.logical} · ? ${counts.empirical}`}</em>}
    </>
  )
  if (!counts) return <span className={`tile tile-${state}`}>{inside}</span>
  return (
    <button
      type="button"
      className={`tile tile-${state}`}
      onClick={() => onShow({ type: 'school', school: schoolId })}
    >
      {inside}
    </button>
  )
}
