import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { BesideStep } from './besideStep'
import { FilesStep } from './filesStep'
import { FillStep } from './fillStep'
import { Board } from './pictures/board'
import { PlanBars } from './pictures/planBars'
import { Strips } from './pictures/strips'
import { useGradually } from './pictures/useGradually'
import { ProofView } from './proofView'
import { SchoolView } from './schoolView'
import type { Shown } from './shown'
import { useCounty, type Made } from './useCounty'
import { useCountyWords } from './useCountyWords'
import { WhereStep } from './whereStep'

/** The county's side: where to, the schools' files, filled in, looked at, proved. */
export function CountyView({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { pane } = useCountyWords()
  const county = useCounty()
  const { shown, show, back } = useShown()
  const { made } = county
  const top = shown.at(-1)
  return (
    <>
      {/* Kept while something stands in front of it: what was chosen stays, and the way back leads to the same dot. */}
      <section className="task county" aria-label={pane.rollup.title} hidden={top !== undefined}>
        <h1>{pane.rollup.title}</h1>
        <WhereStep county={county} />
        <FilesStep county={county} />
        <FillStep county={county} />
        <BesideStep county={county} />
        {made && <Pictures made={made} onShow={show} />}
        <DefaultButton text={pane.template.back} onClick={onBack} />
      </section>
      {made && top?.type === 'school' && (
        <SchoolView
          key={top.school}
          schoolId={top.school}
          picture={made.picture}
          onShow={show}
          onBack={back}
        />
      )}
      {top?.type === 'proof' && (
        <ProofView key={top.indicator} indicator={top.indicator} school={top.school} onBack={back} />
      )}
    </>
  )
}

const Pictures = React.memo(function Pictures({
  made: { picture },
  onShow,
}: {
  readonly made: Made
  readonly onShow: (shown: Shown) => void
}): JSX.Element {
  const count = useGradually(PICTURES.length)
  return (
    <div className="pictures">
      {PICTURES.slice(0, count).map((Picture, index) => (
        <Picture key={index} picture={picture} onShow={onShow} />
      ))}
    </div>
  )
})

/** One after the other, so that the page answers in between. */
const PICTURES = [Board, Strips, PlanBars]

/** Views one upon the other; going back puts the focus and the page where they were. */
function useShown(): {
  readonly shown: readonly Shown[]
  readonly show: (next: Shown) => void
  readonly back: () => void
} {
  const [shown, setShown] = React.useState<readonly Shown[]>([])
  const left = React.useRef<{ readonly focus: Element | null; readonly scroll: number }[]>([])
  const returning = React.useRef<{ readonly focus: Element | null; readonly scroll: number }>()
  const show = React.useCallback((next: Shown) => {
    left.current.push({ focus: document.activeElement, scroll: window.scrollY })
    setShown((now) => [...now, next])
    window.scrollTo(0, 0)
  }, [])
  const back = React.useCallback(() => {
    returning.current = left.current.pop()
    setShown((now) => now.slice(0, -1))
  }, [])
  React.useLayoutEffect(() => {
    const to = returning.current
    returning.current = undefined
    if (!to) return
    window.scrollTo(0, to.scroll)
    if (to.focus instanceof HTMLElement || to.focus instanceof SVGElement)
      to.focus.focus({ preventScroll: true })
  }, [shown])
  return { shown, show, back }
}
