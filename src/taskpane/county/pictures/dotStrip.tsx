import * as React from 'react'
import { isReachedBy, type Dot, type Strip } from '#report'
import { useCountyWords } from '../useCountyWords'
import { stacked, stripScale } from './stripScale'

interface Props {
  readonly strip: Strip
  readonly show: (value: number) => string
  readonly onSchool: (schoolId: string) => void
}

const HEIGHT = 64
const FLOOR = HEIGHT - 8
const RADIUS = 3.5
/** Per cent of the width that a dot takes on a narrow pane. */
const DOT = 2.5
/** Pixels from a dot within which a click is meant for it. */
const NEAR = 14

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

/** Every school a dot. One stop for the keyboard; arrows go from school to school, Enter opens one. */
export function DotStrip({ strip, show, onSchool }: Props): JSX.Element {
  const { words, say } = useCountyWords()
  const { dots, limits, label } = strip
  const [active, setActive] = React.useState(0)
  const [shown, setShown] = React.useState<Dot>()
  const box = React.useRef<SVGSVGElement>(null)
  const drawn = React.useMemo(() => draw(strip), [strip])
  const name = (dot: Dot): string =>
    words.strips.dot(
      dot.schoolName,
      show(dot.value),
      limits.length === 0 ? undefined : isReachedBy(dot.value, limits),
    )

  const go = (to: number): void => {
    const next = Math.min(dots.length - 1, Math.max(0, to))
    setActive(next)
    box.current?.querySelector<SVGElement>(`[data-dot="${next}"]`)?.focus()
  }
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step !== undefined) go(active + step)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(dots.length - 1)
    else if (event.key === 'Enter' || event.key === ' ') onSchool(dots[active]?.schoolId ?? '')
    else return
    event.preventDefault()
  }
  const indexOf = (target: EventTarget): number =>
    Number((target as Element).closest('[data-dot]')?.getAttribute('data-dot') ?? NaN)

  return (
    <>
      <svg
        ref={box}
        className="strip"
        width="100%"
        height={HEIGHT}
        role="group"
        aria-label={say(label)}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const own = indexOf(event.target)
          const index = Number.isNaN(own) ? nearest(box.current, event.clientX, event.clientY) : own
          const dot = dots[index]
          if (!dot) return
          setActive(index)
          onSchool(dot.schoolId)
        }}
        onMouseOver={({ target }) => setShown(dots[indexOf(target)])}
        onFocus={({ target }) => {
          const index = indexOf(target)
          setActive(index)
          setShown(dots[index])
        }}
        onBlur={() => setShown(undefined)}
      >
        <line className="axis" x1="0" x2="100%" y1={FLOOR + 5} y2={FLOOR + 5} />
        {limits.map(({ comparison, value }) => {
          const x = `${drawn.scale.at(value)}%`
          return <line key={`${comparison}${value}`} className="limit" x1={x} x2={x} y1="0" y2={FLOOR + 5} />
        })}
        {dots.map((dot, index) => (
          <Mark
            key={dot.schoolId}
            index={index}
            x={drawn.places[index] ?? 0}
            y={drawn.tops[index] ?? FLOOR}
            label={name(dot)}
            isActive={index === active}
            isShort={limits.length > 0 && !isReachedBy(dot.value, limits)}
            isBeyond={drawn.scale.isBeyond(dot.value)}
          />
        ))}
      </svg>
      <p className="stripShown numbers" aria-hidden="true">
        {shown ? name(shown) : ' '}
      </p>
    </>
  )
}

interface MarkProps {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly label: string
  readonly isActive: boolean
  readonly isShort: boolean
  readonly isBeyond: boolean
}

/** Full where the school reaches every number, hollow where not; far outside, an arrow head. */
const Mark = React.memo(function Mark(props: MarkProps): JSX.Element {
  const { index, x, y, label, isActive, isShort, isBeyond } = props
  const shared = {
    className: `dot ${isShort ? 'short' : 'reached'}`,
    'data-dot': index,
    role: 'button',
    tabIndex: isActive ? 0 : -1,
    'aria-label': label,
  }
  if (!isBeyond) return <circle {...shared} cx={`${x}%`} cy={y} r={RADIUS} />
  return (
    <svg x={`${x}%`} y={y - 5} width="10" height="10" overflow="visible" viewBox="0 0 10 10">
      <path {...shared} d="M0 0 L8 5 L0 10 Z" />
    </svg>
  )
})

function draw({ dots, limits }: Strip): {
  readonly scale: ReturnType<typeof stripScale>
  readonly places: readonly number[]
  readonly tops: readonly number[]
} {
  const scale = stripScale(
    dots.map(({ value }) => value),
    limits.map(({ value }) => value),
  )
  const places = dots.map(({ value }) => Math.round(scale.at(value) * 10) / 10)
  const { heights, highest } = stacked(places, DOT)
  const step = Math.min(2 * RADIUS + 1, (FLOOR - RADIUS) / Math.max(1, highest))
  return { scale, places, tops: heights.map((height) => FLOOR - height * step) }
}

/** The dot that a finger or a hasty mouse meant; −1: none is near. */
function nearest(box: SVGSVGElement | null, x: number, y: number): number {
  let best = -1
  let distance = NEAR
  for (const dot of box?.querySelectorAll('[data-dot]') ?? []) {
    const { left, top, width, height } = dot.getBoundingClientRect()
    const away = Math.hypot(left + width / 2 - x, top + height / 2 - y)
    if (away >= distance) continue
    distance = away
    best = Number(dot.getAttribute('data-dot'))
  }
  return best
}
