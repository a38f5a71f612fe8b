import * as React from 'react'

interface Props {
  readonly className?: string
  readonly children: React.ReactNode
}

/** What takes the focus over: list items, and what stands there when a list is empty. */
const STOPS = '[data-stop]'

/**
 * Keeps the keyboard where it was: when what has the focus leaves a list, because it was mended, the focus goes to what
 * took its place, and not back to the top of the page.
 */
export function KeepFocus({ className, children }: Props): JSX.Element {
  const box = React.useRef<HTMLDivElement>(null)
  const last = React.useRef<{ readonly stop: HTMLElement; readonly index: number }>()
  React.useLayoutEffect(() => {
    const known = last.current
    // A page that is not in use must not take the focus from Excel.
    if (!box.current || !known || document.activeElement !== document.body || !document.hasFocus()) return
    const stops = box.current.querySelectorAll<HTMLElement>(STOPS)
    const next = known.stop.isConnected ? known.stop : stops[Math.min(known.index, stops.length - 1)]
    next?.focus()
  })
  return (
    <div
      ref={box}
      className={className}
      onFocus={({ target }) => {
        const stop = target.closest<HTMLElement>(STOPS)
        const stops = [...(box.current?.querySelectorAll(STOPS) ?? [])]
        last.current = stop ? { stop, index: stops.indexOf(stop) } : undefined
      }}
      onBlur={({ target, relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) last.current = undefined
        // Still there and without the focus: somebody clicked on nothing, and meant to leave.
        setTimeout(() => {
          if (target.isConnected && document.activeElement === document.body) last.current = undefined
        })
      }}
    >
      {children}
    </div>
  )
}
