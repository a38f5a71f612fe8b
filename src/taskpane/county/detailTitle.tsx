import * as React from 'react'

/** The heading of what has come in front: the keyboard and the screen reader begin there. */
export function DetailTitle({ text }: { readonly text: string }): JSX.Element {
  const title = React.useRef<HTMLHeadingElement>(null)
  React.useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={title} tabIndex={-1}>
      {text}
    </h1>
  )
}
